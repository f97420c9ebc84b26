import type { Tri } from '../law/evaluate.ts';
import { factSlots, slotOf, type FactId, type SchemeFacts } from './fact-slots.ts';
import { factsOfPoints, pointsOf, pointsRange } from './points-of.ts';
import type { By, ResolvedScheme } from './resolve-scheme.ts';
import type { Condition, Indicator, Limit } from './scheme.ts';

/** Bounds that hold what is not known exactly. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What one indicator gave. */
export interface FactGradeFactor {
  readonly indicator: By<Indicator>;
  /** Null while a fact is unknown; then `range` bounds the points, where anything does. */
  readonly points: number | null;
  readonly range?: Range;
}

/** What a dimension came to within its bounds. */
export interface DimensionScore {
  readonly id: string;
  /** Absent while an unknown fact could give any number of points. */
  readonly sum?: Range;
  /** Whether the bounds of the dimension cut the sum. */
  readonly held: boolean;
}

/** A limit that holds, or may hold while a fact is unknown. */
export interface AppliedLimit {
  readonly limit: By<Limit>;
  readonly holds: true | 'unknown';
}

/** A grade as facts and scheme give it (信用评价): the reference that every faster path must equal. */
export interface FactGrade {
  /** Absent while unknown facts could change it, and where the scheme has no classes. */
  readonly grade?: string;
  /** The worst and the best class that are possible; absent where the scheme has none. */
  readonly between?: { readonly worst: string; readonly best: string };
  readonly score?: number;
  /** Absent where the scheme prints no base. */
  readonly scoreRange?: Range;
  /** Every indicator that gave points or might. */
  readonly factors: readonly FactGradeFactor[];
  readonly dimensions: readonly DimensionScore[];
  readonly limits: readonly AppliedLimit[];
  readonly unknown: readonly FactId[];
  /** One bit for each limit of the scheme that holds, the first in bit 0. */
  readonly mask: number;
}

/**
 * A record whose class or field is not settled: every list of facts in which it might count beside those in which it
 * counts in any case. An empty list says that it might count in no more.
 */
export type Unsettled = readonly (readonly FactId[])[];

/** Grades known facts, and bounds the answer by what is unknown. Pure; unknown is never taken for none. */
export function gradeByFacts(
  resolved: ResolvedScheme,
  facts: SchemeFacts,
  unsettled: readonly Unsettled[] = [],
): FactGrade {
  const { scheme, indicators, limits } = resolved;
  // Thousands of records may be unsettled, but few in different ways.
  const open = new Map<Unsettled, number>();
  for (const each of unsettled) open.set(each, (open.get(each) ?? 0) + 1);
  const possible = new Map<FactId, number>();
  for (const [alternatives, times] of open)
    for (const fact of new Set(alternatives.flat()))
      possible.set(fact, (possible.get(fact) ?? 0) + times);
  const factors: FactGradeFactor[] = [];
  const unknown = new Set<FactId>();
  const held = scheme.dimensions.map((dimension) => {
    const own = indicators.filter((each) => each.dimension === dimension.id);
    const worst = corner(own, facts, open, 'least');
    const best = corner(own, facts, open, 'most');
    const raw = { least: 0, most: 0 };
    for (const indicator of own) {
      const { score } = indicator;
      const [low, high] = [pointsOf(score, worst), pointsOf(score, best)];
      const known = low !== undefined && high !== undefined;
      const all = known ? { least: low, most: high } : pointsRange(score);
      raw.least += all.least;
      raw.most += all.most;
      if (!known)
        for (const fact of factsOfPoints(score)) if (isUnknown(fact, facts)) unknown.add(fact);
      if (all.least !== all.most)
        factors.push({
          indicator,
          points: null,
          ...finite(within(ordered(all), dimension), 'range'),
        });
      else if (all.least !== 0) factors.push({ indicator, points: all.least });
    }
    return { id: dimension.id, raw, sum: within(raw, dimension) };
  });
  const dimensions = held.map(({ id, raw, sum }): DimensionScore => ({
    id,
    ...finite(sum, 'sum'),
    held: sum.least !== raw.least || sum.most !== raw.most,
  }));

  let mask = 0;
  const applied: AppliedLimit[] = [];
  for (const [index, limit] of limits.entries()) {
    const holds = every(limit.when.map((each) => conditionHolds(each, facts, possible)));
    if (holds === true) mask |= 1 << index;
    if (holds !== false) applied.push({ limit, holds });
    if (holds === 'unknown')
      for (const fact of limit.when.flatMap((each) => each.facts))
        if (isUnknown(fact, facts)) unknown.add(fact);
  }
  const given = { factors, dimensions, limits: applied, unknown: [...unknown], mask };
  if (scheme.base === null) return given;
  const total = (side: keyof Range): number =>
    clamp(
      held.reduce((sum, each) => sum + each.sum[side], scheme.base ?? 0),
      scheme.least,
      scheme.most,
    );
  const scoreRange = { least: total('least'), most: total('most') };
  const exact = scoreRange.least === scoreRange.most;
  const between = {
    worst: limited(gradeOfScore(resolved, scoreRange.least), applied, resolved),
    best: limited(
      gradeOfScore(resolved, scoreRange.most),
      applied.filter(({ holds }) => holds === true),
      resolved,
    ),
  };
  return {
    ...(between.worst === between.best && { grade: between.best }),
    between,
    ...(exact && { score: scoreRange.least }),
    scoreRange,
    ...given,
  };
}

