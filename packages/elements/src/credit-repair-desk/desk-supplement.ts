import type { RepairDetail } from '@xinyong/contract';
import { flowContext, itemsOnJourney, parseDay, type IsoDay, type Supplement } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { fieldLabel } from '../credit-repair-wizard/wizard-view.ts';
import { dateField, dateIn } from '../date-field/date-field.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';

interface SupplementView {
  readonly detail: RepairDetail;
  readonly today: IsoDay;
  /** What is wrong with the last day. */
  readonly error: string | undefined;
  readonly locale: Locale;
  readonly id: (part: string) => string;
}

/** 补正: which items of the application are asked for, and until when; both may be left open. */
export function supplementFields(view: SupplementView): TemplateResult {
  const { detail, today, error, locale, id } = view;
  const words = repairDeskText[locale];
  return html`
    <fieldset class="credit-field" aria-describedby=${id('items-hint')}>
      <legend class="credit-label">${words.items}</legend>
      <p class="credit-hint" id=${id('items-hint')}>${words.itemsHint}</p>
      ${itemsOnJourney(flowContext(detail, detail.repair.answers, today)).map(
        (item) => html`
          <label class="credit-choice">
            <input type="checkbox" name="items" value=${item} />
            <span>${fieldLabel(item, locale)}</span>
          </label>
        `,
      )}
    </fieldset>
    ${dateField({
      name: 'respondBy',
      id: id('respond-by'),
      label: words.respondBy,
      value: '',
      error,
      locale,
    })}
  `;
}

/** What the fields say. */
export function supplementIn(data: FormData): Supplement {
  const respondBy = dateIn(data, 'respondBy');
  return {
    items: data.getAll('items') as Supplement['items'][number][], // the boxes hold nothing else
    ...(respondBy && { respondBy }),
  };
}

/** What is wrong with the last day: it is no day, or is over. */
export function respondByProblem(
  { respondBy }: Supplement,
  today: IsoDay,
  locale: Locale,
): string | undefined {
  if (respondBy === undefined) return undefined;
  if (parseDay(respondBy) === undefined) return repairText[locale].problems['not-a-date'];
  return respondBy < today ? repairDeskText[locale].respondByOver : undefined;
}
