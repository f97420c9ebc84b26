import { recordOfPromise, type AcceptedPromise } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { rowOfRecord } from '../records/record-row.ts';

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
