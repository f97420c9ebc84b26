import {
  signerCapacities,
  longestTyped,
  type PromiseAnswers,
  type TemplateField,
} from '@xinyong/core';
import { promiseNames } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { around } from '../chinese/chinese.ts';
import { dateField, dateIn } from '../date-field/date-field.ts';
import { fieldError } from '../error-summary/field-error.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import { promiseStepsText } from './promise-steps.text.ts';
import { wordsOf, type PromiseView } from './promise-view.ts';

interface Asked {
  readonly field: string;
  readonly label: string | TemplateResult;
  readonly hint?: string | TemplateResult | undefined;
  readonly value: string;
}

interface Frame {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: boolean;
}

/** A field with its label, its hint and what is wrong with it. */
function framed(
  { locale, errors, idOf }: PromiseView,
  { field, label, hint }: Asked,
  control: (frame: Frame) => TemplateResult,
  group = false,
): TemplateResult {
  const id = idOf(field);
  const error = errors.find((each) => each.field === field)?.message;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const inside = html`
    ${hint ? html`<p class="credit-hint" id="${id}-hint">${hint}</p>` : nothing}
    ${fieldError(`${id}-error`, error, locale)}
    ${control({ id, describedBy, invalid: error !== undefined })}
  `;
  const className = `credit-field${error ? ' credit-invalid' : ''}`;
  return group
    ? html`<fieldset class=${className} aria-describedby=${describedBy || nothing}>
        <legend class="credit-label">${label}</legend>
        ${inside}
      </fieldset>`
    : html`<div class=${className}>
        <label class="credit-label" for=${id}>${label}</label>
        ${inside}
      </div>`;
}

const line = (view: PromiseView, asked: Asked, inputMode: 'decimal' | 'text'): TemplateResult =>
  framed(
    view,
    asked,
    ({ id, describedBy, invalid }) =>
      html`<input
        class="credit-input credit-input-medium"
        id=${id}
        name=${asked.field}
        inputmode=${inputMode}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${asked.value}
      />`,
  );

const choices = (
  view: PromiseView,
  asked: Asked,
  each: readonly (readonly [value: string, words: string | TemplateResult, hint?: unknown])[],
): TemplateResult =>
  framed(
    view,
    asked,
    ({ describedBy }) =>
      html`${each.map(
        ([value, words, hint = nothing]) =>
          html`<label class="credit-choice">
            <input
              type="radio"
              name=${asked.field}
              value=${value}
              ?checked=${value === asked.value}
              aria-describedby=${describedBy || nothing}
            />
            <span>${words}</span>
            ${hint}
          </label>`,
      )}`,
    true,
  );

function lines(view: PromiseView, asked: Asked, most: number): TemplateResult {
  const left = most - Array.from(view.filling.answers[asked.field] ?? '').length;
  return framed(
    view,
    asked,
    ({ id, describedBy, invalid }) => html`
      <textarea
        class="credit-input"
        id=${id}
        name=${asked.field}
        aria-describedby="${describedBy} ${id}-count"
        aria-invalid=${invalid}
        .value=${asked.value}
      ></textarea>
      <p class=${left < 0 ? 'credit-error' : 'credit-small'} id="${id}-count">
        ${formPageText[view.locale].count(left)}
      </p>
    `,
  );
}

/** A field of the template. */
export function templateField(view: PromiseView, field: TemplateField): TemplateResult {
  const { locale, entered, errors, idOf } = view;
  const { id, kind, hint, required } = field;
  const label = html`${wordsOf(field.label, locale)}${
    required ? nothing : formPageText[locale].optional
  }`;
  const value = entered.answers[id] ?? '';
  const asked: Asked = { field: id, label, hint: hint && wordsOf(hint, locale), value };
  switch (kind) {
    case 'text':
      return line(view, asked, 'text');
    case 'number':
      return line(view, asked, 'decimal');
    case 'long-text':
      return lines(view, asked, longestTyped(field));
    case 'date':
      return dateField({
        name: id,
        id: idOf(id),
        label,
        value,
        error: errors.find((each) => each.field === id)?.message,
        locale,
      });
    case 'choice':
      return choices(
        view,
        asked,
        (field.choices ?? []).map((choice) => [choice['zh-CN'], wordsOf(choice, locale)]),
      );
  }
}

/** Who signs. */
export function signerFields(view: PromiseView): TemplateResult {
  const { locale, entered, signers } = view;
  const words = promiseStepsText[locale].signer;
  const { name = '', capacity = '' } = entered.signer ?? {};
  return html`
    ${choices(
      view,
      { field: 'signer-capacity', label: words.capacity, value: capacity },
      signerCapacities.map((each) => {
        const named = signers[each];
        return [
          each,
          promiseNames[locale].capacities[each],
          named && html`<span class="credit-hint">${around(words.hints[each], named)}</span>`,
        ];
      }),
    )}
    ${line(view, { field: 'signer-name', label: words.name, value: name }, 'text')}
  `;
}

/** What a form says to these fields. */
export const answersIn = (data: FormData, fields: readonly TemplateField[]): PromiseAnswers =>
  Object.fromEntries(fields.map((field) => [field.id, answerIn(data, field)]));

/** The words of a field, without what stands around them. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

function answerIn(data: FormData, { id, kind }: TemplateField): string {
  if (kind === 'date') return dateIn(data, id) ?? '';
  const text = textIn(data, id);
  // Digits of any width, with what sets their groups apart.
  return kind === 'number' ? text.normalize('NFKC').replaceAll(/[\s,]/g, '') : text;
}
