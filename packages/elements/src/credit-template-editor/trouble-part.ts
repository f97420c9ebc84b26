import { html, type TemplateResult } from 'lit';
import { failureNotice } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import type { Trouble } from '../trouble/trouble.ts';
import { templateEditorText } from './credit-template-editor.text.ts';

interface TroubleView {
  readonly trouble: Trouble;
  /** The version that somebody published while it was being written. */
  readonly overtakenBy: number | undefined;
  readonly locale: Locale;
  readonly retry: () => void;
}

/** Why the platform did not do what was asked. */
export function troublePart({ trouble, overtakenBy, locale, retry }: TroubleView): TemplateResult {
  const words = templateEditorText[locale];
  const told = (title: string, content: string): TemplateResult => html`
    <div class="credit-inset credit-inset-warning credit-trouble" role="alert" tabindex="-1">
      <p class="credit-subheading">${title}</p>
      <p>${content}</p>
    </div>
  `;
  if (trouble.is === 'stale' && overtakenBy !== undefined)
    return told(words.overtakenTitle, words.overtaken(overtakenBy));
  if (trouble.is === 'rules' || trouble.is === 'conflict' || trouble.is === 'stale')
    return told(words.refusedTitle, trouble.failure(locale));
  return html`<div class="credit-trouble" tabindex="-1">
    ${failureNotice(trouble.failure, locale, retry)}
  </div>`;
}
