import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { commandAreaText } from './command-area.text.ts';

/** Tells that something is being done, and then what was done. */
export const newsStatus = (news: string, working: boolean, locale: Locale): TemplateResult => html`
  <p role="status" class=${news ? 'credit-inset credit-inset-success' : 'credit-visually-hidden'}>
    ${working ? commandAreaText[locale].working : news}
  </p>
`;
