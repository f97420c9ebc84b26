import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { prcWorkdays } from '../calendar/prc-workdays.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Citation } from '../law/citation.ts';
import { LawBook } from '../law/resolve.ts';
import { gsxtDuties } from './law/gsxt-duties.ts';

/**
 * What market supervision owes about its records: to publish a decision (公示), to push one to another province and to
 * publish what was pushed (推送), to withdraw one that was changed or revoked (撤回), to list (列入), for a missing annual
 * report by a time of its own, to push a repair.
 */
export type Duty =
  | 'publish-penalty'
  | 'push-penalty'
  | 'publish-pushed'
  | 'withdraw-penalty'
  | 'list-abnormal'
  | 'list-unreported'
  | 'push-repair';

/** The last day of a duty; absent where the working days of the time are not known. */
export interface DutyDeadline {
  readonly workdays: number;
  readonly dueOn?: IsoDay;
  readonly cite: Citation;
}

/** The duties with the overlays of a deployment, and the working days that they are counted in. */
export interface DutyLaw {
  readonly duties: LawBook;
  readonly calendar: WorkCalendar;
}

const national: DutyLaw = { duties: new LawBook(gsxtDuties), calendar: prcWorkdays };

/** When a duty that an event set going is due; undefined where no rule covers the day of the event. */
export function dutyDeadline(
  duty: Duty,
  eventOn: IsoDay,
  place: string,
  { duties, calendar }: DutyLaw = national,
): DutyDeadline | undefined {
  const on = dayOf(eventOn);
  const param = duties.resolve({ on, place, asOf: on })?.params.get(duty);
  if (typeof param?.value !== 'number') return undefined;
  const due = addWorkdays(calendar, on, param.value);
  return {
    workdays: param.value,
    ...(due !== undefined && { dueOn: isoOf(due) }),
    cite: param.cite,
  };
}
