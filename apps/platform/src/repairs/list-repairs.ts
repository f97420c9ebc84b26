import type { Page, PageQuery } from '@xinyong/contract';
import type { IsoDay, Repair, RepairState, Uscc } from '@xinyong/core';
import type { Selectable } from 'kysely';
import { servedBy } from '../agency-actor.ts';
import type { Instant } from '../clock.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { fileColumns, fileOfRow, repairOfRow } from './repair-row.ts';
import type { RepairTable } from './repair-table.ts';

/** The applications of the actor's own enterprise, the newest first. */
export async function listMine(tx: Tx, { cursor, limit = 20 }: PageQuery): Promise<Page<Repair>> {
  const code = tx.actor.subjectCode;
  if (code === undefined) return { data: [], nextCursor: null };
  const list = `repairs.mine ${code}`;
  const after = positionOf(list, cursor);
  let found = tx.db.selectFrom('repair').selectAll().where('subject_code', '=', code);
  if (after) {
    const [at, id] = after as readonly [Instant, string]; // written below
    found = found.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(at, id)));
  }
  const rows = await found
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const repairs = await withFiles(tx, rows);
  return pageOf(list, limit, repairs, ({ createdAt, id }) => [createdAt, id]);
}

/** What the actor's agency was sent, the longest waiting first. */
export async function listQueue(
  tx: Tx,
  { state, cursor, limit = 20 }: PageQuery & { readonly state?: RepairState },
): Promise<Page<Repair>> {
  const list = `repairs.queue ${tx.actor.id} ${state ?? ''}`;
  const after = positionOf(list, cursor);
  let found = tx.db
    .selectFrom('repair')
    .selectAll()
    .where((eb) => servedBy(tx.actor, eb))
    .where('submitted_on', 'is not', null);
  if (state) found = found.where('state', '=', state);
  if (after) {
    const [day, id] = after as readonly [IsoDay, string]; // written below
    found = found.where((eb) => eb(eb.refTuple('submitted_on', 'id'), '>', eb.tuple(day, id)));
  }
  const rows = await found
    .orderBy('submitted_on')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const repairs = await withFiles(tx, rows);
  return pageOf(list, limit, repairs, ({ submittedOn = '', id }) => [submittedOn, id]);
}

async function withFiles(
  { db }: Tx,
  rows: readonly Selectable<RepairTable>[],
): Promise<readonly Repair[]> {
  if (rows.length === 0) return [];
  const files = await db
    .selectFrom('repair_file')
    .select(fileColumns)
    .where('subject_code', 'in', [...new Set<Uscc>(rows.map((row) => row.subject_code))])
    .where(
      'repair_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('material')
    .execute();
  const byRepair = Map.groupBy(files, (file) => file.repair_id);
  return rows.map((row) => repairOfRow(row, (byRepair.get(row.id) ?? []).map(fileOfRow)));
}
