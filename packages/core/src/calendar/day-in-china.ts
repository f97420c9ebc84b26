import type { IsoDay } from './iso-day.ts';

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/**
 * The civil day in China at an instant: it has one time zone, UTC+8, and no summer time.
 * @throws RangeError for a date that is none
 */
export const dayInChina = (instant: Date): IsoDay =>
  new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);
