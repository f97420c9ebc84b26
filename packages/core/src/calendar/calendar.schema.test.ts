import { describe, expect, test } from 'vitest';
import { IsoDaySchema, YearNoticeSchema, YearNoticesSchema } from './calendar.schema.ts';
import { calendarText } from './calendar.text.ts';

const notice = {
  year: 2027,
  off: ['2027-01-01', '2027-01-02'],
  work: ['2027-02-06'],
  source: 'made up for this test',
};

function refusals(value: unknown): string[] {
  const { error } = YearNoticeSchema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a notice of the holidays of a year', () => {
  test('is taken as it is', () => {
    expect(YearNoticeSchema.parse(notice)).toEqual(notice);
  });

  test.each([
    [{ year: 1899 }, 'year: invalid-year'],
    [{ year: 2027.5 }, 'year: invalid-year'],
    [{ year: '2027' }, 'year: invalid-year'],
    [{ source: ' ' }, 'source: missing-source'],
    [{ source: undefined }, 'source: missing-source'],
    [{ off: [] }, 'off: no-day-off'],
    [{ off: ['2027-02-29'] }, 'off.0: invalid-day'],
    [{ off: ['2027-01-01', 5] }, 'off.1: invalid-day'],
    [{ off: ['2027-01-01', '2026-12-31'] }, 'off.1: outside-year'],
    [{ off: '2027-01-01' }, 'off: not-a-list'],
    [{ work: undefined }, 'work: not-a-list'],
    [{ work: ['2028-01-01'] }, 'work.0: outside-year'],
    [{ work: ['2027-02-06', '2027-01-02'] }, 'work.1: off-and-work'],
    [{ work: ['2027-02-05'] }, 'work.0: work-on-weekday'],
  ])('is refused with %j', (change, refusal) => {
    expect(refusals({ ...notice, ...change })).toEqual([refusal]);
  });

  test('is refused with a key that it does not have', () => {
    expect(refusals({ ...notice, holidays: [] })).toEqual([': unknown-member']);
    expect(refusals('2027')).toEqual([': not-a-notice']);
  });
});

test.each([
  [notice, 'not-a-list'],
  [[], 'no-notice'],
  [[notice, { ...notice, off: ['2027-03-01'] }], 'repeated-year'],
])('the notices of a deployment are refused when they are %j', (notices, refusal) => {
  expect(YearNoticesSchema.safeParse(notices).error?.issues.map(({ message }) => message)).toEqual([
    refusal,
  ]);
});

test('every refusal of a day has its words in both languages', () => {
  const message = IsoDaySchema.safeParse('2027-02-30').error?.issues[0]?.message;
  expect(message).toBe('invalid-day');
  expect(Object.keys(calendarText['zh-CN'].refusals)).toEqual(
    Object.keys(calendarText.en.refusals),
  );
});
