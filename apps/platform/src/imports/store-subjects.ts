import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { rowOfSubject } from '../subjects/subject-row.ts';
import type { ReadBatch } from './read-batch.ts';

/**
 * Enters the subjects of a file of subjects, or brings them up to date: the registrar's word counts.
 * Gives how many were not there before.
 */
export async function registerSubjects(
  { db }: Tx,
  { rows, subjects: known }: ReadBatch,
): Promise<number> {
  const changed = subjectsOf(rows).filter(
    (subject) => !isDeepStrictEqual(known.get(subject.code), subject),
  );
  if (changed.length > 0)
    await db
      .insertInto('subject')
      .values(changed.map(rowOfSubject))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          search_name: eb.ref('excluded.search_name'),
          kind: eb.ref('excluded.kind'),
          region: eb.ref('excluded.region'),
          sector: eb.ref('excluded.sector'),
          representative: eb.ref('excluded.representative'),
          founded_on: eb.ref('excluded.founded_on'),
          dissolved_on: eb.ref('excluded.dissolved_on'),
        })),
      )
      .execute();
  return changed.filter(({ code }) => !known.has(code)).length;
}

/**
 * Enters the subjects that records name and no registrar has sent yet, so that their records can be
 * found: with name, code and what the code tells, which only a valid code does. A subject that is
 * there is never changed: an agency's row is no registrar's word.
 */
export async function mentionSubjects(
  { db }: Tx,
  { rows, subjects: known }: ReadBatch,
): Promise<void> {
  const unknown = subjectsOf(rows).filter(({ code }) => !known.has(code));
  if (unknown.length > 0)
    await db
      .insertInto('subject')
      .values(unknown.map(rowOfSubject))
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
}

/** Each subject once, in the order of codes: two imports at a time then never wait for each other. */
function subjectsOf(rows: ReadBatch['rows']): readonly Subject[] {
  const subjects = new Map(
    rows.flatMap(({ subject }) => (subject ? [[subject.code, subject]] : [])),
  );
  return [...subjects.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
