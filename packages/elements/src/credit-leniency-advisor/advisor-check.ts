import type { LeniencyFact } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../step-heading/heading.ts';
import { answerList } from './advisor-answers.ts';
import type { AdvisorView } from './advisor-view.ts';
import { leniencyAdvisorText } from './credit-leniency-advisor.text.ts';

interface Settled {
  /** What was not asked as nothing can change the outcome any more. */
  readonly open: readonly LeniencyFact[];
  readonly goOn: () => void;
}

/** The answers with the way back to each, and the way to the result. */
export function checkPage(view: AdvisorView, { open, goOn }: Settled): TemplateResult {
  const { locale, level, measure, answers } = view;
  const words = leniencyAdvisorText[locale].check;
  return html`
    ${heading(level, 'credit-title', words.title)}
    ${
      open.length > 0
        ? html`<div class="credit-inset">
            <p class="credit-subheading">${words.settled}</p>
            <p>${words.more(open.length)}</p>
            <button type="button" class="credit-button credit-button-quiet" @click=${goOn}>
              ${words.goOn}
            </button>
          </div>`
        : nothing
    }
    ${answerList(measure, answers, locale, (fact) => ({
      href: view.hrefOf(fact),
      go: (event) => view.go(event, fact, true),
    }))}
    <div class="credit-actions">
      <button class="credit-button">${words.result}</button>
    </div>
  `;
}
