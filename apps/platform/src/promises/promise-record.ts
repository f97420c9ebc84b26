import {
  recordIdOfPromise,
  recordOfPromise,
  type AcceptedPromise,
  type CreditRecord,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow, rowOfRecord } from '../records/record-row.ts';

/** Writes the records of promises into the archive (归集), or brings them up to date: where grading and repair read them. */
export async function writePromiseRecords(
  { db }: Tx,
  promises: readonly AcceptedPromise[],
): Promise<void> {
  await db
    .insertInto('record')
    .values(promises.map((promise) => rowOfRecord(recordOfPromise(promise))))
    .onConflict((conflict) =>
      // Its display is changed by the lifecycle alone.
      conflict
        .columns(['subject_code', 'id'])
        .doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })),
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
