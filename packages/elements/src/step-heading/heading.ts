import { html, type TemplateResult } from 'lit';

/** Where our headings begin; the host's page decides. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** The level so many steps below another, as far as there is one: the lowest stays the lowest. */
export const levelBelow = (level: HeadingLevel, steps: 1 | 2 = 1): HeadingLevel =>
  Math.min(level + steps, 4) as HeadingLevel; // between 1 and 4

/** A heading of the level that the host's page needs; it can be focused from script. */
export function heading(level: HeadingLevel, className: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${className} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} tabindex="-1">${content}</h4>`;
  }
}
