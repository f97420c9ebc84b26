import chineseDaysPackage from 'chinese-days/package.json' with { type: 'json' };
import { describe, expect, test, vi } from 'vitest';
import { dayOf, isoOf } from './day.ts';
import { isWorkdayIso } from './is-workday-iso.ts';
import { prcWorkdays } from './prc-workdays.ts';
import { isWorkday } from './work-calendar.ts';

const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: dayOf(last) - dayOf(first) + 1 }, (_, index) => isoOf(dayOf(first) + index));

// West of Greenwich chinese-days has its whole table a day early.
vi.stubEnv('TZ', 'Asia/Shanghai');
const { default: chineseDays } = await import('chinese-days');

describe('the working days of China', () => {
  test('cover the years of which chinese-days knows a holiday, each with its source', () => {
    const holidays = chineseDays.getHolidaysInRange('1990-01-01', '2039-12-31', false);
    const years = new Set(holidays.map((iso) => Number(iso.slice(0, 4))));
    expect([...prcWorkdays.sources.keys()]).toEqual([...years]);
    expect(new Set(prcWorkdays.sources.values())).toEqual(
      new Set([`chinese-days ${chineseDaysPackage.version}`]),
    );
  });

  test('are those of chinese-days on every covered day', () => {
    const days = daysFrom('2004-01-01', '2026-12-31');
    const differing = days.filter((iso) => {
      const expected = chineseDays.isWorkday(iso);
      return isWorkdayIso(iso) !== expected || isWorkday(prcWorkdays, dayOf(iso)) !== expected;
    });
    expect(days).toHaveLength(8_401);
    expect(differing).toEqual([]);
  });

  test('in 2026 leave out the days off and the weekends but those that the notice makes working days', () => {
    const off = [
      ...daysFrom('2026-01-01', '2026-01-03'),
      ...daysFrom('2026-02-15', '2026-02-23'),
      ...daysFrom('2026-04-04', '2026-04-06'),
      ...daysFrom('2026-05-01', '2026-05-05'),
      ...daysFrom('2026-06-19', '2026-06-21'),
      ...daysFrom('2026-09-25', '2026-09-27'),
      ...daysFrom('2026-10-01', '2026-10-07'),
    ];
    const work = [
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ];
    for (const iso of daysFrom('2026-01-01', '2026-12-31')) {
      const isWeekend = [0, 6].includes(new Date(iso).getUTCDay());
      expect([iso, isWorkdayIso(iso)]).toEqual([
        iso,
        work.includes(iso) || !(isWeekend || off.includes(iso)),
      ]);
    }
  });

  test.each(['2003-12-31', '2027-01-01', '2027-01-04', '1999-10-01', '2199-12-31'])(
    'are not known on %s',
    (iso) => {
      expect(isWorkdayIso(iso)).toBeUndefined();
      expect(isWorkday(prcWorkdays, dayOf(iso))).toBeUndefined();
    },
  );

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
  ])('are not known on %s, which is no day', (iso) => expect(isWorkdayIso(iso)).toBeUndefined());

  test.each(['', 'today', '2026-1-1', '2026-10-10T00:00:00Z', '国庆节十月一日放假'])(
    'are not known on %j, which is no date',
    (text) => expect(isWorkdayIso(text)).toBeUndefined(),
  );
});
