import { html, nothing, type TemplateResult } from 'lit';
import { chineseRuns } from '../chinese/chinese-runs.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { heading, levelBelow, type HeadingLevel } from '../step-heading/heading.ts';
import { templateEditorText } from './credit-template-editor.text.ts';
import type { TemplateChecks } from './template-checks.ts';

interface CheckView {
  readonly checks: TemplateChecks;
  /** The letter with sample answers; undefined while it cannot be drawn. */
  readonly preview: string | undefined;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  /** Leads to the part in which something was found. */
  readonly go: (part: string) => void;
}

/** What was found while it is written, and how the letter reads. */
export function checkPart(view: CheckView): TemplateResult {
  const { checks, preview, locale, level } = view;
  const { refused, advised } = checks;
  const { check: words, form } = templateEditorText[locale];
  return html`
    ${heading(levelBelow(level), 'credit-heading', form.parts.check)}
    <p role="status">${words.state(refused.length, advised.length)}</p>
    ${group(view, words.refused, refused, 'danger')}
    ${group(view, words.advised, advised, 'warning')}
    <details class="credit-details">
      <summary>${words.preview}</summary>
      <div>
        <p>${words.previewHint}</p>
        ${
          preview === undefined
            ? html`<p>${words.noPreview}</p>`
            : letterText(words.letter, preview)
        }
      </div>
    </details>
  `;
}

/** A letter, its lines as they are. */
export const letterText = (label: string, text: string): TemplateResult => html`
  <div
    class="credit-letter credit-letter-text"
    lang="zh-CN"
    role="group"
    aria-label=${label}
    .textContent=${text}
  ></div>
`;

function group(
  { locale, go }: CheckView,
  title: string,
  found: readonly FieldError[],
  tone: 'danger' | 'warning',
): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const follow = (event: Event, part: string): void => {
    event.preventDefault();
    go(part);
  };
  return html`
    <div class="credit-inset credit-inset-${tone}">
      <p class="credit-subheading">${title}</p>
      <ul class="credit-findings">
        ${found.map(
          ({ field, message }) => html`
            <li>
              <a
                class="credit-link"
                href="#${field}"
                @click=${(event: Event) => follow(event, field)}
                >${locale === 'en' ? chineseRuns(message) : message}</a
              >
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}
