import { html, type TemplateResult } from 'lit';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';

export interface TextArea {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
}

/** A field of several lines. */
export function textArea(field: TextArea): TemplateResult {
  const { name, label, hint, value, errors, locale, idOf } = field;
  const error = errors.find((each) => each.field === name)?.message;
  return html`
    <div class="credit-field${error ? ' credit-invalid' : ''}">
      <label class="credit-label" for=${idOf(name)}>${label}</label>
      <p class="credit-hint" id=${idOf(`${name}-hint`)}>${hint}</p>
      ${fieldError(idOf(`${name}-error`), error, locale)}
      <textarea
        class="credit-input"
        id=${idOf(name)}
        name=${name}
        aria-describedby="${idOf(`${name}-hint`)}${error ? ` ${idOf(`${name}-error`)}` : ''}"
        aria-invalid=${error !== undefined}
        .value=${value}
      ></textarea>
    </div>
  `;
}
