import { prcWorkdays } from '../calendar/prc-workdays.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import { leniencyLaw, leniencyOverlays, type LeniencyLaw } from '../leniency/leniency-law.ts';
import { repairLaw, repairOverlays, type RepairLaw } from '../repair/repair-law.ts';
import { warnedSubjects } from './law/warned-subjects.ts';
import { warningTimes } from './law/warning-times.ts';

/** Everything that decides about warnings. */
export interface WarningLaw {
  readonly times: LawBook;
  readonly subjects: LawBook;
  readonly leniency: LeniencyLaw;
  readonly repair: RepairLaw;
  readonly calendar: WorkCalendar;
}

export const warningPacks: readonly Pack[] = [warningTimes, warnedSubjects];

/** The law of warnings with the overlays and the calendar of a deployment. */
export const warningLaw = (
  overlays: readonly Overlay[] = [...leniencyOverlays, ...repairOverlays],
  calendar: WorkCalendar = prcWorkdays,
): WarningLaw => ({
  times: new LawBook(warningTimes, overlays),
  subjects: new LawBook(warnedSubjects, overlays),
  leniency: leniencyLaw(overlays, calendar),
  repair: repairLaw(overlays, calendar),
  calendar,
});
