import type { CreditPromise, PromiseParty } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { fileColumns, fileOfRow, promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';

/** A promise, its row, and what the asker is to it. */
export interface LoadedPromise {
  readonly promise: CreditPromise;
  readonly row: Selectable<PromiseTable>;
  readonly party: PromiseParty | 'auditor';
}

/** Loads a promise. To those who are no party to it, it is not there. */
export async function loadPromise(tx: Tx, id: string): Promise<LoadedPromise> {
  const row = await tx.db.selectFrom('promise').selectAll().where('id', '=', id).executeTakeFirst();
  const party = row && partyTo(tx.actor, row);
  if (!party) throw noPromise();
  const [promise] = await promisesOf(tx, [row], party);
  if (!promise) throw noPromise();
  return { promise, row, party };
}

/**
 * The promises of some rows with what tells of their files, in the order of the rows. A file that was not handed in yet is
 * there for the promiser alone.
 */
export async function promisesOf(
  { db }: Tx,
  rows: readonly Selectable<PromiseTable>[],
  party: LoadedPromise['party'],
): Promise<readonly CreditPromise[]> {
  // Files come with deferred materials alone.
  const due = rows.filter(({ type }) => type === 'deferred-materials');
  const files =
    due.length === 0
      ? []
      : await db
          .selectFrom('promise_file')
          .select(fileColumns)
          .where('subject_code', 'in', [...new Set(due.map((row) => row.subject_code))])
          .where(
            'promise_id',
            'in',
            due.map(({ id }) => id),
          )
          .$if(party !== 'promiser', (found) => found.where('handed_in', '=', true))
          .orderBy('material')
          .execute();
  const byPromise = Map.groupBy(files, (file) => file.promise_id);
  return rows.map((row) => promiseOfRow(row, (byPromise.get(row.id) ?? []).map(fileOfRow)));
}

/**
 * What the actor is to a promise: its promiser, the agency that accepts it, an auditor who only reads, of the agency if
 * the auditor has one, or nobody. A draft is the promiser's own.
 */
function partyTo(
  { scopes, subjectCode, agencyCode, agencyName }: Actor,
  row: Selectable<PromiseTable>,
): LoadedPromise['party'] | undefined {
  if (scopes.includes('promises:sign') && subjectCode === row.subject_code) return 'promiser';
  if (row.digest === null && !row.imported) return undefined;
  if (scopes.includes('promises:decide') && agencyCode === row.agency_code) return 'agency';
  const isOfNoAgency = agencyCode === undefined && agencyName === undefined;
  const audits = scopes.includes('audit:read') && (isOfNoAgency || agencyCode === row.agency_code);
  return audits ? 'auditor' : undefined;
}

export const noPromise = (): Problem =>
  new Problem('not_found', { zh: '没有这份承诺。', en: 'There is no such promise.' });
