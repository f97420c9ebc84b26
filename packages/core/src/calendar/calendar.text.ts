import type { CalendarRefusal } from './calendar.schema.ts';
import { civilOf, dayOf, type Civil, type Day } from './day.ts';
import type { IsoDay } from './iso-day.ts';
import type { Period } from './period.ts';

/** 日、月、年. */
type PeriodUnit = 'D' | 'M' | 'Y';

export interface CalendarText {
  readonly day: (civil: Civil) => string;
  readonly period: (count: number, unit: PeriodUnit) => string;
  readonly refusals: Readonly<Record<CalendarRefusal, string>>;
}

// The words of days and periods stand for themselves: who writes one does not load the refusals.
const zhDay: CalendarText['day'] = ({ year, month, date }) => `${year}年${month}月${date}日`;
const zhPeriod: CalendarText['period'] = (count, unit) =>
  `${count}${{ D: '日', M: '个月', Y: '年' }[unit]}`;

const zh: CalendarText = {
  day: zhDay,
  period: zhPeriod,
  refusals: {
    'invalid-day': '不是日历上的日期，请写成 YYYY-MM-DD（1900 年至 2199 年）',
    'invalid-year': '年份应为 1900 至 2199 之间的整数',
    'missing-source': '没有写明来源，请填写所依据的节假日安排通知',
    'no-day-off': '没有放假日期，请列出通知中的全部放假日期',
    'outside-year': '日期不在该年份内，请写入其所在的年份',
    'off-and-work': '同一天既列为放假又列为上班，请按通知只留一处',
    'work-on-weekday': '调休上班的日期应为星期六或星期日，请核对通知',
    'not-a-notice': '应为一年的节假日安排，写明 year、off、work 和 source',
    'not-a-list': '应为列表，写在方括号内',
    'unknown-member': '有不认识的项目，只能写 year、off、work 和 source',
    'no-notice': '没有任何一年的节假日安排',
    'repeated-year': '同一年份出现了两次，请合并为一项',
  },
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const enDay: CalendarText['day'] = ({ year, month, date }) =>
  `${date} ${months[month - 1]} ${year}`;
const enPeriod: CalendarText['period'] = (count, unit) =>
  `${count} ${{ D: 'day', M: 'month', Y: 'year' }[unit]}${count === 1 ? '' : 's'}`;

const en: CalendarText = {
  day: enDay,
  period: enPeriod,
  refusals: {
    'invalid-day': 'Not a day of the calendar; write it as YYYY-MM-DD, from 1900 to 2199',
    'invalid-year': 'The year is not a whole number from 1900 to 2199',
    'missing-source': 'The source is missing; name the holiday notice that the days are taken from',
    'no-day-off': 'No day off is listed; list every day off in the notice',
    'outside-year': 'The day lies in another year; list it with the year it lies in',
    'off-and-work': 'The day is listed as off and as working; keep the one that the notice says',
    'work-on-weekday':
      'A day listed as working is no Saturday or Sunday; compare it with the notice',
    'not-a-notice': 'Not the notice of a year with year, off, work and source',
    'not-a-list': 'Not a list; write it in square brackets',
    'unknown-member': 'A member is not known; there are year, off, work and source',
    'no-notice': 'There is no notice of any year',
    'repeated-year': 'The year is there twice; make one notice of the two',
  },
};

/** The words of the calendar, zh-CN first. */
export const calendarText: { readonly 'zh-CN': CalendarText; readonly en: CalendarText } = {
  'zh-CN': zh,
  en,
};

/** The day as people write it: 2026年11月21日, 21 November 2026. */
export const formatDay = (day: Day | IsoDay, locale: keyof typeof calendarText): string =>
  (locale === 'en' ? enDay : zhDay)(civilOf(typeof day === 'string' ? dayOf(day) : day));

/** The period as people write it: 3年, 3 years. */
export const formatPeriod = (period: Period, locale: keyof typeof calendarText): string =>
  (locale === 'en' ? enPeriod : zhPeriod)(
    Number(period.slice(1, -1)),
    period.slice(-1) as PeriodUnit, // the last letter of a period is its unit
  );
