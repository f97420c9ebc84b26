import { html, type TemplateResult } from 'lit';

/** A 承诺编码: where a line is too short for it, it breaks between region, day and serial, not before its last digit. */
export const promiseCode = (code: string): TemplateResult =>
  html`<span class="credit-code"
    >${code.slice(0, 6)}<wbr />${code.slice(6, 14)}<wbr />${code.slice(14)}</span
  >`;
