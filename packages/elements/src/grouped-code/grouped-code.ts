import { html, type TemplateResult } from 'lit';

/** Department and kind, region, organisation code, check character: the parts of GB 32100-2015. */
const PARTS = [0, 2, 8, 17] as const;

/** A 统一社会信用代码 in groups that the eye can follow; what is copied has no spaces in it. */
export const groupedCode = (code: string): TemplateResult =>
  html`<span class="credit-code"
    >${PARTS.map((from, part) => html`<span>${code.slice(from, PARTS[part + 1])}</span>`)}</span
  >`;
