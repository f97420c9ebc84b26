import { describe, expect, test } from 'vitest';
import { regionNames } from './region-names.ts';
import { codesWithin, isKnownRegion, isRegionCode, regionChain } from './region.ts';

describe('the table of divisions', () => {
  test.each([
    ['420222', '阳新县'],
    ['421303', '曾都区'],
    ['440229', '翁源县'],
    ['420200', '黄石市'],
    ['420000', '湖北省'],
    ['100000', '中华人民共和国'],
    ['110100', '市辖区'],
    ['429000', '省直辖县级行政区划'],
    ['429004', '仙桃市'],
    ['540481', '米林市'],
    ['810001', '中西区'],
  ])('has %s %s', (code, name) => {
    expect(isKnownRegion(code)).toBe(true);
    expect(regionNames[code]).toBe(name);
  });

  test('keeps divisions withdrawn since the codes began', () => {
    expect(isKnownRegion('371202')).toBe(true); // 莱城区, until 2018
    expect(isKnownRegion('330103')).toBe(true); // 下城区, until 2021
  });

  test.each(['320594', '420171', '000000', '990426', '4202', '42022', '4202220', ''])(
    'does not have %s',
    (code) => {
      expect(isKnownRegion(code)).toBe(false);
    },
  );

  test('knows exactly the divisions that it names', () => {
    const named = Object.keys(regionNames);
    const known = Array.from({ length: 900_000 }, (_, index) => String(index + 100_000)).filter(
      isKnownRegion,
    );
    expect(known).toEqual(named);
    expect(named.every(isRegionCode)).toBe(true);
  });

  test('has every place above a place that it has', () => {
    const above = Object.keys(regionNames).flatMap(regionChain);
    expect(above.filter((code) => !isKnownRegion(code))).toEqual([]);
  });
});

test.each(['420222', '100000', '890426'])('%s is a region code', (code) => {
  expect(isRegionCode(code)).toBe(true);
});

test.each(['000000', '990426', '42022', '4202222', '42O222', 420222])(
  '%s is no region code',
  (code) => {
    expect(isRegionCode(code)).toBe(false);
  },
);

describe('regionChain', () => {
  test.each([
    ['420222', ['420222', '420200', '420000', '100000']],
    ['110105', ['110105', '110100', '110000', '100000']],
    ['429004', ['429004', '429000', '420000', '100000']],
    ['420200', ['420200', '420000', '100000']],
    ['420000', ['420000', '100000']],
    ['100000', ['100000']],
    ['810001', ['810001', '810000', '100000']],
  ])('leads from %s to the nation', (code, chain) => {
    expect(regionChain(code)).toEqual(chain);
  });

  test('refuses what has not the shape of a region code', () => {
    expect(() => regionChain('000000')).toThrow(RangeError);
    expect(() => regionChain('')).toThrow(RangeError);
  });
});

test.each(['420222', '429004', '420200', '420000', '100000'])(
  'the codes within %s are those whose chain leads to it',
  (division) => {
    const [first, last] = codesWithin(division);
    for (const code of ['420222', '420200', '429004', '429000', '420000', '430100', '110105'])
      expect(first <= code && code <= last).toBe(regionChain(code).includes(division));
  },
);
