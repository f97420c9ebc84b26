import type { IsoDay } from '@xinyong/core';

/** RFC 3339 in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** The civil day in China (UTC+8 without summer time) at an instant. */
export const dayInChina = (instant: Instant): IsoDay =>
  new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 10);
