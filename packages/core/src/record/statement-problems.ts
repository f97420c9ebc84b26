import { parseDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { recordedOn, type AgencyStatement, type CreditRecord } from './credit-record.ts';
import { statementQuestions, type StatementQuestion } from './statement-questions.ts';

/** What is wrong with one thing that is stated. */
export interface StatementProblem {
  readonly field: StatementQuestion['field'];
  readonly code: 'not-of-this-record' | 'not-a-date' | 'in-future' | 'before-record';
}

/** Why a statement cannot be about this record: no such thing is stated about its kind, or its days cannot be. */
export function statementProblems(
  { version: _version, ...statement }: AgencyStatement,
  record: CreditRecord,
  today: IsoDay,
): readonly StatementProblem[] {
  const asked = statementQuestions(record).map(({ field }) => field);
  // Object.keys() gives the members of the statement as text.
  const given = Object.keys(statement) as StatementQuestion['field'][];
  return given.flatMap((field): readonly StatementProblem[] => {
    if (!asked.includes(field)) return [{ field, code: 'not-of-this-record' }];
    if (field !== 'publishedOn' && field !== 'restrictionUntil') return [];
    const day = statement[field] ?? '';
    if (parseDay(day) === undefined) return [{ field, code: 'not-a-date' }];
    if (day < recordedOn(record)) return [{ field, code: 'before-record' }];
    return field === 'publishedOn' && day > today ? [{ field, code: 'in-future' }] : [];
  });
}
