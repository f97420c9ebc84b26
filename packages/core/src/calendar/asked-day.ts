import { parseDay, type Day } from './day.ts';
import type { IsoDay } from './iso-day.ts';

/**
 * The day that a question is about. An answer about a day that the calendar has not would look like any other.
 * @throws RangeError when the text is no day of the years 1900 to 2199 as `YYYY-MM-DD`.
 */
export function askedDay(iso: IsoDay): Day {
  const day = parseDay(iso);
  if (day === undefined)
    throw new RangeError(
      `不是日历上的日期，请写成 2026-11-21。 Not a day of the calendar, as 2026-11-21: ${iso}`,
    );
  return day;
}
