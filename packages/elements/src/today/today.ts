import { isoOf, type IsoDay } from '@xinyong/core';

const HOUR = 3_600_000;

/** The civil day in China, which has one time zone and no summer time, at an instant (ms since 1970). */
export const todayInChina = (now: number = Date.now()): IsoDay =>
  isoOf(Math.floor((now + 8 * HOUR) / (24 * HOUR)));
