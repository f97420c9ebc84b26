import { describe, expect, test } from 'vitest';
import { isWorkdayIso } from './is-workday-iso.ts';
import { prcWorkdays } from './prc-workdays.ts';
import { withYear, type YearNotice } from './with-year.ts';

// What the notice for 2027 will say is not known; this one is made up.
const notice: YearNotice = {
  year: 2027,
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05'],
  work: ['2027-02-06'],
  source: 'made up for this test',
};

describe('a calendar with the notice for another year', () => {
  const calendar = withYear(prcWorkdays, notice);

  test('knows the days off, the working weekends and the ordinary days of that year', () => {
    const works = (iso: string): boolean | undefined => isWorkdayIso(iso, calendar);
    expect(notice.off.map(works)).toEqual([false, false, false, false]);
    expect(notice.work.map(works)).toEqual([true]);
    expect(works('2027-02-08')).toBe(true);
    expect(works('2027-02-07')).toBe(false);
    expect(works('2027-12-31')).toBe(true);
    expect(works('2028-01-01')).toBeUndefined();
  });

  test('says where the year was taken from', () => {
    expect(calendar.sources.get(2027)).toBe('made up for this test');
    expect(calendar.sources.get(2026)).toBe(prcWorkdays.sources.get(2026));
  });

  test('keeps the years that were covered and leaves the calendar it came from alone', () => {
    expect(isWorkdayIso('2026-10-10', calendar)).toBe(true);
    expect(isWorkdayIso('2004-01-01', calendar)).toBe(false);
    expect(prcWorkdays.sources.has(2027)).toBe(false);
    expect(isWorkdayIso('2027-02-06')).toBeUndefined();
  });

  test('is the same whether the years come in order or not, and takes the last word on each', () => {
    const older: YearNotice = { year: 2001, off: ['2001-01-01'], work: [], source: 'older' };
    const wrong: YearNotice = { ...notice, off: ['2027-03-01'], work: [] };
    const other = withYear(withYear(withYear(prcWorkdays, wrong), older), notice);
    const same = withYear(calendar, older);
    expect(other.months).toEqual(same.months);
    expect(isWorkdayIso('2001-01-01', other)).toBe(false);
    expect(isWorkdayIso('2002-01-01', other)).toBeUndefined();
    expect(isWorkdayIso('2027-03-01', other)).toBe(true);
  });
});
