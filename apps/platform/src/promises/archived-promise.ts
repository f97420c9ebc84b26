import { recordIdOfPromise, type AcceptedPromise, type CreditRecord } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';

/** The record of a promise as it stands in the archive. */
export async function archivedPromise(
  { db, today }: Tx,
  { subjectCode, code }: AcceptedPromise,
): Promise<CreditRecord> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', '=', subjectCode)
    .where('id', '=', recordIdOfPromise(code))
    .executeTakeFirstOrThrow();
  return recordOfRow(row, today);
}
