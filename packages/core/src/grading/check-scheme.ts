import { dayOf } from '../calendar/day.ts';
import { isPeriod } from '../calendar/period.ts';
import { endOf } from '../law/dated.ts';
import { printsArticle, type Instrument } from '../law/instrument.ts';
import type { Dated } from '../law/pack.ts';
import { compileScheme } from './compile-scheme.ts';
import {
  factSlots,
  MOST,
  slotOf,
  type FactId,
  type FactSlot,
  type SchemeFacts,
} from './fact-slots.ts';
import { factsOfPoints, plainWeights, pointsBetween } from './points-between.ts';
import type { Range } from './range.ts';
import { resolveScheme, type By, type ResolvedScheme, type SchemeQuery } from './resolve-scheme.ts';
import type { Condition, Indicator, Limit, Points, ScoredScheme, SchemeOverlay } from './scheme.ts';
import type { Open } from './sum-between.ts';

/** How many points may lie between the ends of a scale: a table has a place for each. */
const MOST_SCALE = 100_000;

/** What is wrong with a scheme; words in `@xinyong/core/text`. */
export type SchemeProblemCode =
  /** Classes that do not descend, do not end at the least score, or name a class twice. */
  | 'classes'
  /** Bands of points that do not begin at 0, leave a gap, overlap, or end. */
  | 'bands'
  /** Bounds that are not in order, or a base outside them. */
  | 'bounds'
  /** A score that no facts can reach, because the dimensions do not add up to it. */
  | 'unreachable'
  /** Points, or points after decay, that are not whole numbers. */
  | 'not-whole'
  /** A bound on points that fade: tables add up what each fact gives. */
  | 'bounded-decay'
  /** A count whose points go on changing beyond the largest number that a row can hold. */
  | 'unsettled-count'
  | 'unknown-fact'
  /** A fact of a kind that the form cannot read. */
  | 'wrong-fact'
  | 'unknown-value'
  | 'unknown-class'
  | 'unknown-dimension'
  /** Two things of one id, or two overlays of one place that set the same thing. */
  | 'twice'
  | 'unknown-target'
  | 'empty-time'
  | 'missing-citation'
  | 'unread-article'
  | 'not-a-period'
  /** Limits, conditions or points that the tables of a batch cannot hold. */
  | 'too-many'
  /** Indicators and limits whose dates, places and sectors tell apart more cases than can be checked. */
  | 'too-many-cases';

/** One finding of {@link checkScheme}. */
export interface SchemeProblem {
  readonly code: SchemeProblemCode;
  /** Id of the scheme or overlay. */
  readonly in: string;
  /** Id of the indicator, limit, dimension or class. */
  readonly at: string;
}

/** Everything that can be seen to be wrong with a scheme before anybody is graded. An empty list lets it be used. */
export function checkScheme(
  scheme: ScoredScheme,
  overlays: readonly SchemeOverlay[] = [],
): readonly SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const own = overlays.filter(({ base }) => base === scheme.id);
  const instruments = new Map(
    [scheme, ...own].flatMap((each) => each.instruments).map((each) => [each.id, each]),
  );
  const noteIn =
    (where: string) =>
    (code: SchemeProblemCode, at: string): void => {
      if (!problems.some((each) => each.code === code && each.in === where && each.at === at))
        problems.push({ code, in: where, at });
    };
  const note = noteIn(scheme.id);

  checkFrame(scheme, note);
  checkDated(scheme, instruments, (code) => note(code, scheme.id));
  for (const id of repeated([
    ...scheme.indicators.map(({ id }) => `indicator ${id}`),
    ...scheme.limits.map(({ id }) => `limit ${id}`),
    ...scheme.dimensions.map(({ id }) => `dimension ${id}`),
  ]))
    note('twice', id);
  for (const indicator of scheme.indicators) checkIndicator(indicator, scheme, note);
  for (const limit of scheme.limits) checkLimit(limit, scheme, note);
  for (const term of scheme.terms) {
    if (!isPeriod(term.lasts)) note('not-a-period', term.facts.join());
    for (const fact of term.facts) if (slotOf(fact) === undefined) note('unknown-fact', fact);
  }
  for (const each of [...scheme.indicators, ...scheme.limits])
    checkDated(each, instruments, (code) => note(code, each.id));
  for (const each of scheme.terms)
    checkDated(each, instruments, (code) => note(code, each.facts.join()));

  for (const overlay of own) {
    const noted = noteIn(overlay.id);
    for (const patch of overlay.patches) {
      const each = 'indicator' in patch ? patch.indicator : patch.limit;
      const there = ('indicator' in patch ? scheme.indicators : scheme.limits).some(
        ({ id }) => id === each.id,
      );
      if (there !== patch.op.startsWith('replace'))
        noted(there ? 'twice' : 'unknown-target', each.id);
      if ('indicator' in patch) checkIndicator(patch.indicator, scheme, noted);
      else checkLimit(patch.limit, scheme, noted);
      checkDated(each, instruments, (code) => noted(code, each.id));
    }
  }
  for (const id of doublePatches(own)) note('twice', id);
  // A scheme with anything else wrong cannot be compiled.
  if (problems.length > 0 || scheme.base === null) return problems;
  const cases = casesOf(scheme, own);
  if (cases.length > MOST_CASES) return [{ code: 'too-many-cases', in: scheme.id, at: scheme.id }];
  for (const resolved of everyResolved(scheme, own, cases)) {
    for (const { id, by } of unsettledCounts(resolved)) noteIn(by)('unsettled-count', id);
    if (!canBeCompiled(resolved)) noteIn(resolved.chain.at(-1) ?? scheme.id)('too-many', 'limits');
  }
  return problems;
}

