import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { CreditRecord, Display } from '../record/credit-record.ts';
import { displayOfKind } from '../record/display-of-kind.ts';
import { displayedUntil } from './displayed-until.ts';
import type { RepairLaw } from './repair-law.ts';

/** A display, and the last day after which it is over by itself; that day may be past. */
export interface LawfulDisplay {
  readonly display: Display;
  readonly lastDay?: IsoDay;
}

/** The display of a record that nothing but the law ends (公示期届满, or never displayed at all), on a day. */
export function displayByLaw(
  record: CreditRecord,
  { publishedOn, recountedOn }: Pick<Display, 'publishedOn' | 'recountedOn'>,
  on: IsoDay,
  law?: RepairLaw,
): LawfulDisplay {
  const since = { ...(publishedOn && { publishedOn }), ...(recountedOn && { recountedOn }) };
  const ofKind = displayOfKind(record);
  if (ofKind.state === 'ended') return { display: { ...since, ...ofKind } };
  const open: Display = { ...since, state: 'displayed' };
  const { displayed, endedOn, lastDay } = displayedUntil({ ...record, display: open }, on, law);
  if (!displayed && !endedOn)
    return { display: { ...since, state: 'ended', endedOn: on, endedBy: 'law' } };
  const last = endedOn ? isoOf(dayOf(endedOn) - 1) : lastDay;
  return { display: open, ...(last && { lastDay: last }) };
}
