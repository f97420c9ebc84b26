import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { CreditRecord } from '../record/credit-record.ts';
import { displayOfKind } from '../record/display-of-kind.ts';
import { listingLastDay } from '../record/listing-last-day.ts';
import { assessRepair } from './assess-repair.ts';
import type { RepairLaw } from './repair-law.ts';

/** Whether the law lets a record be displayed on a day (公示), and the last day on which it surely does. */
export interface DisplayTerm {
  readonly displayed: boolean;
  /** The first day without display, where it is over; absent for what is never displayed. */
  readonly endedOn?: IsoDay;
  /** The last day of display, where it ends by itself. */
  readonly lastDay?: IsoDay;
}

/** What a portal may display, knowing nothing but the record. */
export function displayedUntil(record: CreditRecord, on: IsoDay, law?: RepairLaw): DisplayTerm {
  if (displayOfKind(record).state === 'ended') return { displayed: false };
  if (record.kind === 'dishonesty-listing')
    return termUntil(listingLastDay(record, on, law?.listingTerms), on);
  const { refusals, displayEndsOn, displayEndsByItself } = assessRepair({
    record,
    facts: {},
    on,
    ...(law && { law }),
  });
  if (refusals.includes('NOT_DISPLAYED')) return { displayed: false };
  // Of an act that was not mended the department says how long (令36 按照行业主管部门有关规定).
  const lastDay = displayEndsByItself === false ? undefined : displayEndsOn;
  return termUntil(lastDay, on);
}

const termUntil = (lastDay: IsoDay | undefined, on: IsoDay): DisplayTerm =>
  lastDay && on > lastDay
    ? { displayed: false, endedOn: isoOf(dayOf(lastDay) + 1) }
    : { displayed: true, ...(lastDay && { lastDay }) };
