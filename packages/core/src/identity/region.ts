import { regionTails } from './region-codes.ts';

/** 行政区划代码: six digits, such as `420222` for 阳新县. GB/T 2260. */
export type RegionCode = string;

/** The nation, as a place of law and as a registrar. Not an entry of GB/T 2260. */
export const nationCode: RegionCode = '100000';

const SHAPE = /^[1-8]\d{5}$/;

/** Whether the value has the shape of a 行政区划代码: six digits, the first from 1 to 8. GB/T 2260. */
export function isRegionCode(value: unknown): value is RegionCode {
  return typeof value === 'string' && SHAPE.test(value);
}

/**
 * Whether the code is the nation or a division of GB/T 2260, one withdrawn since October 2015
 * included. An unknown code is a reason to warn and never to refuse.
 */
export function isKnownRegion(code: RegionCode): boolean {
  if (code === nationCode) return true;
  return regionTails[code.slice(0, 4)]?.match(/../g)?.includes(code.slice(4)) ?? false;
}

/**
 * The places whose rules hold in a place, nearest first: county, city, province, nation. A county
 * directly under its province has the group of such counties (省直辖县级行政区划, `429000`) for a city.
 * @throws RangeError when the code does not have the shape of one.
 */
export function regionChain(code: RegionCode): readonly RegionCode[] {
  if (!SHAPE.test(code)) {
    throw new RangeError(`Not a region code of six digits (行政区划代码, GB/T 2260): ${code}`);
  }
  return [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, nationCode])];
}

/** The first and the last code that a division and those below it can have, both included. */
export function codesWithin(division: RegionCode): readonly [first: RegionCode, last: RegionCode] {
  const common = division === nationCode ? '' : division.replace(/(?:00){1,2}$/, '');
  return [common.padEnd(6, '0'), common.padEnd(6, '9')];
}
