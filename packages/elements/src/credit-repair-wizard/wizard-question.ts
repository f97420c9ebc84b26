import type { FlowQuestion, RepairItem } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { dateField } from '../date-field/date-field.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import { recordTitle } from '../record-summary/record-summary.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import { errorOf, isAsked, type WizardView } from './wizard-view.ts';

/** Ids of the words around a field, and the class that marks it while something is wrong. */
function frame(view: WizardView, { field, optional }: FlowQuestion) {
  const words = repairWizardText[view.locale];
  // The fields of the flow that are answers; files are drawn by the page of materials.
  const texts = words.fields[field as keyof typeof words.fields];
  const error = errorOf(view, field);
  const hint = view.prefilled.has(field)
    ? words.prefilled
    : field === 'signedName'
      ? around(words.promise.signHint, view.context.answers.contactName ?? '')
      : texts.hint;
  const [hintId, errorId] = [view.idOf(`${field}-hint`), view.idOf(`${field}-error`)];
  return {
    label: html`${texts.label}${optional ? formPageText[view.locale].optional : nothing}${askedTag(view, field)}`,
    describedBy: [...(hint ? [hintId] : []), ...(error ? [errorId] : [])].join(' ') || nothing,
    invalid: error !== undefined,
    className: `credit-field${error ? ' credit-invalid' : ''}`,
    hint: hint ? html`<p class="credit-hint" id=${hintId}>${hint}</p>` : nothing,
    error: fieldError(errorId, error, view.locale),
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
  switch (asked.type) {
    case 'yes-no':
      return yesNo(view, asked, legend);
    case 'date':
      return date(view, asked);
    case 'confirm':
      return confirm(view, asked);
    case 'long-text':
      return longText(view, asked);
    case 'text':
    case 'phone':
      return text(view, asked);
  }
}

function yesNo(view: WizardView, asked: FlowQuestion, legend?: TemplateResult): TemplateResult {
  const { yes, no } = repairWizardText[view.locale];
  const { label, describedBy, hint, error, invalid, className } = frame(view, asked);
  const answer = answerTo(view, asked);
  const choice = (value: 'yes' | 'no', words: string): TemplateResult => html`
    <label class="credit-choice">
      <input
        type="radio"
        name=${asked.field}
        value=${value}
        ?checked=${answer === (value === 'yes')}
        aria-describedby=${invalid ? view.idOf(`${asked.field}-error`) : nothing}
      />
      <span>${words}</span>
    </label>
  `;
  return html`
    <fieldset class=${className} aria-describedby=${describedBy}>
      <legend class="credit-label">${legend ?? label}</legend>
      ${legend ? decision(view) : nothing} ${hint} ${error} ${choice('yes', yes)}
      ${choice('no', no)}
    </fieldset>
  `;
}

/** Which record this is about, where it is asked about. */
export function decision({ detail: { record }, locale }: WizardView): TemplateResult {
  const words = repairWizardText[locale];
  return html`<p class="credit-hint">
    ${around((document) => words.decision(document, recordTitle(record, locale)), record.documentNumber)}
  </p>`;
}

function date(view: WizardView, asked: FlowQuestion): TemplateResult {
  const { field } = asked;
  const { label } = frame(view, asked);
  return dateField({
    name: field,
    id: view.idOf(field),
    label,
    value: textIn(view, asked),
    error: errorOf(view, field),
    locale: view.locale,
  });
}

function text(view: WizardView, asked: FlowQuestion): TemplateResult {
  const { label, describedBy, hint, error, invalid, className } = frame(view, asked);
  const id = view.idOf(asked.field);
  const phone = asked.type === 'phone';
  return html`
    <div class=${className}>
      <label class="credit-label" for=${id}>${label}</label>
      ${hint} ${error}
      <input
        class="credit-input credit-input-medium"
        id=${id}
        name=${asked.field}
        type=${phone ? 'tel' : 'text'}
        autocomplete=${phone ? 'tel' : asked.field === 'contactName' ? 'name' : 'off'}
        spellcheck="false"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${textIn(view, asked)}
      />
    </div>
  `;
}

function longText(view: WizardView, asked: FlowQuestion): TemplateResult {
  const { label, describedBy, hint, error, invalid, className } = frame(view, asked);
  const id = view.idOf(asked.field);
  const countId = view.idOf(`${asked.field}-count`);
  const now: unknown = Reflect.get(view.context.answers, asked.field);
  const left = (asked.maxLength ?? 0) - (typeof now === 'string' ? Array.from(now).length : 0);
  return html`
    <div class=${className}>
      <label class="credit-label" for=${id}>${label}</label>
      ${hint} ${error}
      <textarea
        class="credit-input"
        id=${id}
        name=${asked.field}
        aria-describedby="${describedBy === nothing ? '' : describedBy} ${countId}"
        aria-invalid=${invalid}
        .value=${textIn(view, asked)}
      ></textarea>
      <p class=${left < 0 ? 'credit-error' : 'credit-small'} id=${countId}>
        ${formPageText[view.locale].count(left)}
      </p>
    </div>
  `;
}

function confirm(view: WizardView, asked: FlowQuestion): TemplateResult {
  const { label, describedBy, error, invalid, className } = frame(view, asked);
  return html`
    <div class=${className}>
      ${error}
      <label class="credit-choice">
        <input
          type="checkbox"
          name=${asked.field}
          ?checked=${answerTo(view, asked) === true}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
        />
        <span>${label}</span>
      </label>
    </div>
  `;
}

const textIn = (view: WizardView, asked: FlowQuestion): string => {
  const answer = answerTo(view, asked);
  return typeof answer === 'string' ? answer : '';
};

const answerTo = ({ entered }: WizardView, { field }: FlowQuestion): unknown =>
  Reflect.get(entered, field);
