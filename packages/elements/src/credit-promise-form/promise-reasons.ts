import type { PromiseAssessment, PromiseRefusal } from '@xinyong/core';
import { formatDay, promiseReasons } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../citation/citation.ts';
import { promiseAssessmentSteps } from '../assessment/promise-assessment-steps.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseReasonsText } from './promise-reasons.text.ts';

type Way = 'grade' | 'repair' | 'promises';

/** Where what stands against a promise is seen, and put right. */
const ways: Readonly<Partial<Record<PromiseRefusal, Way>>> = {
  NOT_GOOD_CREDIT: 'grade',
  SERIOUS_RECORD: 'repair',
  FALSE_PROMISE: 'promises',
};

/** Why a promise can be made, or not and what to do instead, rule by rule with its article. */
export function reasonsOf(
  assessment: PromiseAssessment,
  /** As the host gives them; empty where it has none. */
  hrefs: Readonly<Record<Way, string>>,
  locale: Locale,
): TemplateResult {
  const words = promiseReasonsText[locale];
  const { refusals, facts } = promiseReasons[locale];
  const { outcome, unknown, bannedUntil, steps, instruments } = assessment;
  const waits = outcome === 'indeterminate';
  return html`
    ${waits ? nothing : assessment.refusals.map((code) => html`<p>${refusals[code]}</p>`)}
    ${
      waits
        ? nothing
        : steps
            .filter((step) => step.outcome === false)
            .map(
              ({ cite }) =>
                html`<p class="credit-small">
                  ${words.basis}${citation(cite, instruments, locale)}
                </p>`,
            )
    }
    ${bannedUntil ? html`<p>${words.until(formatDay(bannedUntil, locale))}</p>` : nothing}
    ${
      waits && unknown.length > 0
        ? html`<p>${words.unknown}</p>
            <ul>
              ${unknown.map((fact) => html`<li>${facts[fact]}</li>`)}
            </ul>`
        : nothing
    }
    ${assessment.refusals.map((code) => {
      const way = ways[code];
      return way && hrefs[way]
        ? html`<p><a class="credit-link" href=${hrefs[way]}>${words.ways[way]}</a></p>`
        : nothing;
    })}
    <details class="credit-details">
      <summary>${words.why}</summary>
      <div>${promiseAssessmentSteps(assessment, locale)}</div>
    </details>
  `;
}
