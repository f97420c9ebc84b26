import { html, nothing, type TemplateResult } from 'lit';
import { marked } from '../chinese/chinese-runs.ts';
import type { Locale } from '../locale/locale.ts';
import { errorSummaryText } from './error-summary.text.ts';

/** What is wrong with one field; `field` is the name or id of a control or fieldset of the form. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The error beside a field, in light DOM. The control names `id` in its `aria-describedby`. */
export const fieldError = (
  id: string,
  message: string | undefined,
  locale: Locale,
): TemplateResult | typeof nothing =>
  message
    ? html`<p class="credit-error" id=${id}>
        <span class="credit-visually-hidden">${errorSummaryText[locale].prefix}</span
        >${marked(message, locale)}
      </p>`
    : nothing;
