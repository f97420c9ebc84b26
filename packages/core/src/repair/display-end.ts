import type { Day } from '../calendar/day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import { decide } from '../law/decide.ts';
import type { LawBook, ResolvedLaw, ResolvedParam } from '../law/resolve.ts';
import { latestOf, type Facts } from '../law/test.ts';

/** 最长公示期 of a record. */
export interface DisplayEnd {
  /** The last day of display; while the class is unknown, the last day under each class. */
  readonly lastDay: Day;
  readonly param: ResolvedParam;
  /** Whether display ends by itself only for those who mended the act. */
  readonly needsPerformance: boolean;
}

interface Question {
  readonly book: LawBook;
  readonly place: string;
  readonly facts: Facts;
  readonly on: Day;
  readonly law: ResolvedLaw;
}

/**
 * The rule that ends display earlier, but never before it took effect (`displayTransition`); searched across every
 * rule from the day the period began to the last one published by the day asked about.
 */
export function displayEnd({ book, place, facts, on, law }: Question): DisplayEnd | undefined {
  const started = facts['startOn'];
  const start = latestOf(started);
  if (start === undefined) return undefined;
  const atDecision = law.params.get('displayTransition')?.value === 'decision-date';
  const days = [start, ...(atDecision ? [] : book.changeDays.filter((day) => day > start))];
  const ends = days.flatMap((from, index): DisplayEnd[] => {
    const then = book.resolve({ on: from, place, asOf: on });
    if (!then) return [];
    const longest = maximumsOf(then, decide(then, facts, from).facts)
      .map((param) => ({ param, lastDay: lastDayOf(param, start) }))
      .toSorted((a, b) => b.lastDay - a.lastDay)[0];
    if (!longest) return [];
    const lastDay = index === 0 ? longest.lastDay : Math.max(longest.lastDay, from - 1);
    return [
      {
        lastDay,
        param: longest.param,
        needsPerformance: then.params.get('maximumNeedsPerformance')?.value === true,
      },
    ];
  });
  return ends.toSorted((a, b) => a.lastDay - b.lastDay)[0];
}

function maximumsOf(law: ResolvedLaw, facts: Facts): readonly ResolvedParam[] {
  const known = facts['displayClass'];
  const classes =
    typeof known === 'string'
      ? [known]
      : (law.classifications.find(({ fact }) => fact === 'displayClass')?.values ?? []);
  return classes.flatMap((each) => law.params.get(`maximum.${each}`) ?? []);
}

function lastDayOf({ id, value }: ResolvedParam, start: Day): Day {
  if (!isPeriod(value)) throw new TypeError(`${id} is not a period`);
  return periodLastDay(start, value);
}
