import type { RepairAssessment } from '@xinyong/core';
import { formatDay, recordText, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { assessmentText } from './assessment.text.ts';

/** What follows from the answer in plain sentences: why not, who has to say what, and what a class would change. */
export function assessmentReasons(assessment: RepairAssessment, locale: Locale): TemplateResult {
  const words = assessmentText[locale];
  const { refusals, facts } = repairText[locale];
  const { outcome, unknown, branches, earliestOn, on } = assessment;
  const asked = (who: 'applicant' | 'agency'): readonly string[] =>
    unknown.filter(({ askedOf }) => askedOf === who).map(({ fact }) => facts[fact] ?? fact);
  const open = outcome === 'indeterminate';
  return html`
    ${
      open && unknown.length > 0
        ? html`<p>
            ${words.unclear(unknown.map(({ fact }) => facts[fact] ?? fact).join(words.join))}
          </p>`
        : nothing
    }
    ${open ? nothing : assessment.refusals.map((code) => html`<p>${refusals[code]}</p>`)}
    ${
      branches.length > 0
        ? html`
            <p>${words.branchesHeading}</p>
            <ul>
              ${branches.map((branch) => html`<li>${branchLine(branch, locale)}</li>`)}
            </ul>
          `
        : open && earliestOn && earliestOn > on
          ? html`<p>${words.latestDay(formatDay(earliestOn, locale))}</p>`
          : nothing
    }
    ${
      open && asked('agency').length > 0
        ? html`<p>${words.askAgency(asked('agency').join(words.join))}</p>`
        : nothing
    }
    ${open && asked('applicant').length > 0 ? html`<p>${words.askYou}</p>` : nothing}
    ${assessment.relief ? html`<p>${words.relief}</p>` : nothing}
  `;
}

function branchLine(
  { severity, outcome, earliestOn, displayEndsOn }: RepairAssessment['branches'][number],
  locale: Locale,
): string {
  const words = assessmentText[locale];
  const name = recordText[locale].severities[severity];
  if (outcome === 'not-needed' || outcome === 'ineligible' || !earliestOn) {
    const ends = displayEndsOn && words.until(formatDay(displayEndsOn, locale));
    const told = [repairText[locale].outcomes[outcome], ...(ends ? [ends] : [])];
    return words.branch(name, told.join(words.join));
  }
  return words.branchFrom(name, formatDay(earliestOn, locale));
}
