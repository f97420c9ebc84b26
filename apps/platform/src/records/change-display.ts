import type { DisplayEvent } from '@xinyong/contract';
import {
  displayedUntil,
  type CreditRecord,
  type Display,
  type DisplayInFile,
  type IsoDay,
  type RepairLaw,
} from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { columnsOfDisplay } from './record-row.ts';

/** Ends the display of a record (停止公示) because its repair was granted; an ended one stays as it is. */
export async function endDisplay(tx: Tx, record: CreditRecord, repairId: string): Promise<void> {
  if (record.display.state === 'ended') return;
  const display: Display = {
    ...record.display,
    state: 'ended',
    endedOn: tx.today,
    endedBy: 'repair',
  };
  await changeDisplay(tx, record, display, { state: 'ended', by: 'repair', repairId });
}

/** Restores the display that a repair had ended (恢复公示), because the repair was revoked. */
export async function restoreDisplay(
  tx: Tx,
  record: CreditRecord,
  {
    repairId,
    recounts,
    law,
  }: {
    readonly repairId: string;
    /** 重新计算: the repair was got by falsehood; whether the period counts anew then is for the law of the track to say. */
    readonly recounts: boolean;
    readonly law: RepairLaw;
  },
): Promise<void> {
  if (record.display.endedBy !== 'repair') return;
  const { publishedOn } = record.display;
  const display: Display = {
    state: 'displayed',
    ...(publishedOn && { publishedOn }),
    ...(recounts && { recountedOn: tx.today }),
  };
  const { lastDay } = displayedUntil({ ...record, display }, tx.today, law);
  const event = { state: 'displayed', by: 'revocation', repairId } as const;
  await changeDisplay(tx, record, display, event, lastDay);
}

/**
 * Ends the display that the law no longer allows at all, and restores one that the law alone had ended: whether a record
 * is ever displayed can depend on what its agency states.
 */
export async function followLaw(
  tx: Tx,
  record: CreditRecord,
  displayable: boolean,
  lastDay: IsoDay | undefined,
): Promise<void> {
  const { state, endedBy, publishedOn, recountedOn } = record.display;
  if (state === 'displayed' && !displayable) {
    const display: Display = {
      ...record.display,
      state: 'ended',
      endedOn: tx.today,
      endedBy: 'law',
    };
    await changeDisplay(tx, record, display, { state: 'ended', by: 'law' });
  }
  if (state === 'ended' && endedBy === 'law' && displayable) {
    const display: Display = {
      state: 'displayed',
      ...(publishedOn && { publishedOn }),
      ...(recountedOn && { recountedOn }),
    };
    await changeDisplay(tx, record, display, { state: 'displayed', by: 'law' }, lastDay);
  }
}

/** Ends the display of a record because a file says so (移出, 公示期届满). Gives whether it was displayed until now. */
export async function endDisplayByFile(
  tx: Tx,
  record: CreditRecord,
  end: DisplayInFile & { readonly state: 'ended' },
): Promise<boolean> {
  if (record.display.state === 'ended') return false;
  const event = { state: 'ended', by: end.endedBy } as const;
  return changeDisplay(tx, record, { ...record.display, ...end }, event);
}

async function changeDisplay(
  tx: Tx,
  record: CreditRecord,
  display: Display,
  event: Omit<DisplayEvent, 'at'>,
  lastDay?: IsoDay,
): Promise<boolean> {
  const { subjectCode, id } = record;
  const changed = await tx.db
    .updateTable('record')
    .set(columnsOfDisplay(display, lastDay))
    .where('subject_code', '=', subjectCode)
    .where('id', '=', id)
    .where('display_state', '=', record.display.state)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return false; // a file did it meanwhile
  // The row is locked from here on, so that no two changes take the same position.
  const { count } = await tx.db
    .selectFrom('record_event')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('subject_code', '=', subjectCode)
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('record_event')
    .values({
      subject_code: subjectCode,
      record_id: id,
      position: Number(count) + 1,
      at: tx.now,
      state: event.state,
      by: event.by,
      repair_id: event.repairId ?? null,
    })
    .execute();
  const action = event.state === 'ended' ? 'display-ended' : 'display-restored';
  tx.append({
    audit: {
      agency: chainOf(record.agency),
      action: `record.${action}`,
      subjectCode,
      recordId: id,
      ...(event.repairId !== undefined && { repairId: event.repairId }),
    },
    message: {
      topic: `record.${action}`,
      key: subjectCode,
      body: { recordId: id, subjectCode, at: tx.now, by: event.by, repairId: event.repairId },
    },
  });
  return true;
}
