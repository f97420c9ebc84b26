import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { periodLastDay } from '../calendar/period.ts';
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { PromiseTemplate } from './promise-template.ts';
import type { CreditPromise, PromiseCommand } from './promise.ts';

/**
 * The last days that begin on the day a promise is made, as its letter has them: of 补齐, in working days; of the promise
 * itself. A last day in a year whose working days are not published is absent: the agency then says it.
 */
export function promiseLastDays(
  { deferred, term }: Pick<PromiseTemplate, 'deferred' | 'term'>,
  madeOn: IsoDay,
  calendar: WorkCalendar,
): { readonly materialsDueOn?: IsoDay; readonly validUntil?: IsoDay } {
  const due = deferred && addWorkdays(calendar, dayOf(madeOn), deferred.workdays);
  return {
    ...(due !== undefined && { materialsDueOn: isoOf(due) }),
    ...(term && { validUntil: isoOf(periodLastDay(dayOf(madeOn), term)) }),
  };
}

type Running = Pick<CreditPromise, 'state' | 'materialsDueOn' | 'validUntil'>;

/** What the clock finds on a day: 逾期未补齐, or that the term of the promise is over. */
export function clockCommand(
  { state, materialsDueOn, validUntil }: Running,
  today: IsoDay,
): Extract<PromiseCommand, 'find-overdue' | 'expire'> | undefined {
  if (state === 'materials-due' && materialsDueOn !== undefined && materialsDueOn < today)
    return 'find-overdue';
  return state === 'in-force' && validUntil !== undefined && validUntil < today
    ? 'expire'
    : undefined;
}

/** A last day that runs, with the working days left: 0 on the day itself, negative after it, absent where they are not known. */
export interface PromiseDeadline {
  readonly clock: 'materials' | 'term';
  readonly dueOn: IsoDay;
  readonly workdaysLeft?: number;
}

/** The clock that runs in the state of a promise. */
export function promiseDeadline(
  { state, materialsDueOn, validUntil }: Running,
  today: IsoDay,
  calendar: WorkCalendar,
): PromiseDeadline | undefined {
  const dueOn =
    state === 'materials-due' ? materialsDueOn : state === 'in-force' ? validUntil : undefined;
  if (dueOn === undefined) return undefined;
  const left = workdaysBetween(calendar, dayOf(today), dayOf(dueOn));
  return {
    clock: state === 'materials-due' ? 'materials' : 'term',
    dueOn,
    ...(left !== undefined && { workdaysLeft: left }),
  };
}
