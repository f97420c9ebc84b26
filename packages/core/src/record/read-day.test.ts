import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isoOf } from '../calendar/day.ts';
import { readDay } from './read-day.ts';

describe('a day in a file', () => {
  test.each([
    '2026-9-2',
    '2026-09-02',
    '2026/9/2',
    '2026/09/02',
    '2026.9.2',
    '2026年9月2日',
    '2026年09月02日',
    '20260902',
    '2026-09-02 00:00:00',
    '2026/9/2 0:00',
    '2026-09-02T00:00:00.000',
    '２０２６－０９－０２',
  ])('%s is 2 September 2026', (text) => {
    expect(readDay(text)).toBe('2026-09-02');
  });

  test.each([
    '',
    '2025-02-30',
    '2023年4月31日',
    '2024/13/5',
    '2023-02-29',
    '2026-9/2',
    '2026-0-2',
    '26-09-02',
    '2026-09',
    '1826-09-02',
    '45902',
    '2026-09-02 tomorrow',
    '二〇二六年九月二日',
  ])('%s is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test.prop([fc.integer({ min: -25_000, max: 83_000 }), fc.constantFrom('-', '/', '.')])(
    'every way to write a day means the same day',
    (day, mark) => {
      const iso = isoOf(day);
      const [year = '', month = '', date = ''] = iso.split('-');
      const short = [Number(month), Number(date)];
      for (const text of [
        [year, month, date].join(mark),
        [year, ...short].join(mark),
        `${year}年${short[0]}月${short[1]}日`,
        year + month + date,
      ])
        expect(readDay(text)).toBe(iso);
    },
  );
});
