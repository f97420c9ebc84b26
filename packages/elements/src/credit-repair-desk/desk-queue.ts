import type { RepairDetail } from '@xinyong/contract';
import type { IsoDay, RepairState } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { timeLeft } from '../deadline/deadline.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { byDue, firstDue } from './desk-command.ts';
import { deskLink } from '../desk/desk-link.ts';

interface QueueView {
  readonly details: readonly RepairDetail[];
  readonly filter: RepairState | '';
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly busy: boolean;
  readonly idOf: (part: string) => string;
  readonly filterBy: (state: RepairState | '') => void;
  /** The address of an application, where it has one. */
  readonly hrefOf: ((id: string) => string) | undefined;
  readonly choose: (detail: RepairDetail) => void;
  readonly more: (() => void) | undefined;
}

// What an agency never gets to see: a draft.
const filters = (locale: Locale): readonly (readonly [RepairState, string])[] =>
  // The words of the states have exactly their keys.
  (Object.entries(repairText[locale].states) as [RepairState, string][]).filter(
    ([state]) => state !== 'draft',
  );

/** The applications that an agency has, the one that is due first on top. */
export function queuePage(view: QueueView): TemplateResult {
  const { details, filter, locale, level, busy, idOf } = view;
  const words = repairDeskText[locale];
  const filtered = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    // The options hold nothing but states.
    view.filterBy(new FormData(event.target).get('state') as RepairState | '');
  };
  return html`
    ${heading(level, 'credit-title', words.queue)}
    <form class="credit-desk-filter credit-no-print" @submit=${filtered}>
      <div class="credit-field">
        <label class="credit-label" for=${idOf('state')}>${words.filter}</label>
        <select class="credit-input" id=${idOf('state')} name="state">
          <option value="" ?selected=${filter === ''}>${words.all}</option>
          ${filters(locale).map(
            ([state, name]) =>
              html`<option value=${state} ?selected=${filter === state}>${name}</option>`,
          )}
        </select>
      </div>
      <button class="credit-button credit-button-quiet">${words.apply}</button>
      <p role="status" class="credit-muted" aria-busy=${busy}>
        ${busy ? words.loading : details.length > 0 ? words.count(details.length) : words.none}
      </p>
    </form>
    ${details.length > 0 ? table(view) : nothing}
    ${
      view.more
        ? html`<button type="button" class="credit-button credit-button-quiet" @click=${view.more}>
            ${words.more}
          </button>`
        : nothing
    }
  `;
}

function table({ details, locale, today, hrefOf, choose }: QueueView): TemplateResult {
  const words = repairDeskText[locale];
  const { columns } = words;
  return html`
    <table class="credit-table credit-desk-table">
      <thead>
        <tr>
          ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${details.toSorted(byDue).map((detail) => {
          const { repair, record } = detail;
          const due = firstDue(detail);
          return html`
            <tr>
              <th scope="row" data-label=${columns.subject}>
                ${deskLink({
                  words: chinese(repair.subjectName),
                  href: hrefOf?.(repair.id),
                  open: () => choose(detail),
                  id: repair.id,
                })}
              </th>
              <td data-label=${columns.document}>${chinese(record.documentNumber)}</td>
              <td data-label=${columns.state}>${repairText[locale].states[repair.state]}</td>
              <td data-label=${columns.submitted}>
                ${repair.submittedOn ? formatDay(repair.submittedOn, locale) : nothing}
              </td>
              <td data-label=${columns.due}>
                ${
                  due === undefined
                    ? html`<span class="credit-muted">${words.noDue}</span>`
                    : html`<span class=${due.dueOn < today ? 'credit-tag credit-tag-danger' : ''}
                        >${timeLeft(due, today, locale)}</span
                      >`
                }
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}
