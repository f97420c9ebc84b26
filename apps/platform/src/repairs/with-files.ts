import type { Repair, Uscc } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { fileColumns, fileOfRow, repairOfRow } from './repair-row.ts';
import type { RepairTable } from './repair-table.ts';

/** The applications of some rows with what tells of their files, in the order of the rows. */
export async function withFiles(
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
