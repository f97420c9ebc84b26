import { prcWorkdays } from '../calendar/prc-workdays.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import { annualReport } from '../record/law/annual-report.ts';
import { leniency } from './law/leniency.ts';
import { yangxinLeniency } from './law/yangxin-leniency.ts';
import { zengduLeniency } from './law/zengdu-leniency.ts';

/** Everything that decides about leniency, and the working days it counts with. */
export interface LeniencyLaw {
  readonly leniency: LawBook;
  readonly annualReport: LawBook;
  readonly calendar: WorkCalendar;
}

export const leniencyPacks: readonly Pack[] = [leniency, annualReport];

/** The overlays with a published source. */
export const leniencyOverlays: readonly Overlay[] = [yangxinLeniency, zengduLeniency];

/** The law of leniency with the overlays and the calendar of a deployment. */
export const leniencyLaw = (
  overlays: readonly Overlay[] = leniencyOverlays,
  calendar: WorkCalendar = prcWorkdays,
): LeniencyLaw => ({
  leniency: new LawBook(leniency, overlays),
  annualReport: new LawBook(annualReport, overlays),
  calendar,
});
