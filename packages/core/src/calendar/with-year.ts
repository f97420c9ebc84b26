import { dayFromCivil, dayOf, daysInMonth, weekdayOf } from './day.ts';
import type { IsoDay } from './iso-day.ts';
import { COVERED, type WorkCalendar } from './work-calendar.ts';

/**
 * The holidays and working weekends of one civil year, as the yearly notice (节假日安排的通知) announces them.
 * The notice for the next year can move days at the end of December: they belong here, in the year they lie in.
 */
export interface YearNotice {
  readonly year: number;
  /** Days off (放假); weekends may be among them. */
  readonly off: readonly IsoDay[];
  /** Working weekend days (调休上班). */
  readonly work: readonly IsoDay[];
  /** The notice, so that it can be found: name or number, and day. */
  readonly source: string;
}

const FRIDAY = 5;

/** The calendar with that year covered as the notice says, instead of what it said of that year before. */
export function withYear(calendar: WorkCalendar, notice: YearNotice): WorkCalendar {
  const { year, source } = notice;
  const off = new Set(notice.off.map(dayOf));
  const work = new Set(notice.work.map(dayOf));
  const firstYear = Math.min(calendar.firstYear, year);
  const lastYear = Math.max(calendar.firstYear + calendar.months.length / 12 - 1, year);
  const months = new Uint32Array(12 * (lastYear - firstYear + 1));
  months.set(calendar.months, 12 * (calendar.firstYear - firstYear));
  for (let month = 1; month <= 12; month += 1) {
    let word = COVERED;
    for (let date = 1; date <= daysInMonth(year, month); date += 1) {
      const day = dayFromCivil(year, month, date);
      if (work.has(day) || (weekdayOf(day) <= FRIDAY && !off.has(day))) word |= 1 << date;
    }
    months[12 * (year - firstYear) + month - 1] = word;
  }
  return { firstYear, months, sources: new Map(calendar.sources).set(year, source) };
}
