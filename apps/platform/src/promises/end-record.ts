import type { AcceptedPromise, PromiseCommand } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { endDisplay, endDisplayByFile } from '../records/change-display.ts';
import { loadPromiseRecord } from './promise-record.ts';

/** 违诺已修复 ends the display as a repair does; what was withdrawn or revoked is taken off. */
export async function endRecord(
  tx: Tx,
  promise: AcceptedPromise,
  command: PromiseCommand,
): Promise<void> {
  const record = await loadPromiseRecord(tx, promise);
  if (command === 'grant-repair') await endDisplay(tx, record, { promiseId: promise.id });
  else
    await endDisplayByFile(tx, record, {
      state: 'ended',
      endedBy: 'delisting',
      endedOn: tx.today,
    });
}
