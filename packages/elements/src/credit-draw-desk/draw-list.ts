import type { DrawSummary } from '@xinyong/contract';
import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { deskLink } from '../desk/desk-link.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import type { MergedVisits } from './merged-visits.ts';
import type { TriggeredCheck } from './triggered-check.ts';
import { triggeredPart } from './triggered-part.ts';
import { visitsPart } from './visits-part.ts';

interface ListView {
  readonly draws: readonly DrawSummary[];
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly busy: boolean;
  /** The address of a draw, where it has one. */
  readonly hrefOf: ((id: string) => string) | undefined;
  readonly choose: (id: string) => void;
  readonly more: (() => void) | undefined;
  /** Begins a plan; absent for those who may not. */
  readonly plan: (() => void) | undefined;
  readonly visits: MergedVisits;
  readonly triggered: TriggeredCheck;
  readonly idOf: (part: string) => string;
}

/** Every draw that the asker may see, the newest first. */
export function drawList(view: ListView): TemplateResult {
  const { draws, locale, level, busy, more, plan } = view;
  const words = drawDeskText[locale];
  return html`
    ${heading(level, 'credit-title', words.title)}
    <p>${words.lead}</p>
    ${
      plan
        ? html`<p class="credit-no-print">
            <button type="button" class="credit-button" data-draw="new" @click=${plan}>
              ${words.begin}
            </button>
          </p>`
        : nothing
    }
    <p role="status" class="credit-muted" aria-busy=${busy}>
      ${busy ? words.loading : draws.length === 0 ? words.none : nothing}
    </p>
    ${draws.length > 0 ? table(view) : nothing}
    ${
      more
        ? html`<button type="button" class="credit-button credit-button-quiet" @click=${more}>
            ${words.more}
          </button>`
        : nothing
    }
    ${plan ? html`${visitsPart(view)} ${triggeredPart(view)}` : nothing}
  `;
}

function table({ draws, locale, hrefOf, choose }: ListView): TemplateResult {
  const { title, columns, period } = drawDeskText[locale];
  return html`
    <table class="credit-table">
      <caption class="credit-visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${draws.map(
          (draw) => html`
            <tr>
              <th scope="row" data-label=${columns.title}>
                ${deskLink({
                  words: chinese(draw.title),
                  href: hrefOf?.(draw.id),
                  open: () => choose(draw.id),
                  id: draw.id,
                })}
              </th>
              <td data-label=${columns.agency}>${chinese(draw.agency.name)}</td>
              <td data-label=${columns.period}>
                ${period(formatDay(draw.period.from, locale), formatDay(draw.period.to, locale))}
              </td>
              <td data-label=${columns.state}>${inspectionText[locale].states[draw.state]}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
