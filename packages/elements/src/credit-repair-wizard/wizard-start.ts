import type { RepairDetail } from '@xinyong/contract';
import type { IsoDay } from '@xinyong/core';
import { formatDay, recordText, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { answerOf } from '../assessment/answer-of.ts';
import { assessmentReasons } from '../assessment/assessment-reasons.ts';
import { assessmentSteps } from '../assessment/assessment-steps.ts';
import { assessmentText } from '../assessment/assessment.text.ts';
import { recordTimeline } from '../assessment/record-timeline.ts';
import { around } from '../chinese/chinese.ts';
import { clockLength } from '../deadline/deadline.ts';
import { beginPart } from '../form-page/form-page.ts';
import type { Locale } from '../locale/locale.ts';
import { recordFacts, recordTitle } from '../record-summary/record-summary.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';

/** What the start page is drawn from. */
export interface StartView {
  readonly record: RepairDetail['record'];
  readonly assessment: RepairDetail['assessment'];
  /** This person has begun an application already. */
  readonly begun: boolean;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly beginning: boolean;
  /** The person has to sign in first; where to, if the host says so. */
  readonly signIn: { readonly href: string } | undefined;
  /** Begins, or goes on with what was begun. */
  readonly begin: () => void;
}

/** What the page is called: whether one can apply is its first word. */
export function startTitle(
  { assessment: { outcome } }: Pick<StartView, 'assessment'>,
  locale: Locale,
): string {
  const words = repairWizardText[locale].start;
  if (outcome === 'not-needed') return words.titleNotNeeded;
  return outcome === 'not-yet' || outcome === 'ineligible' ? words.titleNotYet : words.title;
}

/** Who it is for, what to have ready, how long it takes, what happens after; or why not yet, and from when. */
export function startPage(view: StartView): TemplateResult {
  const { record, assessment, locale, level, today } = view;
  const words = repairWizardText[locale].start;
  const answer = answerOf(assessment, locale);
  const sub = (title: string): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  const open = startTitle(view, locale) === words.title;
  return html`
    ${heading(level, 'credit-title', startTitle(view, locale))}
    ${open ? html`<p>${words.who}</p>` : nothing}
    <div class="credit-inset ${open ? '' : 'credit-inset-warning'}">
      <p class="credit-subheading">
        ${canBeAnswered(assessment) ? words.answerFirst : answer.words}
      </p>
      ${assessmentReasons(assessment, locale)}
      ${
        assessment.outcome === 'not-yet' && assessment.earliestOn
          ? html`<p>${words.elsewhere(formatDay(assessment.earliestOn, locale))}</p>`
          : nothing
      }
    </div>
    ${sub(words.steps)}
    <p class="credit-subheading">${recordTitle(record, locale)}</p>
    ${recordFacts(record, locale)}
    ${
      assessment.track
        ? html`<p>
            ${assessmentText[locale].where}${locale === 'en' ? ': ' : '：'}${
              recordText[locale].tracks[assessment.track]
            }
          </p>`
        : nothing
    }
    ${recordTimeline(record, assessment, today, locale)}
    <details class="credit-details">
      <summary>${assessmentText[locale].why}</summary>
      <div>${assessmentSteps(assessment, locale)}</div>
    </details>
    ${open ? prepare(view, sub) : nothing} ${sub(words.otherWays)}
    <p>${around(words.other, record.agency.name)}</p>
    ${open ? beginPart({ ...view, words }, locale) : nothing}
  `;
}

function prepare(
  { assessment, locale }: StartView,
  sub: (title: string) => TemplateResult,
): TemplateResult {
  const words = repairWizardText[locale].start;
  const { materials, clocks } = repairText[locale];
  return html`
    ${sub(words.prepare)}
    <ul>
      <li>${words.licence}</li>
      ${assessment.materials.map(
        ({ material }) =>
          html`<li>
            ${materials[material].name}<br /><span class="credit-muted"
              >${materials[material].hint}</span
            >
          </li>`,
      )}
    </ul>
    <p>${words.time}</p>
    ${sub(words.after)}
    <dl class="credit-facts">
      ${assessment.deadlines.map(
        (deadline) =>
          html`<dt>${clocks[deadline.clock]}</dt>
            <dd>${clockLength(deadline, locale)}</dd>`,
      )}
    </dl>
  `;
}

/** Whether nothing but the applicant's own answers is open. */
const canBeAnswered = ({ outcome, unknown }: StartView['assessment']): boolean =>
  outcome === 'indeterminate' && unknown.every(({ askedOf }) => askedOf === 'applicant');
