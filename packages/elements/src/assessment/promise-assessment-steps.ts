import type { PromiseAssessment } from '@xinyong/core';
import { promiseReasons } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { citation, evidenceLegend } from '../citation/citation.ts';
import type { Locale } from '../locale/locale.ts';
import { stepsText } from './steps.text.ts';

const results = {
  true: { words: 'holds', tone: 'success' },
  false: { words: 'fails', tone: 'warning' },
  unknown: { words: 'unknown', tone: 'neutral' },
} as const;

/** Every rule about a promise as it was applied: its result, and the article. */
export function promiseAssessmentSteps(
  { steps, instruments, evidence }: PromiseAssessment,
  locale: Locale,
): TemplateResult {
  const words = stepsText[locale];
  const { rules } = promiseReasons[locale];
  return html`
    <p>${words.whyIntro}</p>
    <ol class="credit-steps">
      ${steps.map(({ rule, title, outcome, cite }) => {
        const result = results[`${outcome}`];
        return html`<li>
          <div class="credit-line">
            <span class="credit-subheading">${title?.[locale] ?? rules[rule] ?? rule}</span>
            <span class="credit-tag credit-tag-${result.tone}">${words.step[result.words]}</span>
          </div>
          <p class="credit-small">${citation(cite, instruments, locale)}</p>
        </li>`;
      })}
    </ol>
    ${evidence === 'assumed' ? html`<p>${words.restsOnAssumed}</p>` : nothing}
    ${evidenceLegend(
      steps.map(({ cite }) => cite),
      locale,
    )}
  `;
}
