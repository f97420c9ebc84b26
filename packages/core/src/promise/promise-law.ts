import { prcWorkdays } from '../calendar/prc-workdays.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Overlay, Pack } from '../law/pack.ts';
import { LawBook } from '../law/resolve.ts';
import { repairLaw, type RepairLaw } from '../repair/repair-law.ts';
import { promiseOverlays } from './law/places.ts';
import { promise } from './law/promise.ts';

/** Everything that decides about promises, and the working days they are counted in. */
export interface PromiseLaw {
  readonly promise: LawBook;
  /** How long a false promise bars from repair, and what an archive displays. */
  readonly repair: RepairLaw;
  readonly calendar: WorkCalendar;
}

/** The law of the nation about promises: who may promise what, and what may follow a breach. */
export const promisePacks: readonly Pack[] = [promise];

/** The law of promises with the overlays and the calendar of a deployment. */
export const promiseLaw = (
  overlays: readonly Overlay[] = promiseOverlays,
  calendar: WorkCalendar = prcWorkdays,
  repair: RepairLaw = repairLaw(undefined, calendar),
): PromiseLaw => ({ promise: new LawBook(promise, overlays), repair, calendar });
