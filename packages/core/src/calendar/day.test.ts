import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf, daysInMonth, isoOf, parseDay, weekdayOf } from './day.ts';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2199, 11, 31) / MS_PER_DAY;

describe('a day', () => {
  test('is the number, the text and the weekday that Date gives it, on every day from 1900 to 2199', () => {
    const differing: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = new Date(day * MS_PER_DAY);
      const iso = date.toISOString().slice(0, 10);
      const same =
        dayOf(iso) === day &&
        parseDay(iso) === day &&
        isoOf(day) === iso &&
        weekdayOf(day) % 7 === date.getUTCDay();
      if (!same) differing.push(iso);
    }
    expect(differing).toEqual([]);
  });

  test('is counted from 1970-01-01, a Thursday', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(dayOf('2026-11-21')).toBe(20_778);
  });

  test('is there on 29 February in leap years only', () => {
    expect(['2024-02-29', '2000-02-29'].map(parseDay)).toEqual([19_782, 11_016]);
    expect(['2026-02-29', '1900-02-29', '2100-02-29'].map(parseDay)).toEqual(
      Array(3).fill(undefined),
    );
  });

  // prettier-ignore
  test.each([
    '2026-02-30', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-01-32', '2026-99-99',
    '1899-12-31', '2200-01-01', '0000-00-00',
    '2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n',
    '２０２６-01-01', '2026-O1-01', '', 'today',
    0, 20_778, null, undefined, new Date(0), ['2026-01-01'],
  ])('is not read from %j', (value) => {
    expect(parseDay(value)).toBeUndefined();
  });

  test.prop([fc.string()])('is never read from a text that does not write it', (text) => {
    const day = parseDay(text);
    expect(day === undefined || isoOf(day) === text).toBe(true);
  });
});

describe('a month', () => {
  test('has as many days as Date says, and none if there is no such month', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
    expect([0, 13, 99].map((month) => daysInMonth(2026, month))).toEqual([0, 0, 0]);
  });
});
