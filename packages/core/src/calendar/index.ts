export { dayOf, isoOf, parseDay, weekdayOf, type Day } from './day.ts';
export { dayInChina } from './day-in-china.ts';
export { isWorkdayIso } from './is-workday-iso.ts';
export type { IsoDay } from './iso-day.ts';
export {
  addDays,
  addMonths,
  addPeriod,
  addYears,
  dayAfterPeriod,
  isPeriod,
  periodLastDay,
  type Period,
} from './period.ts';
export { prcWorkdays } from './prc-workdays.ts';
export { withYear, type YearNotice } from './with-year.ts';
export {
  addWorkdays,
  isWorkday,
  rollForward,
  workdaysBetween,
  type WorkCalendar,
} from './work-calendar.ts';
