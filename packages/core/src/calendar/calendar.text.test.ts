import { expect, test } from 'vitest';
import { formatDay } from './calendar.text.ts';
import { dayOf } from './day.ts';

test('a day is written as people write it, from the number or the text', () => {
  expect(formatDay('2026-11-21', 'zh-CN')).toBe('2026年11月21日');
  expect(formatDay(dayOf('2026-11-21'), 'en')).toBe('21 November 2026');
  expect(formatDay('2026-01-05', 'zh-CN')).toBe('2026年1月5日');
  expect(formatDay('2026-12-31', 'en')).toBe('31 December 2026');
});
