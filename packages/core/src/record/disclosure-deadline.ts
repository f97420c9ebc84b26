import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { prcWorkdays } from '../calendar/prc-workdays.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { RegionCode } from '../identity/region.ts';
import { LawBook } from '../law/resolve.ts';
import { disclosureOverlays, studiedBy } from '../places/disclosure-overlays.ts';
import type { DisclosedAct } from './disclosed-act.ts';
import type { DutyDeadline } from './duty-deadline.ts';
import type { Pack } from '../law/pack.ts';
import { disclosure } from './law/disclosure.ts';

/** Whether the text requires the time, or has it studied and pushed on (进一步研究推动). */
export type DisclosureWording = 'required' | 'studied';

/** The last day to publish an act, and how far the text goes. */
export interface DisclosureDeadline extends DutyDeadline {
  readonly wording: DisclosureWording;
}

export const disclosurePacks: readonly Pack[] = [disclosure];

const published = new LawBook(disclosure, disclosureOverlays);

/** By when an agency has to publish an act (公示期限); undefined where neither nation nor place says so. */
export function disclosureDeadline(
  act: DisclosedAct,
  decidedOn: IsoDay,
  place: RegionCode,
  book: LawBook = published,
  calendar: WorkCalendar = prcWorkdays,
): DisclosureDeadline | undefined {
  const on = dayOf(decidedOn);
  const param = book.resolve({ on, place, asOf: on })?.params.get(`disclose.${act}`);
  if (typeof param?.value !== 'number') return undefined;
  const due = addWorkdays(calendar, on, param.value);
  return {
    workdays: param.value,
    ...(due !== undefined && { dueOn: isoOf(due) }),
    wording: studiedBy.has(param.cite.doc) ? 'studied' : 'required',
    cite: param.cite,
  };
}
