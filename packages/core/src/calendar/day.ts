import type { IsoDay } from './iso-day.ts';

/** A civil day (日) in China: a whole number, 1970-01-01 = 0. It has neither hour nor time zone. */
export type Day = number;

/** The parts of a civil day: `month` 1–12, `date` 1–31. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

// Cassio Neri and Lorenz Schneider, “Euclidean affine functions and their application to calendar
// algorithms”, 2023: years begin in March, so that the leap day is the last of its year.
const EPOCH = 719_468; // days from 0000-03-01 to 1970-01-01

export function civilOf(day: Day): Civil {
  const quarters = 4 * (day + EPOCH) + 3;
  const century = Math.floor(quarters / 146_097);
  const ofCentury = (quarters % 146_097) | 3;
  const yearOfCentury = Math.floor(ofCentury / 1_461);
  const dayOfYear = (ofCentury % 1_461) >> 2;
  const months = 2_141 * dayOfYear + 197_913;
  const month = months >> 16; // 3–14
  const late = month > 12;
  return {
    year: 100 * century + yearOfCentury + (late ? 1 : 0),
    month: late ? month - 12 : month,
    date: Math.floor((months & 0xffff) / 2_141) + 1,
  };
}

export function dayFromCivil(year: number, month: number, date: number): Day {
  const early = month < 3;
  const y = early ? year - 1 : year;
  const century = Math.floor(y / 100);
  const daysBeforeYear = Math.floor((1_461 * y) / 4) - century + (century >> 2);
  const daysBeforeMonth = (979 * (early ? month + 12 : month) - 2_919) >> 5;
  return daysBeforeYear + daysBeforeMonth + date - 1 - EPOCH;
}

const LONGEST: readonly number[] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days the month has; 0 when there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && !isLeap(year) ? 28 : (LONGEST[month] ?? 0);

/** The number that two digits of a text write, from the given place on. */
export const twoDigits = (text: string, at: number): number =>
  10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528; // 528 is 11 times the code of '0'

/** The day of a text that is known to write one; for any other value there is {@link parseDay}. */
export const dayOf = (iso: IsoDay): Day =>
  dayFromCivil(100 * twoDigits(iso, 0) + twoDigits(iso, 2), twoDigits(iso, 5), twoDigits(iso, 8));

/** The day of `YYYY-MM-DD`, if the value is just that and the calendar has the day; years 1900 to 2199. */
export function parseDay(value: unknown): Day | undefined {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const day = dayOf(value);
  return isoOf(day) === value ? day : undefined;
}

const padded = (part: number): string => String(part).padStart(2, '0');

export function isoOf(day: Day): IsoDay {
  const { year, month, date } = civilOf(day);
  return `${year}-${padded(month)}-${padded(date)}`;
}

/** 1 (Monday, 星期一) to 7 (Sunday, 星期日). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
