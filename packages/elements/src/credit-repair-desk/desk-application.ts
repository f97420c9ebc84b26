import type { RepairDetail } from '@xinyong/contract';
import {
  flowContext,
  repairReference,
  type IsoDay,
  type MaterialFile,
  type RepairEvent,
} from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { answerOf } from '../assessment/answer-of.ts';
import { assessmentReasons } from '../assessment/assessment-reasons.ts';
import { assessmentSteps } from '../assessment/assessment-steps.ts';
import { assessmentText } from '../assessment/assessment.text.ts';
import { recordTimeline } from '../assessment/record-timeline.ts';
import { around, chinese } from '../chinese/chinese.ts';
import { deadlineList } from '../deadline/deadline.ts';
import { openDeadlines } from '../deadline/open-deadlines.ts';
import { deadlineText } from '../deadline/deadline.text.ts';
import { groupedCode } from '../grouped-code/grouped-code.ts';
import type { Locale } from '../locale/locale.ts';
import { recordFacts, recordTitle } from '../record-summary/record-summary.ts';
import { repairAnswers } from '../repair-answers/repair-answers.ts';
import { repairHistory } from '../repair-history/repair-history.ts';
import { repairHistoryText } from '../repair-history/repair-history.text.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { statedFacts } from './desk-statement.ts';

/** An application with what was done, where the platform tells. */
export type OpenRepair = RepairDetail & { readonly events?: readonly RepairEvent[] | undefined };

interface ApplicationView {
  readonly detail: OpenRepair;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Gives a file to the officer; absent where there is no platform to ask. */
  readonly download: ((file: MaterialFile) => void) | undefined;
  /** What the agency can state, drawn below the assessment that may wait for it. */
  readonly statement: TemplateResult | typeof nothing;
  /** What the officer can do, drawn where the reading ends. */
  readonly commands: TemplateResult;
}

/** One application: who, which record, what is said and given, what the law says to it, and what was done. */
export function applicationPage(view: ApplicationView): TemplateResult {
  const { detail, today, locale, level, download } = view;
  const words = repairDeskText[locale];
  const { repair, record, assessment, events = [] } = detail;
  const running = openDeadlines(detail);
  const sub = (title: unknown): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  const on = repair.submittedOn ?? today;
  return html`
    ${heading(level, 'credit-title', chinese(repair.subjectName))}
    <p>
      <span class="credit-tag">${repairText[locale].states[repair.state]}</span>
    </p>
    <dl class="credit-facts">
      <dt>${words.subjectCode}</dt>
      <dd>${groupedCode(repair.subjectCode)}</dd>
      <dt>${words.reference}</dt>
      <dd class="credit-code">${repairReference(repair.id)}</dd>
      <dt>${words.columns.submitted}</dt>
      <dd>${repair.submittedOn ? formatDay(repair.submittedOn, locale) : nothing}</dd>
    </dl>
    ${
      running.length > 0
        ? html`${sub(deadlineText[locale].heading)}
          ${deadlineList(running, assessment.instruments, today, locale)}`
        : nothing
    }
    ${sub(words.record)}
    <p class="credit-subheading">${recordTitle(record, locale)}</p>
    ${recordFacts(record, locale)} ${recordTimeline(record, assessment, today, locale)}
    ${sub(words.answers)}
    ${repairAnswers({
      detail,
      context: flowContext(detail, repair.answers, on),
      locale,
      level: levelBelow(level, 2),
      nested: true,
    })}
    ${
      repair.files.length > 0 && download
        ? html`<ul class="credit-no-print">
            ${repair.files.map(
              (file) => html`
                <li>
                  <button type="button" class="credit-button-link" @click=${() => download(file)}>
                    ${around(words.download, file.name)}
                  </button>
                </li>
              `,
            )}
          </ul>`
        : nothing
    }
    ${sub(words.assessment)}
    <p class="credit-subheading">${answerOf(assessment, locale).words}</p>
    <p>${words.assessedOn(formatDay(assessment.on, locale))}</p>
    ${assessmentReasons(assessment, locale)}
    <details class="credit-details">
      <summary>${assessmentText[locale].why}</summary>
      <div>${assessmentSteps(assessment, locale)}</div>
    </details>
    ${statedFacts(record, locale)} ${view.statement}
    ${
      events.length > 0
        ? html`${sub(repairHistoryText[locale].heading)} ${repairHistory(events, locale)}`
        : nothing
    }
    ${sub(words.decide)} ${view.commands}
  `;
}
