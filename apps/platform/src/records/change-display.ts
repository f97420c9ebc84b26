import type { DisplayEvent } from '@xinyong/contract';
import {
  displayByLaw,
  type CreditRecord,
  type Display,
  type DisplayInFile,
  type IsoDay,
  type LawfulDisplay,
  type RepairLaw,
} from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { columnsOfDisplay } from './record-row.ts';

/**
 * Ends the display of a record (停止公示) because its repair was granted, which is a `Repair`, or of the record of a promise the
 * command of that promise; what ended otherwise stays as it is.
 */
export async function endDisplay(tx: Tx, record: CreditRecord, by: RepairedBy): Promise<void> {
  if (!mayEnd(record)) return;
  const display: Display = {
    ...record.display,
    state: 'ended',
    endedOn: tx.today,
    endedBy: 'repair',
  };
  if (!(await changeDisplay(tx, record, { display }, { state: 'ended', by: 'repair', ...by })))
    throw statedMeanwhile();
}

type RepairedBy = { readonly repairId: string } | { readonly promiseId: string };

// An end by law alone gives way to one that lasts: the agency may yet correct what the law went by.
const mayEnd = ({ display }: CreditRecord): boolean =>
  display.state === 'displayed' || display.endedBy === 'law';

/** Restores the display that a repair had ended (恢复公示), because the repair was revoked, as far as the law allows it. */
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
  const since = { ...(publishedOn && { publishedOn }), ...(recounts && { recountedOn: tx.today }) };
  const lawful = displayByLaw(record, since, tx.today, law);
  const by = isOpen(lawful, tx.today) ? 'revocation' : endingOf(lawful);
  const event = { state: stateOf(lawful, tx.today), by, repairId } as const;
  if (!(await changeDisplay(tx, record, lawful, event))) throw statedMeanwhile();
}

/** Displays a record as the law has it after its agency stated something, unless something else has ended its display. */
export async function followLaw(tx: Tx, record: CreditRecord, law: RepairLaw): Promise<void> {
  const { display } = record;
  // 公开类型, not the law, hides a promise: its own lifecycle alone changes its display.
  if (record.kind === 'promise') return;
  if (display.endedBy === 'repair' || display.endedBy === 'delisting') return;
  const lawful = displayByLaw(record, display, tx.today, law);
  const state = stateOf(lawful, tx.today);
  if (state === display.state) await writeDisplay(tx, record, lawful);
  else
    await changeDisplay(tx, record, lawful, {
      state,
      by: state === 'displayed' ? 'law' : endingOf(lawful),
    });
}

/** Displays the record of a promise as its 公开类型 now is, unless something else has ended its display. */
export async function followPublicity(
  tx: Tx,
  record: CreditRecord,
  display: Display,
): Promise<void> {
  const { endedBy } = record.display;
  if (endedBy === 'repair' || endedBy === 'delisting') return;
  const event = { state: display.state, by: 'law' } as const;
  if (!(await changeDisplay(tx, record, { display }, event))) throw statedMeanwhile();
}

const isOpen = ({ display, lastDay }: LawfulDisplay, today: IsoDay): boolean =>
  display.state === 'displayed' && !(lastDay && lastDay < today);
const stateOf = (lawful: LawfulDisplay, today: IsoDay): Display['state'] =>
  isOpen(lawful, today) ? 'displayed' : 'ended';
const endingOf = ({ display }: LawfulDisplay): 'law' | 'term' =>
  display.state === 'ended' ? 'law' : 'term';

/** Ends the display of a record because a file says so (移出, 公示期届满). Gives whether it was displayed until now. */
export async function endDisplayByFile(
  tx: Tx,
  record: CreditRecord,
  end: DisplayInFile & { readonly state: 'ended' },
): Promise<boolean> {
  if (!mayEnd(record)) return false;
  const event = { state: 'ended', by: end.endedBy } as const;
  return changeDisplay(tx, record, { display: { ...record.display, ...end } }, event);
}

/** Writes a display, unless the agency stated something meanwhile: the display was decided without it. */
async function writeDisplay(
  tx: Tx,
  { subjectCode, id, stated }: CreditRecord,
  { display, lastDay }: LawfulDisplay,
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('record')
    .set(columnsOfDisplay(display, lastDay))
    .where('subject_code', '=', subjectCode)
    .where('id', '=', id)
    .where('stated_version', '=', stated?.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

async function changeDisplay(
  tx: Tx,
  record: CreditRecord,
  lawful: LawfulDisplay,
  event: Omit<DisplayEvent, 'at'> & { readonly promiseId?: string },
): Promise<boolean> {
  const { subjectCode, id } = record;
  if (!(await writeDisplay(tx, record, lawful))) return false;
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
      ...(event.promiseId !== undefined && { promiseId: event.promiseId }),
    },
    message: {
      topic: `record.${action}`,
      key: subjectCode,
      body: {
        recordId: id,
        subjectCode,
        at: tx.now,
        by: event.by,
        repairId: event.repairId,
        promiseId: event.promiseId,
      },
    },
  });
  return true;
}

/** What is done with the application is undone with it, so that the officer looks again. */
const statedMeanwhile = (): Problem =>
  new Problem('stale_version', {
    zh: '这条信息的认定刚刚被他人更新，请刷新后再办理。',
    en: 'Someone stated something about this record meanwhile; load it again.',
  });
