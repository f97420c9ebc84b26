import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../error-summary/error-summary.ts';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import type { CommandArea, Prepared } from './command-area.ts';
import { commandAreaText } from './command-area.text.ts';
import { newsStatus } from './news-status.ts';

type Told = Pick<
  CommandArea<Prepared, unknown>,
  'trouble' | 'errors' | 'news' | 'working' | 'retry' | 'formOf'
>;

/** Where somebody was faster: that, and by whom it can have been. */
interface OvertakenText {
  readonly overtakenTitle: string;
  readonly overtaken: string;
}

/** What came of what the officer did, above the item: what went wrong, what to mend, what is done. */
export const commandNotices = (
  area: Told,
  words: OvertakenText,
  locale: Locale,
): TemplateResult => html`
  ${troubleNotice(area, words, locale)} ${errorSummary(area.errors, locale, area.formOf)}
  ${newsStatus(area.news, area.working, locale)}
`;

function troubleNotice(
  { trouble, retry }: Told,
  { overtakenTitle, overtaken }: OvertakenText,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!trouble) return nothing;
  const told = (title: string, content: string): TemplateResult => html`
    <div class="credit-inset credit-inset-warning credit-trouble" role="alert">
      <p class="credit-subheading">${title}</p>
      <p>${content}</p>
    </div>
  `;
  if (trouble.is === 'stale' || trouble.is === 'conflict') return told(overtakenTitle, overtaken);
  if (trouble.is === 'rules') {
    return told(commandAreaText[locale].rulesTitle, trouble.failure(locale));
  }
  if (trouble.is === 'signed-out') {
    const { signedOut } = commandAreaText[locale];
    return html`<div class="credit-trouble">${failureNotice(() => signedOut, locale, retry)}</div>`;
  }
  return html`<div class="credit-trouble">${failureNotice(trouble.failure, locale, retry)}</div>`;
}
