import { prcWorkdays } from '../calendar/prc-workdays.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import type { Track } from '../record/credit-record.ts';
import type { DutyLaw } from '../record/duty-deadline.ts';
import { annualReport } from '../record/law/annual-report.ts';
import { gsxtDuties } from '../record/law/gsxt-duties.ts';
import { listingTerms } from '../record/law/listing-terms.ts';
import { creditChinaRepair } from './law/credit-china-repair.ts';
import { gsxtRepair } from './law/gsxt-repair.ts';
import { hubeiLowFine } from './law/hubei-low-fine.ts';

/** Everything that decides about repairs and displays: the rules of each track, the duties and working days they count with. */
export interface RepairLaw extends Readonly<Record<Track, LawBook>>, DutyLaw {
  /** How long an entry on a list of another department stands. */
  readonly listingTerms: LawBook;
  /** By when an annual report is due. */
  readonly annualReport: LawBook;
}

export const repairPacks: readonly Pack[] = [
  creditChinaRepair,
  gsxtRepair,
  gsxtDuties,
  listingTerms,
];

/** The overlays with a published source. */
export const repairOverlays: readonly Overlay[] = [hubeiLowFine];

/** The law of repairs with the overlays and the calendar of a deployment. */
export const repairLaw = (
  overlays: readonly Overlay[] = repairOverlays,
  calendar: WorkCalendar = prcWorkdays,
): RepairLaw => ({
  'credit-china': new LawBook(creditChinaRepair, overlays),
  gsxt: new LawBook(gsxtRepair, overlays),
  duties: new LawBook(gsxtDuties, overlays),
  listingTerms: new LawBook(listingTerms, overlays),
  annualReport: new LawBook(annualReport, overlays),
  calendar,
});
