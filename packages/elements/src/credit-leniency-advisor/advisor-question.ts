import {
  leniencyQuestionKind,
  type LeniencyAnswer,
  type LeniencyFact,
  type LeniencyMeasure,
  type LeniencyQuestionKind,
} from '@xinyong/core';
import { leniencyText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { dateField, dateIn } from '../date-field/date-field.ts';
import { fieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { stepHeading } from '../step-heading/step-heading.ts';
import { answered, choiceWords } from './advisor-answers.ts';
import type { AdvisorView } from './advisor-view.ts';
import { leniencyAdvisorText } from './credit-leniency-advisor.text.ts';

/** The value of a radio button that says 不清楚; no word of core is empty. */
const UNKNOWN = '';

/** One question, its title the heading of the page. 不清楚 is always an answer. */
export function questionPage(view: AdvisorView, fact: LeniencyFact): TemplateResult {
  const { locale, level, measure, answers, errors, idOf } = view;
  const words = leniencyAdvisorText[locale].question;
  const question = leniencyText[locale].questions[fact];
  const before = answered(measure, answers);
  const number = 1 + (before.includes(fact) ? before.indexOf(fact) : before.length);
  const title = stepHeading({ title: question, number }, level, locale);
  const about = words.about(leniencyText[locale].measures[measure].name);
  const kind = leniencyQuestionKind(measure, fact);
  const error = errors.find(({ field }) => field === fact)?.message;
  const field: Field = {
    fact,
    question,
    title,
    about,
    error,
    id: idOf(fact),
    answer: answers[fact],
  };
  const typed = isTyped(kind);
  return html`
    ${typed ? typedField(field, kind, locale) : choices(field, choicesOf(measure, fact, locale), locale)}
    <div class="credit-actions">
      <button class="credit-button">${words.continue}</button>
      ${
        typed
          ? html`<button class="credit-button credit-button-quiet" name="unknown" value="yes">
              ${words.unknown}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Whether the answer is typed, and 不清楚 a button, not one of the choices. */
export const isTyped = (kind: LeniencyQuestionKind | undefined): kind is 'day' | 'year' | 'days' =>
  kind === 'day' || kind === 'year' || kind === 'days';

/** What the form answers to the question after a fact; undefined where nothing was chosen or typed. */
export function answerIn(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  measure: LeniencyMeasure,
  fact: LeniencyFact,
): LeniencyAnswer | undefined {
  if (submitter instanceof HTMLButtonElement && submitter.name === 'unknown') return null;
  const data = new FormData(form);
  const value = data.get(fact);
  const kind = leniencyQuestionKind(measure, fact);
  if (kind === 'day') return dateIn(data, fact);
  if (typeof value !== 'string') return undefined;
  if (kind === 'year' || kind === 'days') return numberIn(value);
  if (value === UNKNOWN) return null;
  return kind === 'flag' ? value === 'yes' : value;
}

/** A number of any width, with its unit typed along; what is none stays as it was typed. */
function numberIn(typed: string): string | number {
  const text = typed.normalize('NFKC').trim();
  const digits = /^(\d+)\s*(?:年度?|天|days?)?$/.exec(text)?.[1];
  return digits === undefined ? text : Number(digits);
}

interface Field {
  readonly fact: LeniencyFact;
  readonly question: string;
  readonly title: TemplateResult;
  readonly about: string;
  readonly error: string | undefined;
  readonly id: string;
  readonly answer: LeniencyAnswer | undefined;
}

function choicesOf(
  measure: LeniencyMeasure,
  fact: LeniencyFact,
  locale: Locale,
): readonly (readonly [string, string])[] {
  const { yes, no, unknown } = leniencyAdvisorText[locale];
  const kind = leniencyQuestionKind(measure, fact);
  const words: readonly (readonly [string, string])[] = Array.isArray(kind)
    ? kind.map((word: string) => [word, choiceWords(fact, word, locale)] as const)
    : [
        ['yes', yes],
        ['no', no],
      ];
  return [...words, [UNKNOWN, unknown]];
}

function choices(
  { fact, title, about, error, id, answer }: Field,
  words: readonly (readonly [string, string])[],
  locale: Locale,
): TemplateResult {
  const given = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : (answer ?? UNKNOWN);
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      aria-describedby="${id}-about${error ? ` ${id}-error` : ''}"
    >
      <legend class="credit-label">${title}</legend>
      <p class="credit-hint" id="${id}-about">${about}</p>
      ${fieldError(`${id}-error`, error, locale)}
      ${words.map(
        ([value, label]) => html`
          <label class="credit-choice">
            <input
              type="radio"
              name=${fact}
              value=${value}
              ?checked=${answer !== undefined && given === value}
              aria-describedby=${error ? `${id}-error` : nothing}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

function typedField(
  { fact, question, title, about, error, id, answer }: Field,
  kind: 'day' | 'year' | 'days',
  locale: Locale,
): TemplateResult {
  const words = leniencyAdvisorText[locale].question;
  const value = answer === undefined || answer === null ? '' : String(answer);
  if (kind === 'day')
    return dateField({ name: fact, id, label: title, about, value, error, locale });
  const hint = kind === 'year' ? words.yearHint : undefined;
  return html`
    <fieldset class="credit-field${error ? ' credit-invalid' : ''}">
      <legend class="credit-label">${title}</legend>
      <p class="credit-hint" id="${id}-about">${about}</p>
      ${hint ? html`<p class="credit-hint" id="${id}-hint">${hint}</p>` : nothing}
      ${fieldError(`${id}-error`, error, locale)}
      <p class="credit-with-unit">
        <input
          class="credit-input"
          name=${fact}
          inputmode="numeric"
          autocomplete="off"
          aria-label=${question}
          aria-describedby="${id}-about${hint ? ` ${id}-hint` : ''}${error ? ` ${id}-error` : ''}"
          aria-invalid=${error !== undefined}
          .value=${value}
        />
        <span>${words.units[kind]}</span>
      </p>
    </fieldset>
  `;
}
