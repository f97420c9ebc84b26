import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { dayAfterPeriod, isPeriod } from '../calendar/period.ts';
import type { Citation } from '../law/citation.ts';
import type { CreditRecord, Track } from '../record/credit-record.ts';
import { falsePromiseOn } from '../record/false-promise-on.ts';
import type { RepairLaw } from '../repair/repair-law.ts';

/** 一定年限内不得申请信用修复. */
export interface FalsePromiseBan {
  /** The day on which the false promise, or the deliberate breach of it, was established. */
  readonly establishedOn: IsoDay;
  /** The first day after the ban. */
  readonly until: IsoDay;
  readonly cite: Citation;
}

/**
 * The ban that an archive shows, on a day: a promise of repair (信用修复型) was found to be false, or deliberately not
 * kept (故意不履行承诺). A promise of another type that was false bars from other promises, and the rule about repairs (令36) does not speak of it.
 * How long it lasts the law of the track says on which the record to be repaired is (谁认定、谁修复).
 */
export function falsePromiseBan(
  records: readonly CreditRecord[],
  on: IsoDay,
  place: string,
  law: RepairLaw,
  track: Track = 'credit-china',
): FalsePromiseBan | undefined {
  const day = dayOf(on);
  const establishedOn = falsePromiseOn(records, on);
  const param = law[track].resolve({ on: day, place, asOf: day })?.params.get('falsePromiseBan');
  if (establishedOn === undefined || !param || !isPeriod(param.value)) return undefined;
  const until = dayAfterPeriod(dayOf(establishedOn), param.value);
  return day < until ? { establishedOn, until: isoOf(until), cite: param.cite } : undefined;
}
