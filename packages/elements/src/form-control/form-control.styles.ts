import { css, type CSSResult } from 'lit';

/** The look of a field in a shadow root: that of forms.css, with system colours where a page has no tokens. */
export const formControlStyles: CSSResult = css`
  :host {
    display: block;
    max-inline-size: var(--credit-width-form, 40rem);
    margin-block-end: var(--credit-space-6, 2rem);
    color: var(--credit-color-ink, CanvasText);
    font-family: var(--credit-font, system-ui, sans-serif);
    font-size: var(--credit-text, 1rem);
    line-height: var(--credit-leading, 1.75);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .invalid {
    padding-inline-start: var(--credit-space-4, 1rem);
    border-inline-start: 4px solid var(--credit-color-danger, currentcolor);
  }
  p {
    margin: 0 0 var(--credit-space-2, 0.5rem);
  }
  [part='label'] {
    display: block;
    margin-block-end: var(--credit-space-1, 0.25rem);
    font-weight: 600;
  }
  [part='hint'] {
    color: var(--credit-color-muted, CanvasText);
  }
  [part='error'] {
    color: var(--credit-color-danger, CanvasText);
    font-weight: 600;
  }
  .prefix {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part='control'] {
    display: block;
    inline-size: 100%;
    min-block-size: calc(var(--credit-target, 2.75rem) + 0.25rem);
    padding: var(--credit-space-2, 0.5rem) var(--credit-space-3, 0.75rem);
    border: var(--credit-border-control, 2px) solid var(--credit-color-ink, currentcolor);
    border-radius: var(--credit-radius, 4px);
    background: var(--credit-color-surface, Field);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  .invalid [part='control'] {
    border-color: var(--credit-color-danger, currentcolor);
  }
  [part='control']:disabled {
    border-color: var(--credit-color-border, GrayText);
    background: var(--credit-color-subtle, Canvas);
    color: var(--credit-color-muted, GrayText);
  }
  :focus-visible {
    outline: 3px solid var(--credit-color-focus, Highlight);
    box-shadow: inset 0 0 0 2px var(--credit-color-ink, CanvasText);
  }
  @media print {
    [part='hint'],
    button {
      display: none;
    }
  }
`;
