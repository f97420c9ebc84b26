import { describe, expect, test } from 'vitest';
import { askedDay } from './asked-day.ts';
import { isoOf } from './day.ts';

describe('the day of a question', () => {
  test('is that of the calendar', () => {
    expect(isoOf(askedDay('2026-11-21'))).toBe('2026-11-21');
  });

  test.each(['2026-02-30', '2026-13-40', '2026/11/21', '1899-12-31', 'abc', ''])(
    'is refused where the calendar has not %s',
    (day) => {
      expect(() => askedDay(day)).toThrow(RangeError);
      expect(() => askedDay(day)).toThrow(day);
    },
  );
});
