import { formatDay } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { dateFieldText } from './date-field.text.ts';

interface DateField {
  readonly name: string;
  readonly id: string;
  readonly label: string | TemplateResult;
  /** What the question is about, where the label does not say it. */
  readonly about?: string;
  /** `YYYY-MM-DD`, or as much of it as was typed. */
  readonly value: string;
  readonly error: string | undefined;
  readonly locale: Locale;
}

/** The fields of a date, in the order in which they are written in Chinese. */
const parts = ['year', 'month', 'day'] as const;

/** A date typed in three fields (年 月 日), not picked from a calendar. */
export function dateField({
  name,
  id,
  label,
  about,
  value,
  error,
  locale,
}: DateField): TemplateResult {
  const words = dateFieldText[locale];
  const [year = '', month = '', day = ''] = value.split('-');
  const typed = [year, month.replace(/^0/, ''), day.replace(/^0/, '')];
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      name=${name}
      aria-describedby="${about ? `${id}-about ` : ''}${id}-hint${error ? ` ${id}-error` : ''}"
    >
      <legend class="credit-label">${label}</legend>
      ${about ? html`<p class="credit-hint" id="${id}-about">${about}</p>` : nothing}
      <p class="credit-hint" id="${id}-hint">${words.hint(formatDay('2026-06-01', locale))}</p>
      ${fieldError(`${id}-error`, error, locale)}
      <div class="credit-date">
        ${parts.map(
          (part, index) => html`
            <label>
              <input
                class="credit-input"
                name="${name}-${part}"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=${error !== undefined}
                .value=${typed[index] ?? ''}
              />
              <span>${words.parts[index]}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** What was typed, of any width and with 年 月 日 typed along, as `YYYY-MM-DD`; what is missing stays empty. */
export function dateIn(data: FormData, name: string): string | undefined {
  const typed = parts.map((part) => {
    const value = data.get(`${name}-${part}`);
    return typeof value === 'string' ? value : '';
  });
  if (typed.every((part) => part.trim() === '')) return undefined;
  const digits = typed.map((part) => part.normalize('NFKC').replace(/\D/g, ''));
  const [year = '', ...rest] = digits;
  return [year, ...rest.map((part) => part && part.padStart(2, '0'))].join('-');
}
