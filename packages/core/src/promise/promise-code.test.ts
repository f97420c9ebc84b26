import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isoOf } from '../calendar/day.ts';
import { parsePromiseCode, promiseCode } from './promise-code.ts';

const place = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([first, others]) => `${first}${String(others).padStart(5, '0')}`);
const madeOn = fc.integer({ min: -25_567, max: 84_005 }).map(isoOf); // 1900 to 2199
const serial = fc.integer({ min: 1, max: 999_999 });

const parts = { place: '320100', madeOn: '2023-02-17', serial: 11 };
const code = '32010020230217000011'; // as a report of 信用中国 shows one

test('a code is the place, the day and the number in twenty digits', () => {
  expect(promiseCode(parts)).toBe(code);
  expect(parsePromiseCode(code)).toEqual(parts);
});

test.prop([place, madeOn, serial])(
  'a code that was made is read as what it was made of',
  (anyPlace, anyDay, anySerial) => {
    const made = promiseCode({ place: anyPlace, madeOn: anyDay, serial: anySerial });
    expect(made).toMatch(/^\d{20}$/);
    expect(parsePromiseCode(made)).toEqual({ place: anyPlace, madeOn: anyDay, serial: anySerial });
  },
);

describe('no code is made', () => {
  test.each([
    ['of the number 0', { serial: 0 }],
    ['of a number of seven digits', { serial: 1_000_000 }],
    ['of half a number', { serial: 1.5 }],
    ['of no number', { serial: Number.NaN }],
    ['of a day that does not exist', { madeOn: '2023-02-29' }],
    ['of a day in another form', { madeOn: '20230217' }],
    ['of a place of four digits', { place: '3201' }],
    ['of a place that no region begins like', { place: '920100' }],
  ])('%s', (_name, change) => {
    expect(() => promiseCode({ ...parts, ...change })).toThrow(RangeError);
  });

  test('but the first and the last number', () => {
    expect(promiseCode({ ...parts, serial: 1 })).toBe('32010020230217000001');
    expect(promiseCode({ ...parts, serial: 999_999 })).toBe('32010020230217999999');
  });
});

describe('no code is', () => {
  test.each([
    ['one with a day that does not exist', '32010020230229000011'],
    ['one with the number 0', '32010020230217000000'],
    ['one that no region begins like', '02010020230217000011'],
    ['one of nineteen digits', code.slice(1)],
    ['one of twenty-one digits', `${code}1`],
    ['one with a space', ` ${code}`],
    ['one with a line feed at its end', `${code}\n`],
    ['one in full-width digits', '３２０１００２０２３０２１７００００１１'],
    ['one that a spreadsheet took for a number', '3.20100202302E+19'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(parsePromiseCode(text)).toBeUndefined();
  });

  test('but one of a region that GB/T 2260 does not have', () => {
    expect(parsePromiseCode('32017920230217000011')).toEqual({ ...parts, place: '320179' });
  });
});
