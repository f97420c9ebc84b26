import { css, type CSSResult } from 'lit';

/** One box, as `badge.css` draws it before the script: nothing moves when the element is there. */
export const badgeStyles: CSSResult = css`
  :host(:not([hidden])) {
    display: inline-block;
    font: 600 var(--credit-text, 1rem) / 1.5 var(--credit-font, system-ui);
  }
  :host([size='small']) {
    font-size: var(--credit-text-small, 0.875rem);
  }
  :host([size='large']) {
    font-size: var(--credit-text-large, 1.25rem);
  }
  [part] {
    display: block;
    padding: calc((var(--credit-target, 2.75rem) - 1.5em - 2px) / 2) 0.75em;
    border: 1px solid;
    border-radius: 4px;
    background: var(--credit-color-primary-weak, Canvas);
    color: var(--credit-color-primary, CanvasText);
    font: inherit;
    text-align: start;
  }
  :focus-visible {
    outline: 3px solid var(--credit-color-focus, Highlight);
    box-shadow: inset 0 0 0 2px;
  }
`;
