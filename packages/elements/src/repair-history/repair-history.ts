import type { RepairEvent } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around, chinese } from '../chinese/chinese.ts';
import { instantWords } from '../instant/instant.ts';
import type { Locale } from '../locale/locale.ts';
import { repairHistoryText } from './repair-history.text.ts';

/** What was done with an application, the latest first; the many savings of a draft are left out. */
export const repairHistory = (
  events: readonly RepairEvent[],
  locale: Locale,
): TemplateResult => html`
  <ol class="credit-history">
    ${events
      .filter(({ command }) => command !== 'update-draft')
      .toReversed()
      .map(
        (event) => html`
          <li>
            <p class="credit-subheading">${commandWords(event.command, locale)}</p>
            <p class="credit-small">
              <time datetime=${event.at}>${instantWords(event.at, locale)}</time>
              ${around(repairHistoryText[locale].by[event.by], event.actorName)}
            </p>
            ${event.reason ? html`<p>${repairText[locale].revocations[event.reason]}</p>` : nothing}
            ${event.notice ? html`<p class="credit-quoted">${chinese(event.notice)}</p>` : nothing}
          </li>
        `,
      )}
  </ol>
`;

const commandWords = (command: RepairEvent['command'], locale: Locale): string =>
  command === 'create' || command === 'update-draft'
    ? repairHistoryText[locale].began
    : repairText[locale].commands[command];
