import type { GradeDecision } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice, type Failure } from '../failure/failure.ts';
import { scoredWords } from '../grade/grade-words.ts';
import type { Locale } from '../locale/locale.ts';
import { heading } from '../step-heading/heading.ts';
import { gradeCardText } from './credit-grade-card.text.ts';
import type { GradeView } from './grade-view.ts';

/** How a trial stands (试算). */
export type Trial =
  | { readonly is: 'idle' }
  | { readonly is: 'nothing-chosen' }
  | { readonly is: 'asking' }
  | { readonly is: 'answered'; readonly count: number; readonly decision: GradeDecision }
  | { readonly is: 'failed'; readonly failure: Failure; readonly retry: () => void };

/** The repairs that can be tried together; who sees the grade in public is told to sign in. */
export function gradeWhatIf(
  { decision, locale, level, idOf, nameOf }: GradeView,
  trial: Trial,
  run: (without: readonly string[]) => void,
): TemplateResult | typeof nothing {
  const { repairs, withheld } = decision;
  const words = gradeCardText[locale];
  const title = heading(level, 'credit-heading', words.whatIf);
  if (withheld)
    return html`<section class="credit-no-print">
      ${title}
      <p>${words.signIn}</p>
    </section>`;
  if (withheld !== undefined || repairs.length < 2) return nothing; // one alone stands among the changes
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    // The listener stands on a form.
    const chosen = new FormData(event.currentTarget as HTMLFormElement).getAll('without');
    run(chosen.filter((each) => typeof each === 'string'));
  };
  return html`
    <section class="credit-no-print">
      ${title}
      <p>${words.whatIfIntro}</p>
      <form @submit=${submitted}>
        <fieldset class="credit-field">
          <legend class="credit-label">${words.whatIfQuestion}</legend>
          ${repairs.map(
            ({ recordId }) => html`
              <label class="credit-choice">
                <input type="checkbox" name="without" value=${recordId} />
                <span>${nameOf(recordId)}</span>
              </label>
            `,
          )}
        </fieldset>
        <p>
          <button class="credit-button credit-button-quiet" aria-describedby=${idOf('trial')}>
            ${words.simulate}
          </button>
        </p>
      </form>
      <p
        id=${idOf('trial')}
        role="status"
        class="credit-trial"
        aria-busy=${trial.is === 'asking' ? 'true' : 'false'}
      >
        ${trialWords(trial, locale)}
      </p>
      ${trial.is === 'failed' ? failureNotice(trial.failure, locale, trial.retry) : nothing}
    </section>
  `;
}

function trialWords(trial: Trial, locale: Locale): string {
  const words = gradeCardText[locale];
  switch (trial.is) {
    case 'idle':
    case 'failed':
      return '';
    case 'nothing-chosen':
      return words.chooseFirst;
    case 'asking':
      return words.simulating;
    case 'answered':
      return words.simulated(
        trial.count,
        scoredWords(trial.decision, trial.decision.scheme, locale),
      );
  }
}
