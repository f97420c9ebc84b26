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
import { choiceField, longTextField, textField, type FormField } from '../form-page/form-field.ts';
import { formPageText } from '../form-page/form-page.text.ts';
import { promiseStepsText } from './promise-steps.text.ts';
import { wordsOf, type PromiseView } from './promise-view.ts';

/** A field of the template. */
export function templateField(view: PromiseView, field: TemplateField): TemplateResult {
  const { locale, entered, filling, idOf } = view;
  const { id, kind, hint, required } = field;
  const label = html`${wordsOf(field.label, locale)}${
    required ? nothing : formPageText[locale].optional
  }`;
  const asked: FormField = {
    id: idOf(id),
    name: id,
    label,
    hint: hint && wordsOf(hint, locale),
    error: errorOf(view, id),
    value: entered.answers[id] ?? '',
  };
  switch (kind) {
    case 'text':
      return textField(asked, {}, locale);
    case 'number':
      return textField(asked, { inputMode: 'decimal' }, locale);
    case 'long-text': {
      const now = filling.answers[id] ?? '';
      return longTextField(asked, { now, most: longestTyped(field) }, locale);
    }
    case 'date':
      return dateField({ ...asked, locale });
    case 'choice':
      return choiceField(
        asked,
        (field.choices ?? []).map((choice) => [choice['zh-CN'], wordsOf(choice, locale)]),
        locale,
      );
  }
}

/** Who signs. */
export function signerFields(view: PromiseView): TemplateResult {
  const { locale, entered, signers, idOf } = view;
  const words = promiseStepsText[locale].signer;
  const { name = '', capacity = '' } = entered.signer ?? {};
  const asked = (part: 'capacity' | 'name', value: string): FormField => ({
    id: idOf(`signer-${part}`),
    name: `signer-${part}`,
    label: words[part],
    hint: undefined,
    error: errorOf(view, `signer-${part}`),
    value,
  });
  return html`
    ${choiceField(
      asked('capacity', capacity),
      signerCapacities.map((each) => {
        const named = signers[each];
        return [
          each,
          promiseNames[locale].capacities[each],
          named && html`<span class="credit-hint">${around(words.hints[each], named)}</span>`,
        ];
      }),
      locale,
    )}
    ${textField(asked('name', name), {}, locale)}
  `;
}

const errorOf = ({ errors }: PromiseView, name: string): string | undefined =>
  errors.find(({ field }) => field === name)?.message;

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
