import { isRepairable, type CreditPromise, type RepairableRecord } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';

/** Of 信用修复型: the record that a promise is about, as it stands in the archive; undefined where it is not there. */
export async function recordAbout(
  { db, today }: Tx,
  { subjectCode, recordId }: Pick<CreditPromise, 'subjectCode' | 'recordId'>,
): Promise<RepairableRecord | undefined> {
  if (recordId === undefined) return undefined;
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', '=', subjectCode)
    .where('id', '=', recordId)
    .executeTakeFirst();
  const record = row && recordOfRow(row, today);
  return record && isRepairable(record) ? record : undefined;
}
