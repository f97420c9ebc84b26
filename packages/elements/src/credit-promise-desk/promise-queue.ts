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
import { timeLeft, weekdayDay } from '../deadline/deadline.ts';
import { deskLink } from '../desk/desk-link.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import { byDay, waitingOf, waitings } from './promise-waiting.ts';

interface QueueView {
  readonly promises: readonly CreditPromise[];
  readonly filter: PromiseState | '';
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly busy: boolean;
  readonly idOf: (part: string) => string;
  readonly filterBy: (state: PromiseState | '') => void;
  /** The address of a promise, where it has one. */
  readonly hrefOf: ((id: string) => string) | undefined;
  readonly choose: (promise: CreditPromise) => void;
  readonly more: (() => void) | undefined;
}

// What an agency never gets to see: a draft.
const filters = (locale: Locale): readonly (readonly [PromiseState, string])[] =>
  // The words of the states have exactly their keys.
  (Object.entries(promiseText[locale].states) as [PromiseState, string][]).filter(
    ([state]) => state !== 'draft',
  );

/** The promises of an agency, by what they wait for. */
export function promiseQueue(view: QueueView): TemplateResult {
  const { promises, filter, locale, level, busy, idOf } = view;
  const words = promiseDeskText[locale];
  const filtered = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    // The options hold nothing but states.
    view.filterBy(new FormData(event.target).get('state') as PromiseState | '');
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
        ${busy ? words.loading : promises.length > 0 ? words.count(promises.length) : words.none}
      </p>
    </form>
    ${filter ? table(view, promises, promiseText[locale].states[filter]) : groups(view)}
    ${
      view.more
        ? html`<button type="button" class="credit-button credit-button-quiet" @click=${view.more}>
            ${words.more}
          </button>`
        : nothing
    }
  `;
}

/** One table for each thing that promises wait for. */
function groups(view: QueueView): readonly (TemplateResult | typeof nothing)[] {
  const { promises, locale, level } = view;
  const words = promiseDeskText[locale];
  return waitings.map((waiting) => {
    const group = promises.filter((promise) => waitingOf(promise) === waiting);
    const name = words.waitings[waiting];
    if (group.length === 0) return nothing;
    return html`
      ${heading(
        levelBelow(level),
        'credit-heading',
        html`${name} <span class="credit-muted">${words.count(group.length)}</span>`,
      )}
      ${table(view, group, name)}
    `;
  });
}

function table(
  { locale, today, hrefOf, choose }: QueueView,
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
                ${deskLink({
                  words: chinese(promise.subjectName),
                  href: hrefOf?.(promise.id),
                  open: () => choose(promise),
                  id: promise.id,
                })}
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
  const words = promiseDeskText[locale];
  const due = promiseDeadline(promise, today, prcWorkdays);
  if (due)
    return html`<span class=${due.dueOn < today ? 'credit-tag credit-tag-danger' : ''}
      >${timeLeft(due, today, locale)}</span
    >`;
  if (promise.state === 'expired' && promise.validUntil)
    return html`${words.termOver(weekdayDay(promise.validUntil, locale))}`;
  return html`<span class="credit-muted">${words.noDue}</span>`;
}
