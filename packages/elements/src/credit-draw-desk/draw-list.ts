import type { DrawDetail, DrawSummary } from '@xinyong/contract';
import { formatDay, inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { itemLink } from '../desk/desk-link.ts';
import type { DeskPages } from '../desk/desk-pages.ts';
import { moreButton } from '../desk/more-button.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import type { MergedVisits } from './merged-visits.ts';
import type { TriggeredCheck } from './triggered-check.ts';
import { triggeredPart } from './triggered-part.ts';
import { visitsPart } from './visits-part.ts';

interface ListView {
  readonly pages: DeskPages<DrawSummary, DrawDetail>;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Begins a plan; absent for those who may not. */
  readonly plan: (() => void) | undefined;
  readonly visits: MergedVisits;
  readonly triggered: TriggeredCheck;
  readonly idOf: (part: string) => string;
}

/** Every draw that the asker may see, the newest first. */
export function drawList(view: ListView): TemplateResult {
  const { pages, locale, level, plan } = view;
  const { items, busy } = pages;
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
      ${busy ? words.loading : items.length === 0 ? words.none : nothing}
    </p>
    ${items.length > 0 ? table(view) : nothing} ${moreButton(pages, locale)}
    ${plan ? html`${visitsPart(view)} ${triggeredPart(view)}` : nothing}
  `;
}

function table({ pages, locale }: ListView): TemplateResult {
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
        ${pages.items.map(
          (draw) => html`
            <tr>
              <th scope="row" data-label=${columns.title}>
                ${itemLink(pages, draw, chinese(draw.title))}
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
