import type { RepairDetail } from '@xinyong/contract';
import {
  statementQuestions,
  type AgencyStatement,
  type CreditRecord,
  type StatementProblem,
  type StatementQuestion,
} from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dateField, dateIn } from '../date-field/date-field.ts';
import { fieldError, type FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';

interface StatementView {
  readonly detail: RepairDetail;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
  readonly write: (event: SubmitEvent) => void;
}

/** What the agency has stated about a record, in words. */
export function statedFacts(
  { stated }: CreditRecord,
  locale: Locale,
): TemplateResult | typeof nothing {
  const words = repairDeskText[locale].statement;
  const { version: _version, ...given } = stated ?? { version: 0 };
  const shown = (value: unknown): string => {
    if (typeof value === 'boolean') return words.choices[value ? 'yes' : 'no'] ?? '';
    if (Array.isArray(value))
      return value.length === 0
        ? words.none
        : value.map((each: string) => words.choices[each] ?? each).join(words.join);
    const text = String(value);
    return words.choices[text] ?? formatDay(text, locale);
  };
  // The members of a statement are the fields that have words.
  const facts = Object.entries(given) as [StatementQuestion['field'], unknown][];
  if (facts.length === 0) return nothing;
  return html`
    <p class="credit-subheading">${words.stated}</p>
    <dl class="credit-facts">
      ${facts.map(
        ([field, value]) =>
          html`<dt>${words.fields[field]}</dt>
            <dd>${shown(value)}</dd>`,
      )}
    </dl>
  `;
}

/** 认定: what an agency that can do something can state about a record; open where the answer waits for it. */
export function statementForm(view: StatementView): TemplateResult | typeof nothing {
  const { detail, locale } = view;
  const { record, assessment, commands } = detail;
  if (commands.length === 0) return nothing;
  const words = repairDeskText[locale].statement;
  const questions = statementQuestions(record);
  const waits = assessment.unknown.some(({ fact }) =>
    questions.some(({ field }) => field === fact),
  );
  return html`
    <details class="credit-details" ?open=${waits}>
      <summary>${words.title}</summary>
      ${repeat(
        [record.stated?.version ?? 0], // drawn anew after every statement, a colleague's too
        (version) => version,
        () => html`
          <form class="credit-form" novalidate @submit=${view.write}>
            <p>${words.hint}</p>
            ${questions.map((asked) => question(view, asked))}
            <button class="credit-button credit-button-quiet">${words.save}</button>
          </form>
        `,
      )}
    </details>
  `;
}

function question(view: StatementView, asked: StatementQuestion): TemplateResult {
  const { detail, locale } = view;
  const { record } = detail;
  const { field, type } = asked;
  const id = (part: string): string => view.idOf(`statement-${part}`);
  const words = repairDeskText[locale].statement;
  const stated: unknown = record.stated?.[field];
  const label = words.fields[field];
  if (asked.type === 'date')
    return dateField({
      name: field,
      id: id(field),
      label,
      value: typeof stated === 'string' ? stated : '',
      error: view.errors.find((error) => error.field === field)?.message,
      locale,
    });
  const choices = 'choices' in asked ? asked.choices : ['yes', 'no'];
  const isChosen = (choice: string): boolean =>
    Array.isArray(stated)
      ? stated.includes(choice)
      : stated === (type === 'yes-no' ? choice === 'yes' : choice);
  const none = type === 'many' ? 'none' : '';
  const row = (value: string, text: string, checked: boolean): TemplateResult => html`
    <label class="credit-choice">
      <input
        type=${type === 'many' ? 'checkbox' : 'radio'}
        name=${field}
        value=${value}
        ?checked=${checked}
      />
      <span>${text}</span>
    </label>
  `;
  const error = view.errors.find((each) => each.field === field)?.message;
  return html`
    <fieldset
      class="credit-field${error ? ' credit-invalid' : ''}"
      aria-describedby=${error ? id(`${field}-error`) : nothing}
    >
      <legend class="credit-label">${label}</legend>
      ${fieldError(id(`${field}-error`), error, locale)}
      ${choices.map((choice) => row(choice, words.choices[choice] ?? choice, isChosen(choice)))}
      ${
        type === 'many'
          ? row(none, words.none, Array.isArray(stated) && stated.length === 0)
          : row(none, words.open, stated === undefined)
      }
    </fieldset>
  `;
}

/** What is wrong in the form, each named by its question; none of the fields and some of them cannot both be. */
export function statementErrors(
  data: FormData,
  problems: readonly StatementProblem[],
  locale: Locale,
): readonly FieldError[] {
  const words = repairDeskText[locale].statement;
  const domains = data.getAll('domains');
  return [
    ...(domains.includes('none') && domains.length > 1
      ? [{ field: 'domains', message: words.noneAlone }]
      : []),
    ...problems.map(({ field, code }) => ({
      field,
      message: words.problem(
        words.fields[field],
        // The form asks nothing that is not of this record.
        repairText[locale].problems[code === 'not-of-this-record' ? 'required' : code],
      ),
    })),
  ];
}

/** What the form says; what is left open is not stated. */
export function statementIn(data: FormData, record: CreditRecord): AgencyStatement {
  const stated = statementQuestions(record).flatMap(({ field, type }): [string, unknown][] => {
    if (type === 'date') {
      const day = dateIn(data, field);
      return day === undefined ? [] : [[field, day]];
    }
    const chosen = data.getAll(field);
    if (type === 'many')
      return chosen.length === 0 ? [] : [[field, chosen.filter((each) => each !== 'none')]];
    const [answer] = chosen;
    if (typeof answer !== 'string' || answer === '') return [];
    return [[field, type === 'yes-no' ? answer === 'yes' : answer]];
  });
  // The choices of a question are the values of its field.
  return { version: record.stated?.version ?? 0, ...Object.fromEntries(stated) } as AgencyStatement;
}
