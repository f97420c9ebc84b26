import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { heading, type HeadingLevel } from './heading.ts';
import { stepHeadingText } from './step-heading.text.ts';

/** A page of a form: its title, and where it stands when the steps are counted. */
export interface Step {
  readonly title: string;
  readonly number?: number;
  /** Only where the count does not depend on answers. */
  readonly total?: number;
}

/**
 * The title of a page with its step before it, in one heading: on a new page the focus goes there
 * ({@link focusHeading}) and both are heard. A function, as the heading belongs to the page's own outline.
 */
export function stepHeading(
  { title, number, total }: Step,
  level: HeadingLevel,
  locale: Locale,
): TemplateResult {
  const words = stepHeadingText[locale];
  const step =
    number === undefined
      ? nothing
      : html`<span class="credit-step"
          >${words.step(number, total)}<span class="credit-visually-hidden"
            >${words.pause}</span
          ></span
        >`;
  return heading(level, 'credit-title', html`${step}${title}`);
}

/** Moves the focus to the heading that was rendered in `root`, and shows the page from its top. */
export function focusHeading(root: ParentNode): void {
  root.querySelector<HTMLElement>('.credit-title')?.focus();
}
