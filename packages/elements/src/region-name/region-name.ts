import { nationCode, regionChain } from '@xinyong/core';

/** Names a 行政区划 by its code. */
export type RegionNaming = (code: string) => string;

// Divisions that only group others: 北京市市辖区东城区 is called 北京市东城区.
const GROUPS = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

/**
 * Loads the names (GB/T 2260, in Chinese) and gives what names a division with those above it, as 湖北省黄石市阳新县;
 * a code that the table does not have, and every code if the table cannot be loaded, stays a code.
 */
export async function loadRegionNaming(): Promise<RegionNaming> {
  try {
    const { regionNames } = await import('@xinyong/core/regions');
    return (code) => {
      if (regionNames[code] === undefined) return code;
      return regionChain(code)
        .filter((place) => place !== nationCode)
        .map((place) => regionNames[place] ?? '')
        .filter((name) => !GROUPS.includes(name))
        .reverse()
        .join('');
    };
  } catch {
    return (code) => code;
  }
}
