import { civilOf, dayFromCivil, daysInMonth, type Day } from './day.ts';

/** A period (期间) of whole days, months or years, as ISO 8601 writes it: `P10D`, `P3M`, `P1Y`. */
export type Period = `P${number}${'D' | 'M' | 'Y'}`;

export const isPeriod = (value: unknown): value is Period =>
  typeof value === 'string' && /^P\d{1,4}[DMY]$/.test(value);

export const addDays = (day: Day, days: number): Day => day + days;

/** The same date of the month so many months on (or back), or that month's end. 民法典 第二百零二条. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const index = 12 * year + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - 12 * toYear + 1;
  return dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The same date so many years on (or back); 28 February for a 29th. 民法典 第二百零二条. */
export const addYears = (day: Day, years: number): Day => addMonths(day, 12 * years);

export function addPeriod(day: Day, period: Period): Day {
  const count = Number(period.slice(1, -1));
  if (period.endsWith('D')) return addDays(day, count);
  return period.endsWith('M') ? addMonths(day, count) : addYears(day, count);
}

/**
 * The last day (期间的最后一日) of a period that an event on `start` sets going.
 * The day of the event is not counted. 民法典 第二百零一条、第二百零二条.
 */
export const periodLastDay = (start: Day, period: Period): Day => addPeriod(start, period);

/** The first day on which the period is over (届满后): the day after its last. */
export const dayAfterPeriod = (start: Day, period: Period): Day =>
  addDays(periodLastDay(start, period), 1);
