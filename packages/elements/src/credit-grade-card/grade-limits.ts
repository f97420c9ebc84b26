import type { GradeLimit } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../citation/citation.ts';
import { className } from '../grade/grade-words.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import { isOfScheme, type GradeView } from './grade-view.ts';

/** What caps or fixes the grade whatever the score, in a sentence each; what only may hold is said to. */
export function gradeLimits(view: GradeView): TemplateResult | typeof nothing {
  const { decision, locale, level } = view;
  if (decision.limits.length === 0) return nothing;
  const words = gradeCardText[locale];
  return html`
    <section>
      ${heading(level, 'credit-heading', words.limits)}
      <ul class="credit-factors">
        ${decision.limits.map(
          (limit) => html`
            <li>
              <p>
                <strong>${sentence(limit, view)}</strong>${
                  limit.disputed
                    ? html` <span class="credit-tag credit-tag-warning">${words.disputed}</span>`
                    : nothing
                }${
                  limit.holds === 'unknown'
                    ? html` <span class="credit-tag credit-tag-neutral">${words.possible}</span>`
                    : nothing
                }
              </p>
              ${
                isOfScheme(limit.cite, decision)
                  ? nothing
                  : html`<p class="credit-small">
                      ${citation(limit.cite, decision.instruments, locale)}
                    </p>`
              }
              ${
                limit.records.length > 0
                  ? html`<ul class="credit-factor-records">
                      ${limit.records.map(
                        (id) => html`<li>${view.nameOf(id)} ${view.recordLink(id)}</li>`,
                      )}
                    </ul>`
                  : nothing
              }
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function sentence(
  { kind, holds, atMost, title }: GradeLimit,
  { decision, locale }: GradeView,
): string {
  const words = gradeCardText[locale];
  const say =
    holds === true
      ? { cap: words.cap, veto: words.veto }
      : { cap: words.possibleCap, veto: words.possibleVeto };
  return say[kind](className(atMost, decision.scheme, locale), title[locale]);
}
