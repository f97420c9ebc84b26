import { expect, test } from 'vitest';
import { dayInChina } from './day-in-china.ts';

test.each([
  ['2026-11-20T15:59:59Z', '2026-11-20'],
  ['2026-11-20T16:00:00Z', '2026-11-21'],
])('%s is %s in China', (instant, day) => {
  expect(dayInChina(new Date(instant))).toBe(day);
});
