import { html, type TemplateResult } from 'lit';

/** What a control does, and for whoever cannot see where it stands also to what. */
export const named = (what: string, to: unknown): TemplateResult =>
  html`${what}<span class="credit-visually-hidden"> ${to}</span>`;
