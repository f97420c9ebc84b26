import type { PromiseEvent } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import { instantWords } from '../instant/instant.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';

/** What was done with a promise, the latest first; the many savings of a draft are left out. */
export const promiseHistory = (
  events: readonly PromiseEvent[],
  locale: Locale,
): TemplateResult => html`
  <ol class="credit-history">
    ${events
      .filter(({ command }) => command !== 'update-draft')
      .toReversed()
      .map(
        ({ at, command, by, actorName, notice }) => html`
          <li>
            <p class="credit-subheading">${promiseText[locale].commands[command]}</p>
            <p class="credit-small">
              <time datetime=${at}>${instantWords(at, locale)}</time>
              ${
                by === 'clock'
                  ? promiseText[locale].parties.clock
                  : around(promiseDeskText[locale].history.by[by], actorName)
              }
            </p>
            ${notice ? html`<p class="credit-quoted">${chinese(notice)}</p>` : nothing}
          </li>
        `,
      )}
  </ol>
`;
