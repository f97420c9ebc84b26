import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf, isoOf, type Day } from './day.ts';
import {
  addMonths,
  addPeriod,
  addYears,
  dayAfterPeriod,
  isPeriod,
  periodLastDay,
  type Period,
} from './period.ts';

const anyDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') });
const anyMonths = fc.integer({ min: -600, max: 600 });

// The rule of the article in other words: count the months, and if the date spills over, step back out of the next month.
function addMonthsByDate(day: Day, months: number): Day {
  const from = new Date(day * 86_400_000);
  const to = new Date(from);
  to.setUTCMonth(from.getUTCMonth() + months);
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0);
  return to.getTime() / 86_400_000;
}

describe('a period', () => {
  test.each<[start: string, period: Period, lastDay: string, dayAfter: string, why: string]>([
    ['2026-05-12', 'P3M', '2026-08-12', '2026-08-13', 'T01'],
    ['2026-04-20', 'P1Y', '2027-04-20', '2027-04-21', 'T03'],
    ['2026-04-20', 'P3Y', '2029-04-20', '2029-04-21', 'T03'],
    ['2026-07-01', 'P3M', '2026-10-01', '2026-10-02', 'T05'],
    ['2026-11-30', 'P3M', '2027-02-28', '2027-03-01', 'T07: February has no 30th'],
    ['2026-01-23', 'P3M', '2026-04-23', '2026-04-24', 'T12'],
    ['2026-09-01', 'P20D', '2026-09-21', '2026-09-22', 'T26'],
    ['2026-03-01', 'P6M', '2026-09-01', '2026-09-02', 'T28'],
    ['2026-01-31', 'P1M', '2026-02-28', '2026-03-01', 'month end'],
    ['2028-01-31', 'P1M', '2028-02-29', '2028-03-01', 'month end of a leap year'],
    ['2026-02-28', 'P1M', '2026-03-28', '2026-03-29', 'the same date, not the month end'],
    ['2024-02-29', 'P1Y', '2025-02-28', '2025-03-01', 'the year after a leap day'],
    ['2024-02-29', 'P4Y', '2028-02-29', '2028-03-01', 'from leap day to leap day'],
    ['2026-12-31', 'P1D', '2027-01-01', '2027-01-02', 'over the new year'],
    ['2026-11-21', 'P0D', '2026-11-21', '2026-11-22', 'nothing to wait for'],
  ])('from %s of %s ends with %s and is over on %s (%s)', (start, period, lastDay, dayAfter) => {
    expect(isoOf(periodLastDay(dayOf(start), period))).toBe(lastDay);
    expect(isoOf(dayAfterPeriod(dayOf(start), period))).toBe(dayAfter);
  });

  test('is written with a whole number and one unit', () => {
    expect(['P10D', 'P3M', 'P1Y', 'P0D'].every(isPeriod)).toBe(true);
    const others = [
      'P',
      'PD',
      'P-1D',
      'P1.5M',
      'P1e3D',
      'P1W',
      'PT1H',
      'P1Y6M',
      '3M',
      'p3m',
      3,
      null,
    ];
    expect(others.filter(isPeriod)).toEqual([]);
  });

  test.prop([anyDay, fc.nat(2_000)])(
    'of years is as long as one of twelve times the months',
    (day, years) => {
      expect(addPeriod(day, `P${years}Y`)).toBe(addPeriod(day, `P${12 * years}M`));
    },
  );
});

describe('so many months on', () => {
  test.prop([anyDay, anyMonths])('is the day that Date comes to', (day, months) => {
    expect(addMonths(day, months)).toBe(addMonthsByDate(day, months));
  });

  test.prop([anyDay, anyMonths])('has the same date or is a month end', (day, months) => {
    const to = addMonths(day, months);
    const isSameDate = isoOf(to).slice(8) === isoOf(day).slice(8);
    expect(isSameDate || isoOf(to + 1).endsWith('-01')).toBe(true);
  });

  test.prop([anyDay, fc.nat(40), anyMonths])(
    'a later day is never earlier',
    (day, later, months) => {
      expect(addMonths(day + later, months)).toBeGreaterThanOrEqual(addMonths(day, months));
    },
  );

  test('counts back as well', () => {
    expect(isoOf(addMonths(dayOf('2026-03-31'), -1))).toBe('2026-02-28');
    expect(isoOf(addYears(dayOf('2028-02-29'), -3))).toBe('2025-02-28');
  });
});
