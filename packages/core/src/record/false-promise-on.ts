import type { IsoDay } from '../calendar/iso-day.ts';
import type { CreditRecord, PromiseRecord } from './credit-record.ts';

/**
 * 虚假承诺 or 故意不履行承诺, of 信用修复型: of it alone the rule about repairs speaks (令36), and of both alike. What the agency took
 * back (撤回) is none any more.
 */
export const barsFromRepair = (record: CreditRecord): record is PromiseRecord =>
  record.kind === 'promise' &&
  record.promiseType === 'repair' &&
  (record.falsehood === true || record.deliberate === true) &&
  record.display.endedBy !== 'delisting';

/**
 * The last day on which an archive shows that a promise of repair was found to be false or deliberately not kept, known on a day. One that was
 * found on a day that nobody wrote down tells none.
 */
export function falsePromiseOn(records: readonly CreditRecord[], on: IsoDay): IsoDay | undefined {
  const days = records.flatMap((record) =>
    barsFromRepair(record) && record.determinedOn && record.determinedOn <= on
      ? [record.determinedOn]
      : [],
  );
  return days.toSorted().at(-1);
}
