import { describe, expect, test } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { repairLaw } from '../repair/repair-law.ts';
import { creditChinaRepair } from '../repair/law/credit-china-repair.ts';
import type { Overlay } from './pack.ts';
import { LawBook } from './resolve.ts';

const china = repairLaw()['credit-china'];
const at = (on: string, place = '420222', asOf = on) =>
  china.resolve({ on: dayOf(on), place, asOf: dayOf(asOf) });
const minimum = (on: string, asOf = on) =>
  at(on, '420222', asOf)?.params.get('minimum.general')?.value;

const stricter = (id: string, region: string, value: 'P4M' | 'P5M'): Overlay => ({
  id,
  region,
  version: '1',
  base: creditChinaRepair.id,
  instruments: [],
  patches: [
    {
      op: 'set-param',
      param: 'minimum.general',
      values: [
        {
          from: '2026-07-01',
          value,
          cite: { doc: 'ndrc-36', article: null, revision: '2025-11-20', evidence: 'assumed' },
        },
      ],
    },
  ],
});

describe('the law on a day', () => {
  test('begins and ends with its instrument', () => {
    expect(at('2019-06-30')).toBeUndefined();
    expect(minimum('2019-07-01')).toBe('P3M');
    expect(minimum('2023-04-30')).toBe('P3M');
    expect(minimum('2023-05-01')).toBeUndefined();
    expect(at('2023-05-01')?.params.get('minimum.ordinary')?.value).toBe('P3M');
    expect(at('2026-03-31')?.params.get('minimum.ordinary')?.value).toBe('P3M');
    expect(at('2026-04-01')?.params.get('minimum.ordinary')).toBeUndefined();
  });

  test('is what was known: before the new order was published the old one was expected to go on', () => {
    expect(at('2026-04-01', '420222', '2025-11-25')?.params.get('minimum.ordinary')?.value).toBe(
      'P3M',
    );
    expect(minimum('2026-04-01', '2025-11-25')).toBeUndefined();
    expect(minimum('2026-04-01', '2025-11-26')).toBe('P3M');
  });

  test('is answered by the county before the city, the province and the nation', () => {
    const book = new LawBook(creditChinaRepair, [
      stricter('county', '420222', 'P5M'),
      stricter('province', '420000', 'P4M'),
    ]);
    const value = (place: string, on: string) =>
      book.resolve({ on: dayOf(on), place, asOf: dayOf(on) })?.params.get('minimum.general');
    expect(value('420222', '2026-07-01')).toMatchObject({ value: 'P5M', by: 'county' });
    expect(value('420200', '2026-07-01')).toMatchObject({ value: 'P4M', by: 'province' });
    expect(value('440229', '2026-07-01')).toMatchObject({
      value: 'P3M',
      by: 'repair.credit-china',
    });
    expect(value('420222', '2026-06-30')).toMatchObject({
      value: 'P3M',
      by: 'repair.credit-china',
    });
  });

  test('has one digest while nothing changes and another when something does', () => {
    expect(at('2026-04-01')?.digest).toBe(at('2026-11-21')?.digest);
    expect(at('2026-03-31')?.digest).not.toBe(at('2026-04-01')?.digest);
    expect(at('2026-11-21')?.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
