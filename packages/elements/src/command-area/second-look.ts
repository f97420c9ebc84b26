import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { commandAreaText } from './command-area.text.ts';

interface SecondLook {
  readonly id: string;
  /** What follows of it. */
  readonly title: unknown;
  readonly content: unknown;
  /** What the button that does it is called. */
  readonly name: string;
  readonly give: () => void;
  /** Leads back to what was written; absent where nothing was. */
  readonly change?: (() => void) | undefined;
  readonly cancel: () => void;
  readonly locale: Locale;
}

/** What is about to be done, before it is. */
export function secondLook(look: SecondLook): TemplateResult {
  const { id, title, content, name, give, change, cancel, locale } = look;
  const words = commandAreaText[locale];
  const quiet = (label: string, press: () => void): TemplateResult => html`
    <button type="button" class="credit-button credit-button-quiet" @click=${press}>
      ${label}
    </button>
  `;
  return html`
    <div
      class="credit-inset credit-inset-warning credit-command"
      role="group"
      aria-labelledby=${id}
      tabindex="-1"
    >
      <p class="credit-subheading" id=${id}>${title}</p>
      ${content}
      <div class="credit-notice-actions">
        <button type="button" class="credit-button" @click=${give}>${name}</button>
        ${change ? quiet(words.change, change) : nothing} ${quiet(words.cancel, cancel)}
      </div>
    </div>
  `;
}
