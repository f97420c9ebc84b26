import { isUscc } from '../identity/is-uscc.ts';
import { maskResidentId } from '../identity/resident-id.ts';
import type { Subject } from '../subject/subject.ts';
import type { CounterpartField } from './column-shapes.ts';
import { readMentionedSubject } from './read-mentioned-subject.ts';
import type { Row } from './row.ts';

/** 行政相对人: the subject a decision is about, or the number of the natural person. */
export type Counterpart =
  | { readonly subject: Subject; readonly number?: never }
  | { readonly number: string; readonly subject?: never };

const PERSON = '自然人';
const CATEGORIES: readonly string[] = ['法人及非法人组织', '法人或其他组织', '个体工商户', PERSON];

/** Reads whom a penalty or permit is about; nothing if the row does not say so. */
export function readCounterpart(row: Row<CounterpartField>): Counterpart | undefined {
  if (row.has('category')) {
    const category = row.required('category');
    if (category === PERSON) return readPerson(row);
    if (category !== '' && !CATEGORIES.includes(category)) row.find('category', 'unknown-category');
  } else if (row.text('code') === '' && row.text('personNumber') !== '') {
    return readPerson(row);
  }
  const subject = readMentionedSubject(row, row.words('representative', 'optional'));
  return subject && { subject };
}

/** Some agencies write a person's number where the code of an organisation belongs. */
function readPerson(row: Row<CounterpartField>): Counterpart | undefined {
  const field =
    row.text('personNumber') === '' && !isUscc(row.text('code')) ? 'code' : 'personNumber';
  const number = row.text(field);
  if (number === '') {
    row.find('personNumber', 'missing-required');
    return undefined;
  }
  row.find(field, 'natural-person', { value: maskResidentId(number) });
  return { number };
}
