import {
  recordIdOfPromise,
  recordOfPromise,
  type AcceptedPromise,
  type CreditRecord,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow, rowOfRecord } from '../records/record-row.ts';

/** Writes the record of a promise into the archive (归集), or brings it up to date: where grading and repair read it. */
export async function writePromiseRecord({ db }: Tx, promise: AcceptedPromise): Promise<void> {
  const { body, ...row } = rowOfRecord(recordOfPromise(promise));
  await db
    .insertInto('record')
    .values({ ...row, body })
    .onConflict((conflict) =>
      // Its display is changed by the lifecycle alone.
      conflict.columns(['subject_code', 'id']).doUpdateSet({ body }),
    )
    .execute();
}

/** The record of a promise as it stands in the archive. */
export async function loadPromiseRecord(
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