type Note = (code: SchemeProblemCode, at: string) => void;

function checkFrame({ base, least, most, grades, dimensions, id }: ScoredScheme, note: Note): void {
  for (const each of dimensions)
    // A dimension in which nothing counts has to come to nothing.
    if ((each.least ?? 0) > 0 || (each.most ?? 0) < 0) note('bounds', each.id);
  const ends = base === null ? [least, most] : [least, most, base];
  if (![...ends, ...grades.map(({ atLeast }) => atLeast)].every(Number.isInteger))
    note('not-whole', id);
  if (most - least > MOST_SCALE) note('too-many', id);
  if (base === null) {
    if (grades.length > 0) note('classes', id);
    return;
  }
  const isInOrder = least <= base && base <= most;
  if (!isInOrder) note('bounds', id);
  const descends = grades.every(({ atLeast }, index) => {
    const next = grades[index + 1];
    return next ? atLeast > next.atLeast : atLeast === least;
  });
  if (grades.length === 0 || !descends) note('classes', id);
  for (const grade of repeated(grades.map((each) => each.grade))) note('classes', grade);
  const reach = (side: 'least' | 'most'): number =>
    dimensions.reduce(
      (sum, each) =>
        sum +
        (each[side] ?? (side === 'least' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)),
      base,
    );
  const best = grades[0];
  const worst = grades.at(-2);
  // Bounds of the dimensions and a base that do not add up to the scale.
  if (isInOrder && reach('most') < most) note('unreachable', 'most');
  if (isInOrder && reach('least') > least) note('unreachable', 'least');
  if (best && reach('most') < best.atLeast) note('unreachable', best.grade);
  if (worst && reach('least') >= worst.atLeast) note('unreachable', grades.at(-1)?.grade ?? id);
}

function checkIndicator(
  { id, dimension, score }: Indicator,
  { dimensions }: ScoredScheme,
  note: Note,
): void {
  if (!dimensions.some((each) => each.id === dimension)) note('unknown-dimension', id);
  const slots = factsOfPoints(score).map(slotNamed);
  for (const code of slots.includes(undefined)
    ? ['unknown-fact' as const]
    : problemsOfPoints(
        score,
        slots.flatMap((slot) => slot ?? []),
      ))
    note(code, id);
}

/** What is wrong with how an indicator gives points for facts that there are. */
function problemsOfPoints(score: Points, slots: readonly FactSlot[]): readonly SchemeProblemCode[] {
  const reads = (...kinds: readonly FactSlot['kind'][]): boolean =>
    slots.every(({ kind }) => kinds.includes(kind));
  const found = (
    wrong: Partial<Record<SchemeProblemCode, boolean>>,
  ): readonly SchemeProblemCode[] =>
    // Object.entries() gives the codes as text.
    Object.entries(wrong).flatMap(([code, is]) => (is ? [code as SchemeProblemCode] : []));
  switch (score.form) {
    case 'each': {
      const { points, most, decay } = score;
      const halves = decay ? (points * decay.num) / decay.den : points;
      return found({
        'wrong-fact': !reads('count', 'number', 'flag'),
        'not-whole': ![points, most ?? 0, halves].every(Number.isInteger),
        bounds: most !== undefined && Math.sign(most) !== Math.sign(points),
        'bounded-decay': most !== undefined && decay !== undefined,
        'unsettled-count': most !== undefined && Math.abs(points) * MOST < Math.abs(most),
      });
    }
    case 'by-value': {
      const values = slots.flatMap((slot) => slot.values ?? []);
      return found({
        'wrong-fact': !reads('category'),
        'unknown-value': Object.keys(score.points).some((value) => !values.includes(value)),
        'not-whole': !Object.values(score.points).every(Number.isInteger),
      });
    }
    case 'bands': {
      const { bands } = score;
      const seamless = bands.every(({ from, to }, index) => {
        const next = bands[index + 1];
        return next ? to === next.from && from < next.from : to === undefined;
      });
      return found({
        'wrong-fact': !reads('count', 'number'),
        bands: bands[0]?.from !== 0 || !seamless,
        'not-whole': !bands.every(({ points }) => Number.isInteger(points)),
        'unsettled-count': bands.some(({ from }) => from > MOST),
      });
    }
  }
}

/** Each is compiled once to be checked: so many take seconds. */
const MOST_CASES = 100;

