import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { summaryListText } from './summary-list.text.ts';

/** One answer as the check-answers page shows it. */
export interface Answer {
  /** A short name of the question. */
  readonly label: string | TemplateResult;
  /** Said beside it, as that it was asked for. */
  readonly mark?: string;
  /** Absent when it was not answered. */
  readonly value: string | TemplateResult | undefined;
  /** Back to the question; absent where it cannot be changed. */
  readonly change?: { readonly href: string; readonly go: (event: Event) => void };
}

/**
 * Answers in pairs, each with its way back, for the check-answers page and for what was sent. A function: the list
 * belongs to the page, is copied and printed with it.
 */
export function summaryList(answers: readonly Answer[], locale: Locale): TemplateResult {
  const words = summaryListText[locale];
  return html`
    <dl class="credit-summary-list">
      ${answers.map(
        ({ label, mark, value, change }) => html`
          <div>
            <dt>
              ${label}${
                mark ? html` <span class="credit-tag credit-tag-warning">${mark}</span>` : nothing
              }
            </dt>
            <dd>${shown(value, words.unanswered)}</dd>
            ${
              change
                ? html`<dd class="credit-no-print">
                    <a href=${change.href} @click=${change.go}
                      >${words.change}<span class="credit-visually-hidden"> ${label}</span></a
                    >
                  </dd>`
                : nothing
            }
          </div>
        `,
      )}
    </dl>
  `;
}

function shown(value: Answer['value'], unanswered: string): TemplateResult {
  if (value === undefined) return html`<span class="credit-muted">${unanswered}</span>`;
  return typeof value === 'string' ? html`<span class="credit-typed">${value}</span>` : value;
}
