import type { Day } from '../calendar/day.ts';
import { decide, type Decision, type Step } from '../law/decide.ts';
import type { LawBook, ResolvedLaw } from '../law/resolve.ts';
import { latestOf, type Facts } from '../law/test.ts';

interface Question {
  readonly book: LawBook;
  readonly place: string;
  readonly facts: Facts;
  readonly on: Day;
  /** The law of the day asked about, and what it decided. */
  readonly law: ResolvedLaw;
  readonly decision: Decision;
}

/**
 * The first day on which every running period is over, under the rules in force then: those of the day asked about,
 * and every later one that had been published by then.
 */
export function earliestDay({ book, place, facts, on, law, decision }: Question): {
  day?: Day;
  unknown: readonly string[];
} {
  const later = book.changeDays.filter((day) => day > on);
  const unknown = new Set<string>();
  for (const [index, from] of [on, ...later].entries()) {
    const now = index === 0;
    const resolved = now ? law : book.resolve({ on: from, place, asOf: on });
    if (!resolved) continue;
    const then = now ? decision : decide(resolved, facts, from);
    const until = later[index] ?? Number.POSITIVE_INFINITY;
    const running = then.steps.filter(
      ({ outcome, failure, fromOn }) =>
        fromOn !== undefined &&
        failure !== undefined &&
        (outcome !== true || failure.outcome === 'not-yet'),
    );
    // Where a rule bars repair whatever the day, another period brings nothing.
    if (then.steps.some((step) => bars(step))) continue;
    const over = Math.max(
      ...running.flatMap(({ fromOn }) => fromOn ?? []),
      latestOf(facts['startOn']) ?? 0,
    );
    if (facts['startOn'] === undefined) return { unknown: [...unknown] };
    for (const step of running)
      if (step.read['displayClass'] === null)
        for (const fact of then.open.get('displayClass') ?? []) unknown.add(fact);
    const day = now ? over : Math.max(over, from);
    if (day < until) return { day, unknown: [...unknown] };
  }
  return { unknown: [...unknown] };
}

const bars = ({ outcome, failure, fromOn }: Step): boolean =>
  outcome === false &&
  fromOn === undefined &&
  (failure?.outcome === 'ineligible' || failure?.outcome === 'not-needed');
