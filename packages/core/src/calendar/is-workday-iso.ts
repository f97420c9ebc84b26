import { daysInMonth, twoDigits } from './day.ts';
import type { IsoDay } from './iso-day.ts';
import { prcWorkdays } from './prc-workdays.ts';
import { isWorkdate, type WorkCalendar } from './work-calendar.ts';

/** As `isWorkday`, straight from text; undefined also if there is no such date. */
export function isWorkdayIso(
  iso: IsoDay,
  calendar: WorkCalendar = prcWorkdays,
): boolean | undefined {
  if (iso.length !== 10) return undefined;
  const year = 100 * twoDigits(iso, 0) + twoDigits(iso, 2);
  const month = twoDigits(iso, 5);
  const date = twoDigits(iso, 8);
  const exists = date >= 1 && date <= daysInMonth(year, month);
  return exists ? isWorkdate(calendar, year, month, date) : undefined;
}
