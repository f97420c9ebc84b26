import {
  statementQuestions,
  type AgencyStatement,
  type CreditRecord,
  type RepairAssessment,
  type StatementQuestion,
} from '@xinyong/core';
import { html, type TemplateResult } from 'lit';
import { dateField, dateIn } from '../date-field/date-field.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';

interface StatementView {
  readonly record: CreditRecord;
  readonly assessment: RepairAssessment;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
  readonly id: (part: string) => string;
  readonly write: (event: SubmitEvent) => void;
}

/** 认定: what the agency can state about a record; open where the answer waits for it. */
export function statementForm(view: StatementView): TemplateResult {
  const { record, assessment, locale } = view;
  const words = repairDeskText[locale].statement;
  const questions = statementQuestions(record);
  const waits = assessment.unknown.some(({ fact }) =>
    questions.some(({ field }) => field === fact),
  );
  return html`
    <details class="credit-details" ?open=${waits}>
      <summary>${words.title}</summary>
      <form class="credit-form" novalidate @submit=${view.write}>
        <p>${words.hint}</p>
        ${questions.map((asked) => question(view, asked))}
        <button class="credit-button credit-button-quiet">${words.save}</button>
      </form>
    </details>
  `;
}

function question(view: StatementView, asked: StatementQuestion): TemplateResult {
  const { record, locale, id } = view;
  const { field, type } = asked;
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
  return html`
    <fieldset class="credit-field">
      <legend class="credit-label">${label}</legend>
      ${choices.map((choice) => row(choice, words.choices[choice] ?? choice, isChosen(choice)))}
      ${
        type === 'many'
          ? row(none, words.none, Array.isArray(stated) && stated.length === 0)
          : row(none, words.open, stated === undefined)
      }
    </fieldset>
  `;
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
