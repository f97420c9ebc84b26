import type { FlowQuestion, RepairItem } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { dateField } from '../date-field/date-field.ts';
import {
  choiceField,
  confirmField,
  longTextField,
  textField,
  type FormField,
} from '../form-page/form-field.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import { recordTitle } from '../record-summary/record-summary.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { errorOf, isAsked, type WizardView } from './wizard-view.ts';

/** What is asked, as a field. */
function fieldOf(view: WizardView, { field, optional }: FlowQuestion): FormField {
  const words = repairWizardText[view.locale];
  // The fields of the flow that are answers; files are drawn by the page of materials.
  const texts = words.fields[field as keyof typeof words.fields];
  const answer: unknown = Reflect.get(view.entered, field);
  return {
    id: view.idOf(field),
    name: field,
    label: html`${texts.label}${
      optional ? formPageText[view.locale].optional : nothing
    }${askedTag(view, field)}`,
    hint: view.prefilled.has(field)
      ? words.prefilled
      : field === 'signedName'
        ? around(words.promise.signHint, view.context.answers.contactName ?? '')
        : texts.hint,
    error: errorOf(view, field),
    value: typeof answer === 'string' ? answer : '',
  };
}

/** Marks what the agency asks for. */
export const askedTag = (view: WizardView, field: RepairItem): TemplateResult | typeof nothing =>
  isAsked(view, field)
    ? html` <span class="credit-tag credit-tag-warning"
        >${repairWizardText[view.locale].supplement.asked}</span
      >`
    : nothing;

/**
 * A question with its field. `legend` takes the place of its label: on a page with one question that is the
 * heading of the page.
 */
export function question(
  view: WizardView,
  asked: FlowQuestion,
  legend?: TemplateResult,
): TemplateResult {
  const { locale } = view;
  const field = fieldOf(view, asked);
  const answer: unknown = Reflect.get(view.entered, asked.field);
  switch (asked.type) {
    case 'yes-no': {
      const { yes, no } = repairWizardText[locale];
      return choiceField(
        {
          ...field,
          ...(legend && { label: legend, hint: decisionWords(view) }),
          value: answer === true ? 'yes' : answer === false ? 'no' : '',
        },
        [
          ['yes', yes],
          ['no', no],
        ],
        locale,
      );
    }
    case 'date':
      return dateField({ ...field, locale });
    case 'confirm':
      return confirmField(field, answer === true, locale);
    case 'long-text': {
      const now: unknown = Reflect.get(view.context.answers, asked.field);
      const most = asked.maxLength ?? 0;
      return longTextField(field, { now: typeof now === 'string' ? now : '', most }, locale);
    }
    case 'phone':
      return textField(field, { type: 'tel', autocomplete: 'tel' }, locale);
    case 'text':
      return textField(
        field,
        { autocomplete: asked.field === 'contactName' ? 'name' : 'off' },
        locale,
      );
  }
}

/** Which record this is about, where it is asked about. */
export const decision = (view: WizardView): TemplateResult =>
  html`<p class="credit-hint">${decisionWords(view)}</p>`;

const decisionWords = ({ detail: { record }, locale }: WizardView): TemplateResult =>
  around(
    (document) => repairWizardText[locale].decision(document, recordTitle(record, locale)),
    record.documentNumber,
  );
