import { prcWorkdays } from '../calendar/prc-workdays.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import type { Track } from '../record/credit-record.ts';
import type { DutyLaw } from '../record/duty-deadline.ts';
import { gsxtDuties } from '../record/law/gsxt-duties.ts';
import { creditChinaRepair } from './law/credit-china-repair.ts';
import { gsxtRepair } from './law/gsxt-repair.ts';
import { hubeiLowFine } from './law/hubei-low-fine.ts';

/** Everything that decides about repairs: the rules of each track, and the duties and working days they count with. */
export interface RepairLaw extends Readonly<Record<Track, LawBook>>, DutyLaw {}

export const repairPacks: readonly Pack[] = [creditChinaRepair, gsxtRepair, gsxtDuties];

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
  calendar,
});
