import { dayOf } from '../calendar/day.ts';
import { isPeriod } from '../calendar/period.ts';
import { endOf } from '../law/dated.ts';
import { printsArticle, type Instrument } from '../law/instrument.ts';
import type { Dated } from '../law/pack.ts';
import { factSlots, MOST, slotOf, type FactId, type FactSlot } from './fact-slots.ts';
import { factsOfPoints } from './points-between.ts';
import type { Condition, Indicator, Limit, ScoredScheme, SchemeOverlay } from './scheme.ts';

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
  /** More limits than a stored mask can hold. */
  | 'too-many';

/** One finding of {@link checkScheme}. */
export interface SchemeProblem {
  readonly code: SchemeProblemCode;
  /** Id of the scheme or overlay. */
  readonly in: string;
  /** Id of the indicator, limit, dimension or class. */
  readonly at: string;
}

/** How many limits a mask has bits for. */
const mostLimits = 16;

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
      problems.push({ code, in: where, at });
    };
  const note = noteIn(scheme.id);

  checkFrame(scheme, note);
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
  const limits = own.flatMap(({ patches }) => patches.filter(({ op }) => op === 'add-limit'));
  if (scheme.limits.length + limits.length > mostLimits) note('too-many', 'limits');
  return problems;
}

type Note = (code: SchemeProblemCode, at: string) => void;

function checkFrame({ base, least, most, grades, dimensions, id }: ScoredScheme, note: Note): void {
  for (const each of dimensions)
    // A dimension in which nothing counts has to come to nothing.
    if ((each.least ?? 0) > 0 || (each.most ?? 0) < 0) note('bounds', each.id);
  if (base === null) {
    if (grades.length > 0) note('classes', id);
    return;
  }
  if (least > most || base < least || base > most) note('bounds', id);
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
  if (best && reach('most') < best.atLeast) note('unreachable', best.grade);
  if (worst && reach('least') >= worst.atLeast) note('unreachable', grades.at(-1)?.grade ?? id);
}

function checkIndicator(
  { id, dimension, score }: Indicator,
  { dimensions }: ScoredScheme,
  note: Note,
): void {
  const bounds = dimensions.find((each) => each.id === dimension);
  if (!bounds) note('unknown-dimension', id);
  const slots = factsOfPoints(score).map(slotNamed);
  if (slots.includes(undefined)) {
    note('unknown-fact', id);
    return;
  }
  const kinds: readonly FactSlot['kind'][] = slots.flatMap((slot) => slot?.kind ?? []);
  const fits = {
    each: ['count', 'number', 'flag'],
    'by-value': ['category'],
    bands: ['count', 'number'],
  }[score.form];
  if (kinds.some((kind) => !fits.includes(kind))) note('wrong-fact', id);
  switch (score.form) {
    case 'each': {
      const { points, most, decay } = score;
      const halves = decay ? (points * decay.num) / decay.den : points;
      if (![points, most ?? 0, halves].every(Number.isInteger)) note('not-whole', id);
      if (most !== undefined && Math.sign(most) !== Math.sign(points)) note('bounds', id);
      const [floor, ceiling] = [bounds?.least, bounds?.most];
      const settled =
        most !== undefined ||
        (points < 0
          ? floor !== undefined && points * MOST <= floor
          : ceiling !== undefined && points * MOST >= ceiling);
      if (bounds && (bounds.least !== undefined || bounds.most !== undefined) && !settled)
        note('unsettled-count', id);
      break;
    }
    case 'by-value': {
      const values = slots[0]?.values ?? [];
      if (Object.keys(score.points).some((value) => !values.includes(value)))
        note('unknown-value', id);
      if (!Object.values(score.points).every(Number.isInteger)) note('not-whole', id);
      break;
    }
    case 'bands': {
      const { bands } = score;
      const seamless = bands.every(({ from, to }, index) => {
        const next = bands[index + 1];
        return next ? to === next.from && from < next.from : to === undefined;
      });
      if (bands[0]?.from !== 0 || !seamless) note('bands', id);
      if (!bands.every(({ points }) => Number.isInteger(points))) note('not-whole', id);
      if (bands.some(({ from }) => from > MOST)) note('unsettled-count', id);
    }
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
