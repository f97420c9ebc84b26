import {
  prcWorkdays,
  promiseDeadline,
  type CreditPromise,
  type IsoDay,
  type PromiseState,
} from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { weekdayDay } from '../deadline/deadline.ts';
import { itemLink } from '../desk/desk-link.ts';
import type { DeskPages } from '../desk/desk-pages.ts';
import { deskQueue } from '../desk/desk-queue.ts';
import { deskText } from '../desk/desk.text.ts';
import { dueMark } from '../desk/due-mark.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import type { OpenPromise } from './promise-page.ts';
import { byDay, waitingOf, waitings } from './promise-waiting.ts';

interface QueueView {
  readonly pages: DeskPages<CreditPromise, OpenPromise>;
  readonly filter: PromiseState | '';
  readonly filterBy: (state: PromiseState | '') => void;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
}

/** The promises of an agency, by what they wait for. */
export function promiseQueue(view: QueueView): TemplateResult {
  const { pages, filter, locale } = view;
  const { queue: title, loading, none, all } = promiseDeskText[locale];
  const { states } = promiseText[locale];
  const content = filter ? table(view, pages.items, states[filter]) : groups(view);
  return deskQueue({ ...view, title, loading, none, all, states, content });
}

/** One table for each thing that promises wait for. */
function groups(view: QueueView): readonly (TemplateResult | typeof nothing)[] {
  const { pages, locale, level } = view;
  const words = promiseDeskText[locale];
  return waitings.map((waiting) => {
    const group = pages.items.filter((promise) => waitingOf(promise) === waiting);
    const name = words.waitings[waiting];
    if (group.length === 0) return nothing;
    return html`
      ${heading(
        levelBelow(level),
        'credit-heading',
        html`${name} <span class="credit-muted">${deskText[locale].count(group.length)}</span>`,
      )}
      ${table(view, group, name)}
    `;
  });
}

function table(
  { pages, locale, today }: QueueView,
  promises: readonly CreditPromise[],
  name: string,
): TemplateResult | typeof nothing {
  if (promises.length === 0) return nothing;
  const { columns } = promiseDeskText[locale];
  const { states, types } = promiseText[locale];
  return html`
    <table class="credit-table credit-desk-table credit-promise-table">
      <caption class="credit-visually-hidden">
        ${name}
      </caption>
      <thead>
        <tr>
          ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${promises.toSorted(byDay).map(
          (promise) => html`
            <tr>
              <th scope="row" data-label=${columns.subject}>
                ${itemLink(pages, promise, chinese(promise.subjectName))}
              </th>
              <td data-label=${columns.promise}>
                <div>
                  ${chinese(promise.title)}
                  <div class="credit-small">${types[promise.type]}</div>
                </div>
              </td>
              <td data-label=${columns.state}>${states[promise.state]}</td>
              <td data-label=${columns.madeOn}>
                ${promise.madeOn ? formatDay(promise.madeOn, locale) : nothing}
              </td>
              <td data-label=${columns.due}>${dueWords(promise, today, locale)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/** How far the clock of a promise is, counted in the working days of the nation; the platform decides what it comes to. */
function dueWords(promise: CreditPromise, today: IsoDay, locale: Locale): TemplateResult {
  const due = promiseDeadline(promise, today, prcWorkdays);
  return !due && promise.state === 'expired' && promise.validUntil
    ? html`${promiseDeskText[locale].termOver(weekdayDay(promise.validUntil, locale))}`
    : dueMark(due, today, locale);
}
