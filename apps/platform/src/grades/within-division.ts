import { nationCode, type RegionCode } from '@xinyong/core';

/** The first and the last code that a division and those below it can have. */
export function withinDivision(division: RegionCode): readonly [RegionCode, RegionCode] {
  const common = division === nationCode ? '' : division.replace(/(?:00){1,2}$/, '');
  return [common.padEnd(6, '0'), common.padEnd(6, '9')];
}
