import { dayOf, isoOf } from './day.ts';
import type { IsoDay } from './iso-day.ts';
import { withYear } from './with-year.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { workdaysSource, workdaysTable } from './workdays-table.ts';

const noYear: WorkCalendar = { sources: new Map(), firstYear: 2004, months: new Uint32Array() };

const daysIn = (year: number, spans: string): IsoDay[] =>
  spans.split(' ').flatMap((span) => {
    const first = dayOf(`${year}-${span.slice(0, 5)}`);
    const last = dayOf(`${year}-${span.slice(-5)}`);
    return Array.from({ length: last - first + 1 }, (_, index) => isoOf(first + index));
  });

/**
 * The working days of the mainland of China (工作日), in the years whose holidays the General Office of the State
 * Council has announced and chinese-days records. Known error of that package: it leaves out 2005-12-31, a working
 * Saturday (国办发明电〔2005〕35号).
 */
export const prcWorkdays: WorkCalendar = workdaysTable.reduce(
  (calendar, [year, off, work]) =>
    withYear(calendar, {
      year,
      off: daysIn(year, off),
      work: daysIn(year, work),
      source: workdaysSource,
    }),
  noYear,
);
