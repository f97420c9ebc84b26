import type { Page, PageQuery, RepairDetail, RepairQueueQuery } from '@xinyong/contract';
import type { Repair, RepairLaw, RepairState } from '@xinyong/core';
import { IsoDaySchema } from '@xinyong/core/schema';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { servedBy } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { recordOfRow } from '../records/record-row.ts';
import type { LoadedRepair } from './load-repair.ts';
import { detailsOf } from './repair-detail.ts';
import type { RepairTable } from './repair-table.ts';
import { withFiles } from './with-files.ts';

/** The applications of the actor's own enterprise, the newest first. */
export async function listMine(tx: Tx, { cursor, limit = 20 }: PageQuery): Promise<Page<Repair>> {
  const code = tx.actor.subjectCode;
  if (code === undefined) return { data: [], nextCursor: null };
  const after = positionOf(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  let found = tx.db.selectFrom('repair').selectAll().where('subject_code', '=', code);
  if (after) {
    const [at, id] = after;
    found = found.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(at, id)));
  }
  const rows = await found
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const repairs = await withFiles(tx, rows);
  return pageOf(limit, repairs, ({ createdAt, id }) => [createdAt, id]);
}

/** What waits for the agency, unless another state is asked for. */
const waiting: readonly RepairState[] = ['submitted', 'resubmitted', 'accepted'];

/** What the actor's agency was sent, the longest waiting first, each with its clocks. */
export async function listQueue(
  tx: Tx,
  { state, cursor, limit = 20 }: RepairQueueQuery,
  law: RepairLaw,
): Promise<Page<RepairDetail>> {
  const after = positionOf(cursor, z.tuple([IsoDaySchema, z.uuid()]));
  let found = tx.db
    .selectFrom('repair')
    .selectAll()
    .where((eb) => servedBy(tx.actor, eb))
    .where('submitted_on', 'is not', null);
  found = state ? found.where('state', '=', state) : found.where('state', 'in', waiting);
  if (after) {
    const [day, id] = after;
    found = found.where((eb) => eb(eb.refTuple('submitted_on', 'id'), '>', eb.tuple(day, id)));
  }
  const rows = await found
    .orderBy('submitted_on')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(limit, rows, (row) => [row.submitted_on ?? '', row.id]);
  return { data: await detailsOf(tx, await loadAll(tx, data), law), nextCursor };
}

/** The applications of some rows of the actor's agency, with their records. */
async function loadAll(
  tx: Tx,
  rows: readonly Selectable<RepairTable>[],
): Promise<readonly LoadedRepair[]> {
  if (rows.length === 0) return [];
  const records = await tx.db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', 'in', [...new Set(rows.map((row) => row.subject_code))])
    .where('id', 'in', [...new Set(rows.map((row) => row.record_id))])
    .execute();
  const repairs = await withFiles(tx, rows);
  return repairs.flatMap((repair): LoadedRepair[] => {
    const row = records.find(({ id }) => id === repair.recordId);
    return row ? [{ repair, record: recordOfRow(row, tx.today), party: 'agency' }] : [];
  });
}
