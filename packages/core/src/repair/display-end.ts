import type { Day } from '../calendar/day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import { decide } from '../law/decide.ts';
import type { LawBook, ResolvedLaw, ResolvedParam } from '../law/resolve.ts';
import { latestOf, type Facts } from '../law/test.ts';

/** 最长公示期 under one rule. */
export interface DisplayEnd {
  /** The last day of display; while the class is unknown, the last day under each class. */
  readonly lastDay: Day;
  readonly param: ResolvedParam;
  /** Whether those who did not mend the act are left to 行业主管部门的规定 instead. */
  readonly needsPerformance: boolean;
}

/** When display ends by itself. */
export interface DisplayEnds {
  readonly end?: DisplayEnd;
  /** An earlier maximum that does not count, because it is established that the act was not mended. */
  readonly held?: DisplayEnd;
  /** Whether the term of a restriction would have to be known. */
  readonly needsTerm: boolean;
  /** `displayTransition`, where rules end display on different days and it chose one. */
  readonly chosenBy?: ResolvedParam;
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
export function displayEnds({ book, place, facts, on, law }: Question): DisplayEnds {
  const start = latestOf(facts['startOn']);
  const decided = latestOf(facts['recordedOn']);
  if (start === undefined || decided === undefined) return { needsTerm: false };
  const transition = law.params.get('displayTransition');
  const atDecision = transition?.value === 'decision-date';
  const days = atDecision ? [decided] : [start, ...book.changeDays.filter((day) => day > start)];
  const term = latestOf(facts['restrictionUntil']);
  let needsTerm = false;
  const ends = days.flatMap((from, index): DisplayEnd[] => {
    const then = book.resolve({ on: from, place, asOf: on });
    if (!then) return [];
    const longest = maximumsOf(then, decide(then, facts, from).facts)
      .map((param) => ({ param, lastDay: lastDayOf(param, start) }))
      .toSorted((a, b) => b.lastDay - a.lastDay)[0];
    if (!longest) return [];
    // 令45 第十三条: a restriction beyond the maximum is displayed for its own term.
    const follows = facts['restricts'] === true && flag(then, 'maximumFollowsTerm');
    if (follows && term === undefined) {
      needsTerm = true;
      return [];
    }
    const lastDay = Math.max(longest.lastDay, index === 0 ? 0 : from - 1, (follows && term) || 0);
    return [{ ...longest, lastDay, needsPerformance: flag(then, 'maximumNeedsPerformance') }];
  });
  const undone = facts['corrected'] === false || facts['obligationsPerformed'] === false;
  const sorted = ends.toSorted((a, b) => a.lastDay - b.lastDay);
  const end = sorted.find(({ needsPerformance }) => !(needsPerformance && undone));
  const held = sorted[0] === end ? undefined : sorted[0];
  const chosen = sorted.some(({ lastDay }) => lastDay !== sorted[0]?.lastDay);
  return {
    ...(end && { end }),
    ...(held && { held }),
    ...(transition && chosen && { chosenBy: transition }),
    needsTerm,
  };
}

const flag = (law: ResolvedLaw, id: string): boolean => law.params.get(id)?.value === true;

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
