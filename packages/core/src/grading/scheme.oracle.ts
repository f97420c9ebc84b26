import { fc } from '@fast-check/vitest';
import type { FactId, SchemeFacts } from './fact-slots.ts';
import type { Condition, Indicator, Limit, Points, ScoredScheme } from './scheme.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import type { Unsettled } from './unsettled.ts';

const counts = [
  'minorPenalties',
  'minorPenaltiesPastHalf',
  'seriousPenalties',
  'foodPenalties',
  'promisesKept',
] as const satisfies readonly FactId[];
const count = fc.constantFrom<FactId>(...counts);
const points = fc.integer({ min: -15, max: 15 }).map((tens) => tens * 10);

const scores: { readonly [F in Points['form']]: fc.Arbitrary<Extract<Points, { form: F }>> } = {
  each: fc
    .record({
      fact: fc.constantFrom<FactId>(...counts, 'yearsOperating', 'operatingEvidence'),
      each: points.filter((each) => each !== 0),
      times: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      pastHalf: fc.option(count, { nil: undefined }),
    })
    .map(({ fact, each, times, pastHalf }) => ({
      form: 'each',
      fact,
      points: each,
      ...(times !== undefined && { most: each * times }),
      ...(times === undefined &&
        pastHalf !== undefined &&
        pastHalf !== fact && { decay: { pastHalf, num: 1, den: 2 } }),
    })),
  'by-value': fc.record({
    form: fc.constant('by-value' as const),
    fact: fc.constant<FactId>('taxGrade'),
    points: fc.dictionary(fc.constantFrom('A', 'B', 'M', 'C', 'D'), points),
  }),
  bands: fc
    .record({
      fact: fc.constantFrom<FactId>(...counts, 'yearsOperating'),
      borders: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      all: fc.array(points, { minLength: 4, maxLength: 4 }),
    })
    .map(({ fact, borders, all }) => {
      const froms = [0, ...borders.toSorted((a, b) => a - b)];
      return {
        form: 'bands',
        fact,
        bands: froms.map((from, index) => {
          const to = froms[index + 1];
          return { from, ...(to !== undefined && { to }), points: all[index] ?? 0 };
        }),
      };
    }),
};

const score: fc.Arbitrary<Points> = fc.oneof(...Object.values(scores));

const number = fc.integer({ min: 1, max: 3 });
const numbers = fc.uniqueArray(count, { minLength: 1, maxLength: 2 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ facts: numbers, atLeast: number }),
  fc.record({ facts: numbers, below: number }),
  fc.record({
    facts: fc.constant<FactId[]>(['taxGrade']),
    oneOf: fc.subarray(['none', 'A', 'M', 'D']),
  }),
);

const { cite, from, title } = { ...abcd1000, ...abcd1000.limits[0] };
const bound = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });

/** Schemes with indicators of every form, as an author might write them: some of them checkScheme refuses. */
export const anyScheme: fc.Arbitrary<ScoredScheme> = fc
  .record({
    bounds: fc.array(fc.record({ least: bound, most: bound }), { minLength: 1, maxLength: 3 }),
    given: fc.array(fc.record({ score, place: fc.nat(2) }), { minLength: 1, maxLength: 6 }),
    limits: fc.array(
      fc.record({
        when: fc.array(condition, { minLength: 1, maxLength: 2 }),
        atMost: fc.constantFrom('B', 'C', 'D'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ bounds, given, limits }) => ({
    ...abcd1000,
    dimensions: bounds.map(({ least, most }, index) => ({
      id: `dimension-${index}`,
      title,
      ...(least !== undefined && { least: 0 - least * 10 }),
      ...(most !== undefined && { most: most * 10 }),
    })),
    indicators: given.map(({ score: each, place }, index): Indicator => ({
      id: `indicator-${index}`,
      title,
      from,
      cite,
      dimension: `dimension-${place % bounds.length}`,
      score: each,
    })),
    limits: limits.map((each, index): Limit => ({
      id: `limit-${index}`,
      title,
      from,
      cite,
      kind: 'cap',
      ...each,
    })),
  }));

/** Facts of every kind, some of them unknown; counts may be beyond what a row can hold. */
export const anyFacts = (most: fc.Arbitrary<number>): fc.Arbitrary<SchemeFacts> =>
  fc.record(
    {
      ...Object.fromEntries(counts.map((fact) => [fact, most])),
      yearsOperating: most,
      operatingEvidence: fc.boolean(),
      taxGrade: fc.constantFrom('none', 'A', 'B', 'M', 'C', 'D'),
    },
    { requiredKeys: [] },
  );

/** Up to four unsettled records of up to two kinds. */
export const anyUnsettled: fc.Arbitrary<readonly Unsettled[]> = fc
  .array(
    fc.uniqueArray(fc.uniqueArray(count, { maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
      selector: (facts) => facts.toSorted().join(),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }));

/** What the facts come to in every case: one alternative of each record, in every combination. */
export function everyCase(
  facts: SchemeFacts,
  [first, ...others]: readonly Unsettled[],
): readonly SchemeFacts[] {
  if (!first) return [facts];
  return first.flatMap((counted) => {
    const more = counted.flatMap((fact) => {
      const value = facts[fact];
      return value === undefined ? [] : [[fact, Number(value) + 1]];
    });
    return everyCase({ ...facts, ...Object.fromEntries(more) }, others);
  });
}
