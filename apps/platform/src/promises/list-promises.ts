import type { Page, PageQuery, PromiseQueueQuery } from '@xinyong/contract';
import type { CreditPromise, PromiseState } from '@xinyong/core';
import * as z from 'zod';
import { servedBy } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { promisesOf } from './load-promise.ts';

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** The promises of the actor's own enterprise, the newest first. */
export async function listMine(
  tx: Tx,
  { cursor, limit = 20 }: PageQuery,
): Promise<Page<CreditPromise>> {
  const code = tx.actor.subjectCode;
  if (code === undefined) return { data: [], nextCursor: null };
  const after = positionOf(cursor, position);
  let found = tx.db.selectFrom('promise').selectAll().where('subject_code', '=', code);
  if (after)
    found = found.where((eb) =>
      eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after[0], after[1])),
    );
  const rows = await found
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(limit, await promisesOf(tx, rows, 'promiser'), ({ createdAt, id }) => [
    createdAt,
    id,
  ]);
}

/** What waits for the agency, unless a state is asked for. */
const waiting: readonly PromiseState[] = [
  'submitted',
  'under-verification',
  'expired',
  'breached',
  'partly-fulfilled',
  'repair-requested',
];

/** The promises that the actor's agency accepts, the longest waiting first. */
export async function listQueue(
  tx: Tx,
  { state, cursor, limit = 20 }: PromiseQueueQuery,
): Promise<Page<CreditPromise>> {
  const after = positionOf(cursor, position);
  let found = tx.db
    .selectFrom('promise')
    .selectAll()
    .where((eb) => servedBy(tx.actor, eb))
    .where('state', 'in', state ? [state] : waiting)
    // A draft is the promiser's own, and so is one that was withdrawn before it was signed.
    .where((eb) => eb.or([eb('digest', 'is not', null), eb('imported', '=', true)]));
  if (after)
    found = found.where((eb) =>
      eb(eb.refTuple('updated_at', 'id'), '>', eb.tuple(after[0], after[1])),
    );
  const rows = await found
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(limit, await promisesOf(tx, rows, 'agency'), ({ updatedAt, id }) => [
    updatedAt,
    id,
  ]);
}
