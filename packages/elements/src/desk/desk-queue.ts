import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import type { DeskPages } from './desk-pages.ts';
import { deskText } from './desk.text.ts';
import { moreButton } from './more-button.ts';

interface DeskQueue<State extends string> {
  readonly pages: Pick<DeskPages<unknown, unknown>, 'items' | 'busy' | 'more'>;
  readonly title: string;
  readonly loading: string;
  /** Where nothing waits. */
  readonly none: string;
  /** Of every state that waits for the agency. */
  readonly all: string;
  /** What core calls the states. */
  readonly states: Readonly<Record<State, string>>;
  readonly filter: State | '';
  readonly filterBy: (state: State | '') => void;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
  readonly content: unknown;
}

/** What waits for an agency; it may be narrowed to a state. */
export function deskQueue<State extends string>(queue: DeskQueue<State>): TemplateResult {
  const { pages, filter, locale } = queue;
  const id = queue.idOf('state');
  const { busy, items } = pages;
  const words = deskText[locale];
  const narrow = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    // The options hold nothing but states.
    queue.filterBy(new FormData(event.target).get('state') as State | '');
  };
  const count = items.length > 0 ? words.count(items.length) : queue.none;
  // What an agency never gets to see: a draft.
  const states = Object.entries(queue.states).filter(([state]) => state !== 'draft');
  return html`
    ${heading(queue.level, 'credit-title', queue.title)}
    <form class="credit-desk-filter credit-no-print" @submit=${narrow}>
      <div class="credit-field">
        <label class="credit-label" for=${id}>${words.filter}</label>
        <select class="credit-input" id=${id} name="state">
          <option value="" ?selected=${filter === ''}>${queue.all}</option>
          ${states.map(
            ([state, name]) =>
              html`<option value=${state} ?selected=${filter === state}>${name}</option>`,
          )}
        </select>
      </div>
      <button class="credit-button credit-button-quiet">${words.apply}</button>
      <p role="status" class="credit-muted" aria-busy=${busy}>${busy ? queue.loading : count}</p>
    </form>
    ${queue.content} ${moreButton(pages, locale)}
  `;
}
