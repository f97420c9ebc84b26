import type { Tri } from '../law/evaluate.ts';
import { factOf, type FactId, type SchemeFacts } from './fact-slots.ts';
import { factsOfPoints, plainWeights, pointsBetween } from './points-between.ts';
import { clamp, type Range } from './range.ts';
import type { By, ResolvedScheme } from './resolve-scheme.ts';
import type { Condition, Dimension, Indicator, Limit } from './scheme.ts';
import { sumBetween, type Open, type Weights } from './sum-between.ts';
import type { Unsettled } from './unsettled.ts';

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
 * Grades known facts, and bounds the answer by what is unknown. Pure; unknown is never taken for none. Facts from outside
 * are parsed first, by `SchemeFactsSchema`.
 */
export function gradeByFacts(
  resolved: ResolvedScheme,
  facts: SchemeFacts,
  unsettled: readonly Unsettled[] = [],
): FactGrade {
  const { scheme, indicators, limits } = resolved;
  const open = new Map<Unsettled, number>();
  for (const each of unsettled) open.set(each, (open.get(each) ?? 0) + 1);
  const factors: FactGradeFactor[] = [];
  const unknown = new Set<FactId>();
  const note = (of: readonly FactId[]): void => {
    for (const fact of of) if (factOf(facts, fact) === undefined) unknown.add(fact);
  };
  const held = scheme.dimensions.map((dimension) => {
    const own = indicators.filter((each) => each.dimension === dimension.id);
    // An unsettled record counts in one way for all points that only add up; others are bounded one by one.
    const plain: Weights[number][] = [];
    let [least, most] = [0, 0];
    for (const indicator of own) {
      const { score } = indicator;
      const all = pointsBetween(score, facts, open);
      const weights = open.size > 0 ? plainWeights(score) : null;
      if (weights) plain.push(...weights);
      else {
        least += all.least;
        most += all.most;
      }
      if (all.least !== all.most) {
        factors.push({ indicator, points: null, ...finite(bounded(all, dimension), 'range') });
        note(factsOfPoints(score));
      } else if (all.least !== 0) factors.push({ indicator, points: all.least });
    }
    const together = sumBetween(plain, facts, open);
    const raw = { least: least + together.least, most: most + together.most };
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
    const holds = every(limit.when.map((each) => conditionHolds(each, facts, open)));
    if (holds === true) mask |= 1 << index;
    if (holds !== false) applied.push({ limit, holds });
    if (holds === 'unknown') note(limit.when.flatMap((each) => each.facts));
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

/** Where nothing bounds the points of an indicator, its dimension does. */
const bounded = ({ least, most }: Range, dimension: Dimension): Range => ({
  least: Number.isFinite(least) ? least : Math.min(dimension.least ?? least, most),
  most: Number.isFinite(most) ? most : Math.max(dimension.most ?? most, least),
});

const within = (range: Range, { least = -Infinity, most = Infinity }: Partial<Range>): Range => ({
  least: clamp(range.least, least, most),
  most: clamp(range.most, least, most),
});

const finite = <K extends string>(range: Range, name: K): { readonly [name in K]?: Range } =>
  Number.isFinite(range.least) && Number.isFinite(range.most)
    ? // A computed key widens to string.
      ({ [name]: range } as { [name in K]: Range })
    : {};

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

const every = (results: readonly Tri[]): Tri =>
  results.includes(false) ? false : results.includes('unknown') ? 'unknown' : true;

const some = (results: readonly Tri[]): Tri =>
  results.includes(true) ? true : results.includes('unknown') ? 'unknown' : false;

/** Whether one of the facts is so. */
function conditionHolds(condition: Condition, facts: SchemeFacts, open: Open): Tri {
  const { facts: read } = condition;
  if ('oneOf' in condition)
    return some(
      read.map((fact) => {
        const value = factOf(facts, fact);
        return value === undefined ? 'unknown' : condition.oneOf.includes(String(value));
      }),
    );
  // One of any is one of their sum: a serious penalty is one in whatever half of its display it is.
  const isOfSum = 'atLeast' in condition && condition.atLeast === 1;
  return some(
    (isOfSum ? [read] : read.map((fact) => [fact])).map((each) => {
      const { least, most } = sumBetween(
        each.map((fact) => [fact, 1]),
        facts,
        open,
      );
      if ('below' in condition)
        return most < condition.below || (least < condition.below && 'unknown');
      return least >= condition.atLeast || (most >= condition.atLeast && 'unknown');
    }),
  );
}
