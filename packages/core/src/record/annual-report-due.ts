import { dayFromCivil, type Day } from '../calendar/day.ts';

/** The last day (6 月 30 日) for the annual report of a year. 企业信息公示暂行条例 第八条. */
export const annualReportDueOn = (year: number): Day => dayFromCivil(year + 1, 6, 30);
