import type { RepairDetail } from '@xinyong/contract';
import { repairReference, type FlowContext, type IsoDay } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { repairStatusText } from '../credit-repair-status/credit-repair-status.text.ts';
import { deadlineList } from '../deadline/deadline.ts';
import { openDeadlines } from '../deadline/open-deadlines.ts';
import type { Locale } from '../locale/locale.ts';
import { repairAnswers } from '../repair-answers/repair-answers.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { promiseLetter } from './wizard-promise.ts';
import { download, receiptHtml } from './wizard-receipt.ts';

interface SentView {
  readonly detail: RepairDetail;
  readonly context: FlowContext;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** The person came back to a page of the form. */
  readonly again: boolean;
  readonly statusHref: string;
  readonly feedbackHref: string;
}

/** The title of the confirmation; of one that went on meanwhile, its state. */
export function sentTitle({ repair: { state } }: RepairDetail, locale: Locale): string {
  const words = repairWizardText[locale].sent;
  if (state === 'submitted') return words.title;
  return state === 'resubmitted' ? words.again : words.notSent(repairText[locale].states[state]);
}

/** Reference number, what happens next and when, whom to ask, and copies of what was sent. */
export function sentPage(view: SentView): TemplateResult {
  const { detail, context, today, locale, level } = view;
  const words = repairWizardText[locale].sent;
  const { repair, record, assessment } = detail;
  const running = openDeadlines(detail);
  const on = repair.submittedOn ?? today;
  // An end that nobody wished for is not framed in green.
  const went = !['declined', 'refused', 'withdrawn', 'revoked'].includes(repair.state);
  const sub = (title: string): TemplateResult =>
    heading(levelBelow(level), 'credit-heading', title);
  const save = (): void =>
    download(words.fileName(repairReference(repair.id)), receiptHtml(detail, context, on, locale));
  return html`
    ${
      view.again
        ? html`<div class="credit-inset">
            <p>${repairWizardText[locale].notice.sentAlready}</p>
          </div>`
        : nothing
    }
    <div class=${went ? 'credit-panel' : 'credit-inset'}>
      ${heading(level, 'credit-title', sentTitle(detail, locale))}
      <p>
        ${words.reference}<br /><strong class="credit-code">${repairReference(repair.id)}</strong>
      </p>
      <p>${words.date}${locale === 'en' ? ': ' : '：'}${formatDay(on, locale)}</p>
    </div>
    ${sub(words.next)}
    <p>${repairStatusText[locale].next[repair.state]}</p>
    ${running.length > 0 ? deadlineList(running, assessment.instruments, today, locale) : nothing}
    ${view.statusHref ? html`<p><a class="credit-link" href=${view.statusHref}>${words.status}</a></p>` : nothing}
    ${sub(words.contactHeading)}
    <p>${around(words.contact, record.agency.name)}</p>
    ${sub(words.copy)}
    <div class="credit-actions">
      <button type="button" class="credit-button credit-button-quiet" @click=${() => print()}>
        ${words.print}
      </button>
      <button type="button" class="credit-button credit-button-quiet" @click=${save}>
        ${words.download}
      </button>
    </div>
    ${sub(words.answers)}
    ${repairAnswers({
      detail,
      context,
      locale,
      level: levelBelow(level, 2),
      nested: true,
      masked: true,
    })}
    ${promiseLetter(detail, on, locale)}
    ${view.feedbackHref ? html`<p><a class="credit-link" href=${view.feedbackHref}>${words.feedback}</a></p>` : nothing}
  `;
}
