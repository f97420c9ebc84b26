import { css, type CSSResult } from 'lit';

export const codeFieldStyles: CSSResult = css`
  [part='control'],
  .credit-code {
    font-family: var(--credit-font-code, ui-monospace, monospace);
    letter-spacing: 0.04em;
  }
  [part='control'] {
    max-inline-size: 24em;
  }
  /* Apart to the eye only: what is copied has no spaces in it. */
  .credit-code span + span {
    margin-inline-start: 0.4em;
  }
  [part='notes'] p {
    margin: var(--credit-space-2, 0.5rem) 0 0;
  }
  .warning {
    max-inline-size: 40em;
    padding: var(--credit-space-2, 0.5rem) var(--credit-space-4, 1rem);
    border-inline-start: 4px solid var(--credit-color-warning, currentcolor);
    background: var(--credit-color-warning-weak, Canvas);
    color: var(--credit-color-warning, CanvasText);
  }
  button {
    min-block-size: var(--credit-target, 2.75rem);
    margin: var(--credit-space-2, 0.5rem) var(--credit-space-2, 0.5rem) 0 0;
    padding: 0 var(--credit-space-4, 1rem);
    border: 1px solid var(--credit-color-border, ButtonBorder);
    border-radius: var(--credit-radius, 4px);
    background: var(--credit-color-surface, ButtonFace);
    color: var(--credit-color-primary, ButtonText);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--credit-color-primary-weak, ButtonFace);
  }
`;
