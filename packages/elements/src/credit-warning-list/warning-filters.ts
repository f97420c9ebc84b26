import {
  warningRules,
  warningUrgencies,
  type WarningRule,
  type WarningUrgency,
} from '@xinyong/core';
import { warningText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { warningListText } from './credit-warning-list.text.ts';

/** What a desk looks for; everything unless given. */
export interface WarningFilter {
  readonly rule?: WarningRule;
  readonly urgency?: WarningUrgency;
}

interface FiltersView {
  readonly filter: WarningFilter;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly filterBy: (filter: WarningFilter) => void;
}

/** 按事项和紧急程度筛选. */
export function warningFilters({ filter, locale, idOf, filterBy }: FiltersView): TemplateResult {
  const words = warningListText[locale];
  const { rules, urgencies } = warningText[locale];
  const filtered = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const rule = warningRules.find((each) => each === data.get('rule'));
    const urgency = warningUrgencies.find((each) => each === data.get('urgency'));
    filterBy({ ...(rule && { rule }), ...(urgency && { urgency }) });
  };
  return html`
    <form class="credit-desk-filter credit-no-print" @submit=${filtered}>
      ${choice(idOf('rule'), 'rule', words.rule, warningRules, rules, filter.rule, locale)}
      ${choice(
        idOf('urgency'),
        'urgency',
        words.urgency,
        warningUrgencies.toReversed(),
        urgencies,
        filter.urgency,
        locale,
      )}
      <button class="credit-button credit-button-quiet">${words.apply}</button>
    </form>
  `;
}

const choice = <Value extends string>(
  id: string,
  name: string,
  label: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  chosen: Value | undefined,
  locale: Locale,
): TemplateResult => html`
  <div class="credit-field">
    <label class="credit-label" for=${id}>${label}</label>
    <select class="credit-input" id=${id} name=${name}>
      <option value="" ?selected=${chosen === undefined}>${warningListText[locale].all}</option>
      ${values.map(
        (value) =>
          html`<option value=${value} ?selected=${chosen === value}>${names[value]}</option>`,
      )}
    </select>
  </div>
`;
