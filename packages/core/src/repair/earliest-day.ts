import type { Day } from '../calendar/day.ts';
import { decide, type Decision, type Step } from '../law/decide.ts';
import type { LawBook, ResolvedLaw } from '../law/resolve.ts';
import { latestOf, type Facts } from '../law/test.ts';

interface Question {
  readonly book: LawBook;
  readonly place: string;
  readonly facts: Facts;
  readonly on: Day;
  /** The law that applies on the day asked about, and what it decided. */
  readonly law: ResolvedLaw;
  readonly decision: Decision;
}

/** The day, and the facts on which it depends. */
export interface EarliestDay {
  readonly day?: Day;
  readonly unknown: readonly string[];
}

/**
 * The first day on which every running period is over under the rules in force on that day: searched from the day the
 * period began across every rule published by the day asked about, those to come included.
 */
export function earliestDay(question: Question): EarliestDay {
  const { book, place, facts, on, law, decision } = question;
  const start = latestOf(facts['startOn']);
  if (start === undefined) return { unknown: [] };
  if (law.params.get('transition')?.value === 'decision-date')
    return bars(decision) ? { unknown: [] } : underOne(decision, start);
  // A day of the past that today's rule no longer allows is gone.
  const overToday = decision.steps.every(
    ({ outcome, failure }) => failure?.outcome !== 'not-yet' || outcome === true,
  );
  const points = [start, ...book.changeDays.filter((day) => day > start)];
  const unknown = new Set<string>();
  for (const [index, from] of points.entries()) {
    const until = points[index + 1] ?? Number.POSITIVE_INFINITY;
    if (until <= on && !overToday) continue;
    const now = from <= on && on < until;
    const resolved = now ? law : book.resolve({ on: from, place, asOf: on });
    if (!resolved) continue;
    const then = now ? decision : decide(resolved, facts, from);
    // Where a rule bars repair whatever the day, another period brings nothing.
    if (bars(then)) continue;
    const found = underOne(then, start);
    // A rule of the past counts only if it surely allowed the application.
    if (until <= on && found.unknown.length > 0) continue;
    for (const fact of found.unknown) unknown.add(fact);
    const day = Math.max(found.day ?? start, from);
    if (day < until) return { day, unknown: [...unknown] };
  }
  return { unknown: [...unknown] };
}

/** The first day by the periods of one rule, and the facts on which the class, and so the period, depends. */
function underOne({ steps, open }: Decision, start: Day): EarliestDay {
  // A period that barred is over today as well, and was not on every day before.
  const running = steps.filter(
    ({ outcome, failure, fromOn }) =>
      fromOn !== undefined &&
      failure &&
      (outcome !== true || failure.outcome === 'not-yet' || failure.outcome === 'ineligible'),
  );
  const classless = running.some(({ read }) => read['displayClass'] === null);
  return {
    day: Math.max(start, ...running.flatMap(({ fromOn }) => fromOn ?? [])),
    unknown: classless ? (open.get('displayClass') ?? []) : [],
  };
}

const bars = ({ steps }: Decision): boolean => steps.some(isBar);

const isBar = ({ outcome, failure, fromOn }: Step): boolean =>
  outcome === false &&
  fromOn === undefined &&
  (failure?.outcome === 'ineligible' || failure?.outcome === 'not-needed');
