import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { formPageText } from './form-page.text.ts';

/** A field of a form: what it is called, what to know before it is filled in, and what is wrong with it. */
export interface FormField {
  /** The ids of its parts begin with it. */
  readonly id: string;
  readonly name: string;
  readonly label: string | TemplateResult;
  readonly hint: string | TemplateResult | undefined;
  readonly error: string | undefined;
  readonly value: string;
}

const className = (error: string | undefined): string =>
  `credit-field${error ? ' credit-invalid' : ''}`;

/** Its hint, what is wrong with it, and its control. */
const inside = (
  { id, hint, error }: FormField,
  control: TemplateResult,
  locale: Locale,
): TemplateResult => html`
  ${hint ? html`<p class="credit-hint" id="${id}-hint">${hint}</p>` : nothing}
  ${fieldError(`${id}-error`, error, locale)} ${control}
`;

const describing = ({ id, hint, error }: FormField): readonly string[] => [
  ...(hint ? [`${id}-hint`] : []),
  ...(error ? [`${id}-error`] : []),
];

const labelled = (field: FormField, control: TemplateResult, locale: Locale): TemplateResult =>
  html`<div class=${className(field.error)}>
    <label class="credit-label" for=${field.id}>${field.label}</label>
    ${inside(field, control, locale)}
  </div>`;

/** One line to type. */
export const textField = (
  field: FormField,
  {
    type = 'text',
    inputMode,
    autocomplete = 'off',
  }: {
    readonly type?: 'text' | 'tel';
    readonly inputMode?: 'decimal';
    readonly autocomplete?: 'off' | 'name' | 'tel';
  },
  locale: Locale,
): TemplateResult =>
  labelled(
    field,
    html`<input
      class="credit-input credit-input-medium"
      id=${field.id}
      name=${field.name}
      type=${type}
      inputmode=${inputMode ?? nothing}
      autocomplete=${autocomplete}
      spellcheck="false"
      aria-describedby=${describing(field).join(' ') || nothing}
      aria-invalid=${field.error !== undefined}
      .value=${field.value}
    />`,
    locale,
  );

/** A text of several lines, with the number of characters that are left of it as it is `now`. */
export function longTextField(
  field: FormField,
  { now, most }: { readonly now: string; readonly most: number },
  locale: Locale,
): TemplateResult {
  const left = most - Array.from(now).length;
  const count = `${field.id}-count`;
  return labelled(
    field,
    html`
      <textarea
        class="credit-input"
        id=${field.id}
        name=${field.name}
        aria-describedby=${[...describing(field), count].join(' ')}
        aria-invalid=${field.error !== undefined}
        .value=${field.value}
      ></textarea>
      <p class=${left < 0 ? 'credit-error' : 'credit-small'} id=${count}>
        ${formPageText[locale].count(left)}
      </p>
    `,
    locale,
  );
}

/** Answers of which one is chosen, each with its words and what stands below them. */
export function choiceField(
  field: FormField,
  choices: readonly (readonly [value: string, words: string | TemplateResult, below?: unknown])[],
  locale: Locale,
): TemplateResult {
  const { id, name, label, error, value } = field;
  const each = choices.map(
    ([choice, words, below = nothing]) =>
      html`<label class="credit-choice">
        <input
          type="radio"
          name=${name}
          value=${choice}
          ?checked=${choice === value}
          aria-describedby=${error ? `${id}-error` : nothing}
        />
        <span>${words}</span>
        ${below}
      </label>`,
  );
  return html`<fieldset
    class=${className(error)}
    aria-describedby=${describing(field).join(' ') || nothing}
  >
    <legend class="credit-label">${label}</legend>
    ${inside(field, html`${each}`, locale)}
  </fieldset>`;
}

/** One box to tick, with what is ticked in its words. */
export const confirmField = (
  { id, name, label, error }: Pick<FormField, 'id' | 'name' | 'label' | 'error'>,
  checked: boolean,
  locale: Locale,
): TemplateResult => html`
  <div class=${className(error)}>
    ${fieldError(`${id}-error`, error, locale)}
    <label class="credit-choice">
      <input
        type="checkbox"
        name=${name}
        ?checked=${checked}
        aria-describedby=${error ? `${id}-error` : nothing}
        aria-invalid=${error !== undefined}
      />
      <span>${label}</span>
    </label>
  </div>
`;