/** Every day, place and sector that the dates of a scheme and its overlays tell apart. */
function casesOf(scheme: ScoredScheme, overlays: readonly SchemeOverlay[]): readonly SchemeQuery[] {
  const patched = overlays.flatMap(({ patches }) =>
    patches.map((patch) => ('indicator' in patch ? patch.indicator : patch.limit)),
  );
  const dated = [...scheme.indicators, ...scheme.limits, ...patched];
  const days = new Set([
    dayOf(scheme.from),
    ...dated.flatMap((each) => [dayOf(each.from), endOf(each)]),
  ]);
  const places = new Set([scheme.region, ...overlays.map(({ region }) => region)]);
  const sectors = new Set([undefined, ...overlays.flatMap((each) => each.sectors ?? [])]);
  return [...days].flatMap((on) =>
    [...places].flatMap((place) =>
      [...sectors].map((sector) => ({ on, place, ...(sector !== undefined && { sector }) })),
    ),
  );
}

/** What the cases come to, each once. */
function everyResolved(
  scheme: ScoredScheme,
  overlays: readonly SchemeOverlay[],
  cases: readonly SchemeQuery[],
): readonly ResolvedScheme[] {
  const found = new Map<string, ResolvedScheme>();
  for (const query of cases) {
    const resolved = resolveScheme(scheme, overlays, query);
    if (!resolved) continue;
    const { indicators, limits } = resolved;
    const parts = [...indicators, ...limits].map(({ id, by, from }) => [id, by, from]);
    found.set(JSON.stringify(parts), resolved);
  }
  return [...found.values()];
}

/** Indicators whose points go on changing the sum of their dimension beyond the largest number that a row can hold. */
const unsettledCounts = ({ scheme, indicators }: ResolvedScheme): readonly By<Indicator>[] =>
  indicators.filter((indicator) => {
    const { dimension, score } = indicator;
    const { least = -Infinity, most = Infinity } =
      scheme.dimensions.find((each) => each.id === dimension) ?? {};
    const others = indicators
      .filter((each) => each !== indicator && each.dimension === dimension)
      .map((each) => reach(each.score));
    const sum = (side: keyof Range): number => others.reduce((all, each) => all + each[side], 0);
    return (plainWeights(score) ?? []).some(
      ([fact, weight]) =>
        slotNamed(fact)?.kind !== 'flag' &&
        (weight < 0 ? weight * MOST + sum('most') > least : weight * MOST + sum('least') < most),
    );
  });

const none: Open = new Map();

/** Every exception as if it were shown. */
const shown: SchemeFacts = Object.fromEntries(
  factSlots.flatMap(({ id, established }) => (established ? [[id, true]] : [])),
);

/** What an indicator can give, whatever the facts are. */
function reach(score: Points): Range {
  const [hidden, other] = [pointsBetween(score, {}, none), pointsBetween(score, shown, none)];
  return { least: Math.min(hidden.least, other.least), most: Math.max(hidden.most, other.most) };
}

function canBeCompiled(resolved: ResolvedScheme): boolean {
  try {
    compileScheme(resolved);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function checkLimit({ id, atMost, when }: Limit, { grades }: ScoredScheme, note: Note): void {
  if (!grades.some(({ grade }) => grade === atMost)) note('unknown-class', id);
  for (const condition of when) {
    const slots = condition.facts.map(slotNamed);
    if (slots.length === 0 || slots.includes(undefined)) note('unknown-fact', id);
    for (const slot of slots) if (slot && !canRead(condition, slot)) note('wrong-fact', id);
  }
}

const canRead = (condition: Condition, { kind, values }: FactSlot): boolean =>
  'oneOf' in condition
    ? kind === 'category' && condition.oneOf.every((value) => values?.includes(value))
    : kind !== 'category' && thresholdOf(condition) <= MOST;

const thresholdOf = (condition: Condition): number =>
  'atLeast' in condition ? condition.atLeast : 'below' in condition ? condition.below : 0;

function checkDated(
  each: Dated,
  instruments: ReadonlyMap<string, Instrument>,
  note: (code: SchemeProblemCode) => void,
): void {
  if (endOf(each) <= dayOf(each.from)) note('empty-time');
  const instrument = instruments.get(each.cite.doc);
  if (!instrument) note('missing-citation');
  else if (each.cite.article !== null && !printsArticle(instrument, each.cite.article))
    note('unread-article');
}

const slotNamed = (fact: FactId): FactSlot | undefined => {
  const slot = slotOf(fact);
  return slot === undefined ? undefined : factSlots[slot];
};

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

/** What two overlays that can apply to one subject both set. */
const doublePatches = (overlays: readonly SchemeOverlay[]): readonly string[] =>
  overlays.flatMap((overlay, index) =>
    overlays
      .slice(index + 1)
      .filter(
        (other) =>
          other.region === overlay.region &&
          (!other.sectors ||
            !overlay.sectors ||
            other.sectors.some((sector) => overlay.sectors?.includes(sector))),
      )
      .flatMap((other) => {
        const ids = overlay.patches.map(patchTarget);
        return other.patches.map(patchTarget).filter((id) => ids.includes(id));
      }),
  );

const patchTarget = (patch: SchemeOverlay['patches'][number]): string =>
  'indicator' in patch ? `indicator ${patch.indicator.id}` : `limit ${patch.limit.id}`;