/** The class that a score falls into. */
export function gradeOfScore({ scheme }: ResolvedScheme, score: number): string {
  const band = scheme.grades.find(({ atLeast }) => score >= atLeast) ?? scheme.grades.at(-1);
  if (!band) throw new TypeError(`${scheme.id} has a base and no classes`);
  return band.grade;
}

/** One more record may help one indicator while it harms the dimension. */
const ordered = ({ least, most }: Range): Range => ({
  least: Math.min(least, most),
  most: Math.max(least, most),
});

const within = (range: Range, { least, most }: Partial<Range>): Range => ({
  least: clamp(range.least, least ?? range.least, most ?? range.least),
  most: clamp(range.most, least ?? range.most, most ?? range.most),
});

const finite = <K extends string>(range: Range, name: K): { readonly [name in K]?: Range } =>
  Number.isFinite(range.least) && Number.isFinite(range.most)
    ? // A computed key widens to string.
      ({ [name]: range } as { [name in K]: Range })
    : {};

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The worse of a class and every limit. */
function limited(
  grade: string,
  limits: readonly AppliedLimit[],
  { scheme }: ResolvedScheme,
): string {
  const rank = (each: string): number => scheme.grades.findIndex((band) => band.grade === each);
  return limits.reduce(
    (held, { limit }) => (rank(limit.atMost) > rank(held) ? limit.atMost : held),
    grade,
  );
}

const isUnknown = (fact: FactId, facts: SchemeFacts): boolean =>
  facts[fact] === undefined && !isEstablished(fact);

const isEstablished = (fact: FactId): boolean => {
  const slot = slotOf(fact);
  return slot !== undefined && factSlots[slot]?.established === true;
};

/** The facts with every unsettled record counted where it does most harm, or most good. */
function corner(
  indicators: readonly Indicator[],
  facts: SchemeFacts,
  open: ReadonlyMap<Unsettled, number>,
  side: keyof Range,
): SchemeFacts {
  if (open.size === 0) return facts;
  const counted: Record<string, unknown> = { ...facts };
  for (const [alternatives, times] of open) {
    const weighed = alternatives.map((each) => ({ each, weight: weightOf(indicators, each) }));
    const chosen = weighed.reduce((a, b) =>
      side === 'least' ? (b.weight < a.weight ? b : a) : b.weight > a.weight ? b : a,
    ).each;
    for (const fact of chosen)
      if (counted[fact] !== undefined) counted[fact] = Number(counted[fact]) + times;
  }
  // Only counts were added to, and they stay numbers.
  return counted as SchemeFacts;
}

/** What one more in each of the facts adds to the score. */
const weightOf = (indicators: readonly Indicator[], facts: readonly FactId[]): number =>
  indicators.reduce((sum, { score }) => {
    if (score.form !== 'each') return sum;
    const { fact, points, decay } = score;
    const full = facts.filter((each) => each === fact).length * points;
    const fading = decay
      ? (facts.filter((each) => each === decay.pastHalf).length * points * decay.num) / decay.den
      : 0;
    return sum + full + fading;
  }, 0);

const every = (results: readonly Tri[]): Tri =>
  results.includes(false) ? false : results.includes('unknown') ? 'unknown' : true;

/** Whether one of the facts is so; more of a count may still turn up in unsettled records. */
function conditionHolds(
  condition: Condition,
  facts: SchemeFacts,
  possible: ReadonlyMap<FactId, number>,
): Tri {
  const results = condition.facts.map((fact): Tri => {
    const value = isEstablished(fact) ? facts[fact] === true : facts[fact];
    if (value === undefined) return 'unknown';
    if ('oneOf' in condition) return condition.oneOf.includes(String(value));
    const number = Number(value);
    const more = possible.get(fact) ?? 0;
    if ('below' in condition)
      return number + more < condition.below ? true : number < condition.below ? 'unknown' : false;
    return number >= condition.atLeast
      ? true
      : number + more >= condition.atLeast
        ? 'unknown'
        : false;
  });
  return results.includes(true) ? true : results.includes('unknown') ? 'unknown' : false;
}
