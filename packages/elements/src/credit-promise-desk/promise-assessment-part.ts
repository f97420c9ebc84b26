import type { PromiseAssessment } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { promiseAssessmentSteps } from '../assessment/promise-assessment-steps.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

/** Why a signed promise waits for the officer: what nobody knew, and every rule with its article. */
export function promiseAssessmentPart(
  assessment: PromiseAssessment,
  locale: Locale,
): TemplateResult {
  const { assessment: words } = promiseDeskText[locale];
  const { facts, refusals } = promiseText[locale];
  const { unknown } = assessment;
  const isOpen = assessment.outcome === 'indeterminate';
  return html`
    ${
      unknown.length > 0
        ? html`
            <p>${words.unknown}</p>
            <ul>
              ${unknown.map((fact) => html`<li>${facts[fact]}</li>`)}
            </ul>
          `
        : html`<p>${words.nothing}</p>`
    }
    ${
      assessment.refusals.length > 0 && !isOpen
        ? html`
            <p>${words.against}</p>
            <ul>
              ${assessment.refusals.map((refusal) => html`<li>${refusals[refusal]}</li>`)}
            </ul>
          `
        : nothing
    }
    <p>${words.assessedOn(formatDay(assessment.on, locale))}</p>
    <details class="credit-details">
      <summary>${words.why}</summary>
      <div>${promiseAssessmentSteps(assessment, locale)}</div>
    </details>
  `;
}
