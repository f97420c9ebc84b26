import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf, isoOf, type Day } from './day.ts';
import { prcWorkdays } from './prc-workdays.ts';
import { withYear } from './with-year.ts';
import { addWorkdays, isWorkday, rollForward, workdaysBetween } from './work-calendar.ts';

const covered = fc.integer({ min: dayOf('2004-01-01'), max: dayOf('2026-12-31') });
const aroundCoverage = fc.integer({ min: dayOf('2003-06-01'), max: dayOf('2027-06-30') });

const after = (event: string, count: number): string | undefined => {
  const day = addWorkdays(prcWorkdays, dayOf(event), count);
  return day === undefined ? undefined : isoOf(day);
};

describe('a period of working days', () => {
  test.each([
    ['2026-09-28', 3, '2026-10-08', 'T08: over National Day'],
    ['2026-09-28', 10, '2026-10-16', 'T08: Saturday 10-10 counts'],
    ['2026-05-06', 2, '2026-05-08', 'T12: acceptance'],
    ['2026-05-08', 7, '2026-05-18', 'T12: decision, Saturday 05-09 counts'],
    ['2026-05-08', 15, '2026-05-28', 'T12: decision under the old rule'],
    ['2026-06-30', 10, '2026-07-14', 'T16: listing'],
    ['2026-08-03', 5, '2026-08-10', 'T16: removal'],
    ['2026-09-14', 20, '2026-10-16', 'T19: over Mid-autumn and National Day'],
    ['2026-10-16', 2, '2026-10-20', 'T21: acceptance'],
    ['2026-10-20', 7, '2026-10-29', 'T21: decision'],
    ['2026-09-30', 3, '2026-10-10', 'T30: ends on a working Saturday'],
    ['2026-04-30', 10, '2026-05-18', 'T32: push'],
    ['2026-05-18', 10, '2026-06-01', 'T32: publication'],
    ['2026-11-20', 3, '2026-11-25', 'T33'],
    ['2026-10-03', 1, '2026-10-08', 'an event on a holiday'],
    ['2026-10-03', 0, '2026-10-03', 'no day to wait'],
    ['2003-12-31', 1, '2004-01-02', 'an event before coverage, all that is counted within'],
  ])('after %s of %d days ends with %s (%s)', (event, count, last) => {
    expect(after(event, count)).toBe(last);
    expect(workdaysBetween(prcWorkdays, dayOf(event), dayOf(last))).toBe(count);
  });

  test('has no known end where the coverage ends before', () => {
    expect(after('2026-12-30', 1)).toBe('2026-12-31');
    expect(after('2026-12-30', 2)).toBeUndefined();
    expect(after('2003-12-30', 1)).toBeUndefined();
  });

  test('has no known end beyond a gap in the coverage', () => {
    const gap = withYear(prcWorkdays, {
      year: 2028,
      off: ['2028-01-01'],
      work: [],
      source: 'test',
    });
    expect(isWorkday(gap, dayOf('2027-06-01'))).toBeUndefined();
    expect(addWorkdays(gap, dayOf('2026-12-31'), 1)).toBeUndefined();
    expect(workdaysBetween(gap, dayOf('2026-12-31'), dayOf('2028-01-03'))).toBeUndefined();
    expect(addWorkdays(gap, dayOf('2027-12-31'), 1)).toBe(dayOf('2028-01-03'));
  });

  test.prop([covered, fc.nat(60)])(
    'ends with a working day and holds as many of them as it counts',
    (event, count) => {
      const last = addWorkdays(prcWorkdays, event, count);
      fc.pre(last !== undefined && count > 0);
      expect(isWorkday(prcWorkdays, last)).toBe(true);
      expect(workdaysBetween(prcWorkdays, event, last)).toBe(count);
      expect(workdaysBetween(prcWorkdays, event, last - 1)).toBe(count - 1);
    },
  );
});

describe('the working days between two days', () => {
  // One by one, and unknown as soon as one of them is.
  function counted(event: Day, until: Day): number | undefined {
    const days = Array.from({ length: until - event }, (_, index) => event + 1 + index);
    const works = days.map((day) => isWorkday(prcWorkdays, day));
    return works.includes(undefined) ? undefined : works.filter(Boolean).length;
  }

  test.prop([aroundCoverage, fc.nat(800)])(
    'are as many as one finds one by one',
    (event, length) => {
      expect(workdaysBetween(prcWorkdays, event, event + length)).toBe(
        counted(event, event + length),
      );
    },
  );

  test.prop([aroundCoverage, aroundCoverage])('are negative the other way round', (a, b) => {
    const there = workdaysBetween(prcWorkdays, a, b);
    const back = workdaysBetween(prcWorkdays, b, a);
    expect(back).toBe(there === undefined ? undefined : 0 - there);
  });

  test('are known from the first covered day to the last, and no further', () => {
    const first = dayOf('2003-12-31');
    const last = dayOf('2026-12-31');
    expect(workdaysBetween(prcWorkdays, first, last)).toBe(counted(first, last));
    expect(workdaysBetween(prcWorkdays, first - 1, last)).toBeUndefined();
    expect(workdaysBetween(prcWorkdays, first, last + 1)).toBeUndefined();
  });
});

describe('a last day that is a holiday', () => {
  test.each([
    ['2026-10-11', '2026-10-12', 'T26: a Sunday'],
    ['2026-10-01', '2026-10-08', 'National Day'],
    ['2026-10-10', '2026-10-10', 'a working Saturday stays'],
    ['2026-11-20', '2026-11-20', 'a weekday stays'],
  ])('%s moves to %s (%s)', (day, to) => {
    expect(rollForward(prcWorkdays, dayOf(day))).toBe(dayOf(to));
  });

  test('moves nowhere if the calendar does not reach so far', () => {
    expect(rollForward(prcWorkdays, dayOf('2027-01-01'))).toBeUndefined();
  });
});
