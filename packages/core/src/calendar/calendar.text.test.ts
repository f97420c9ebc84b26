import { expect, test } from 'vitest';
import { formatDay, formatPeriod } from './calendar.text.ts';
import { dayOf } from './day.ts';

test('a day is written as people write it, from the number or the text', () => {
  expect(formatDay('2026-11-21', 'zh-CN')).toBe('2026年11月21日');
  expect(formatDay(dayOf('2026-11-21'), 'en')).toBe('21 November 2026');
  expect(formatDay('2026-01-05', 'zh-CN')).toBe('2026年1月5日');
  expect(formatDay('2026-12-31', 'en')).toBe('31 December 2026');
});

const periods = ['P3Y', 'P1Y', 'P6M', 'P30D'] as const;

test('a period is written as people write it', () => {
  expect(periods.map((each) => formatPeriod(each, 'zh-CN'))).toEqual([
    '3年',
    '1年',
    '6个月',
    '30日',
  ]);
  expect(periods.map((each) => formatPeriod(each, 'en'))).toEqual([
    '3 years',
    '1 year',
    '6 months',
    '30 days',
  ]);
});
