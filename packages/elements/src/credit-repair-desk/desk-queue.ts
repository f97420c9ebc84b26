import type { RepairDetail } from '@xinyong/contract';
import type { IsoDay, RepairState } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { itemLink } from '../desk/desk-link.ts';
import type { DeskPages } from '../desk/desk-pages.ts';
import { deskQueue } from '../desk/desk-queue.ts';
import { dueMark } from '../desk/due-mark.ts';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import type { OpenRepair } from './desk-application.ts';
import { byDue, firstDue } from './desk-command.ts';

interface QueueView {
  readonly pages: DeskPages<RepairDetail, OpenRepair>;
  readonly filter: RepairState | '';
  readonly filterBy: (state: RepairState | '') => void;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly idOf: (part: string) => string;
}

/** The applications that an agency has, the one that is due first on top. */
export function queuePage(view: QueueView): TemplateResult {
  const { queue: title, loading, none, all } = repairDeskText[view.locale];
  const content = view.pages.items.length > 0 ? table(view) : nothing;
  const { states } = repairText[view.locale];
  return deskQueue({ ...view, title, loading, none, all, states, content });
}

function table({ pages, locale, today }: QueueView): TemplateResult {
  const { columns } = repairDeskText[locale];
  return html`
    <table class="credit-table credit-desk-table">
      <thead>
        <tr>
          ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pages.items.toSorted(byDue).map((detail) => {
          const { repair, record } = detail;
          return html`
            <tr>
              <th scope="row" data-label=${columns.subject}>
                ${itemLink(pages, detail, chinese(repair.subjectName))}
              </th>
              <td data-label=${columns.document}>${chinese(record.documentNumber)}</td>
              <td data-label=${columns.state}>${repairText[locale].states[repair.state]}</td>
              <td data-label=${columns.submitted}>
                ${repair.submittedOn ? formatDay(repair.submittedOn, locale) : nothing}
              </td>
              <td data-label=${columns.due}>${dueMark(firstDue(detail), today, locale)}</td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}
