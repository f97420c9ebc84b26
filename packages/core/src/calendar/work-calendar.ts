import { civilOf, type Day } from './day.ts';

/**
 * Which days are working days (工作日), in the years that are covered. A day of any other year is unknown:
 * its weekday says nothing about holidays and shifted weekends (调休).
 */
export interface WorkCalendar {
  /** The covered years, each with what it was taken from. */
  readonly sources: ReadonlyMap<number, string>;
  readonly firstYear: number;
  /** A word a month from January of `firstYear`: `COVERED`, and bit 1–31 of each date that is a working day. */
  readonly months: Readonly<Uint32Array>;
}

/** The bit of every month in a covered year. */
export const COVERED = 1;

const monthIndex = (calendar: WorkCalendar, year: number, month: number): number =>
  12 * (year - calendar.firstYear) + month - 1;

/** As {@link isWorkday}, of a date that exists. */
export function isWorkdate(
  calendar: WorkCalendar,
  year: number,
  month: number,
  date: number,
): boolean | undefined {
  const word = calendar.months[monthIndex(calendar, year, month)] ?? 0;
  return word & COVERED ? ((word >>> date) & 1) === 1 : undefined;
}

/** Whether the day is a working day (工作日); undefined if its year is not covered. */
export function isWorkday(calendar: WorkCalendar, day: Day): boolean | undefined {
  const { year, month, date } = civilOf(day);
  return isWorkdate(calendar, year, month, date);
}

/**
 * The last day of a period of `count` working days, which is not negative. The day of the event is not counted
 * (民法典 第二百零一条, by analogy), and it is the answer if `count` is 0. Undefined if the coverage ends before.
 */
export function addWorkdays(calendar: WorkCalendar, event: Day, count: number): Day | undefined {
  let day = event;
  for (let left = count; left > 0;) {
    day += 1;
    const works = isWorkday(calendar, day);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return day;
}

/**
 * The day itself or else the next working day: where the last day of a party's own period is a holiday, the
 * period ends with the day after it (民法典 第二百零三条). Undefined if the coverage ends before.
 */
export const rollForward = (calendar: WorkCalendar, day: Day): Day | undefined =>
  addWorkdays(calendar, day - 1, 1);

/**
 * How many working days come after `event` up to and with `until`, so that it undoes {@link addWorkdays};
 * negative when `until` is the earlier. Undefined if one of the days counted is not covered.
 */
export function workdaysBetween(
  calendar: WorkCalendar,
  event: Day,
  until: Day,
): number | undefined {
  if (until < event) {
    const late = workdaysBetween(calendar, until, event);
    return late === undefined ? undefined : 0 - late;
  }
  if (until === event) return 0;
  const first = civilOf(event + 1);
  const last = civilOf(until);
  const firstIndex = monthIndex(calendar, first.year, first.month);
  const lastIndex = monthIndex(calendar, last.year, last.month);
  let count = 0;
  for (let index = firstIndex; index <= lastIndex; index += 1) {
    const word = calendar.months[index] ?? 0;
    if (!(word & COVERED)) return undefined;
    const from = index === firstIndex ? first.date : 1;
    const to = index === lastIndex ? last.date : 31;
    count += bitCount(word & (-1 << from) & ~(-2 << to));
  }
  return count;
}

function bitCount(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
