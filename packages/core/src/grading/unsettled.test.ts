import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { factOf, type SchemeFacts } from './fact-slots.ts';
import { gradeByFacts, type FactGrade } from './grade-by-facts.ts';
import { factsOfPoints, plainWeights } from './points-between.ts';
import type { Range } from './range.ts';
import { resolveScheme, type ResolvedScheme } from './resolve-scheme.ts';
import type { Condition, Indicator, Points, ScoredScheme } from './scheme.ts';
import { anyFacts, anyScheme, anyUnsettled, everyCase } from './scheme.oracle.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import type { Unsettled } from './unsettled.ts';

function resolved(scheme: ScoredScheme): ResolvedScheme {
  const found = resolveScheme(scheme, [], { on: dayOf('2026-11-21'), place: '100000' });
  if (!found) throw new TypeError(scheme.id);
  return found;
}

const [first] = abcd1000.indicators;
if (!first) throw new TypeError('the example scheme is empty');

/** A scheme of one dimension that gives these points and nothing else. */
const scored = (...scores: readonly Points[]): ResolvedScheme =>
  resolved({
    ...abcd1000,
    dimensions: [{ id: first.dimension, title: first.title }],
    indicators: scores.map((score, index) => ({ ...first, id: `indicator-${index}`, score })),
    limits: [],
  });

const nothing: SchemeFacts = { generalPenalties: 0, seriousPenalties: 0, minorPenalties: 0 };
const generalOrSerious: Unsettled = [['generalPenalties'], ['seriousPenalties']];

/** The points of one indicator in one case: nothing is said of one that gives none. */
function pointsIn(grade: FactGrade, id: string): Range {
  const factor = grade.factors.find(({ indicator }) => indicator.id === id);
  const [least, most] =
    factor === undefined
      ? [0, 0]
      : factor.points === null
        ? [factor.range?.least, factor.range?.most]
        : [factor.points, factor.points];
  return {
    least: least ?? Number.NEGATIVE_INFINITY,
    most: most ?? Number.POSITIVE_INFINITY,
  };
}

const sumIn = (grade: FactGrade, id: string): Range =>
  grade.dimensions.find((each) => each.id === id)?.sum ?? {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  };

const boundsOf = (ranges: readonly Range[]): Range => ({
  least: Math.min(...ranges.map(({ least }) => least)),
  most: Math.max(...ranges.map(({ most }) => most)),
});

/** Whether it asks for one fact, or for one of any. */
const isOne = (condition: Condition): boolean =>
  condition.facts.length === 1 || ('atLeast' in condition && condition.atLeast === 1);

const holds = (outer: Range, inner: Range): boolean =>
  outer.least <= inner.least && inner.most <= outer.most;

describe('a grade while records are not settled', () => {
  test.each([
    ['one order', generalOrSerious] as const,
    ['the other', generalOrSerious.toReversed()],
  ])('holds what a band may give, with the alternatives in %s', (_, record) => {
    const scheme = scored({
      form: 'bands',
      fact: 'seriousPenalties',
      bands: [
        { from: 0, to: 1, points: 0 },
        { from: 1, points: -150 },
      ],
    });
    expect(gradeByFacts(scheme, nothing, [record])).toMatchObject({
      scoreRange: { least: 550, most: 700 },
      between: { worst: 'C', best: 'B' },
      factors: [{ points: null, range: { least: -150, most: 0 } }],
    });
  });

  test('holds the worst case of an indicator with a bound beside one without', () => {
    const scheme = scored(
      { form: 'each', fact: 'seriousPenalties', points: -150, most: -150 },
      { form: 'each', fact: 'generalPenalties', points: -40 },
    );
    const records = [generalOrSerious, generalOrSerious, generalOrSerious];
    const { scoreRange } = gradeByFacts(scheme, nothing, records);
    // 1 serious and 2 general: 700 - 150 - 80.
    expect(scoreRange && holds(scoreRange, { least: 470, most: 580 })).toBe(true);
  });

  test('counts each record once where points only add up', () => {
    const scheme = scored(
      { form: 'each', fact: 'seriousPenalties', points: -150 },
      { form: 'each', fact: 'generalPenalties', points: -40 },
    );
    const { scoreRange } = gradeByFacts(scheme, nothing, [generalOrSerious, generalOrSerious]);
    expect(scoreRange).toEqual({ least: 400, most: 620 });
  });

  test('shows of a factor what the middle one of three alternatives gives', () => {
    const scheme = scored(
      { form: 'each', fact: 'minorPenalties', points: -60 },
      { form: 'each', fact: 'generalPenalties', points: 20 },
      { form: 'each', fact: 'seriousPenalties', points: -10 },
    );
    const record: Unsettled = [
      ['generalPenalties'],
      ['generalPenalties', 'seriousPenalties'],
      ['minorPenalties'],
    ];
    expect(gradeByFacts(scheme, nothing, [record]).factors).toMatchObject([
      { range: { least: -60, most: 0 } },
      { range: { least: 0, most: 20 } },
      { range: { least: -10, most: 0 } },
    ]);
  });

  test('holds a record for serious when only the half of its display is open', () => {
    const { indicators, limits, ...rest } = resolved(abcd1000);
    const half: Unsettled = [['seriousPenalties'], ['seriousPenaltiesPastHalf']];
    const none = { ...nothing, seriousPenaltiesPastHalf: 0 };
    const { limits: applied } = gradeByFacts({ indicators, limits, ...rest }, none, [half]);
    expect(applied.find(({ limit }) => limit.id === 'serious-penalty')?.holds).toBe(true);
  });

  test('is bounded for thousands of records', () => {
    const records = Array.from({ length: 5000 }, () => generalOrSerious);
    const scheme = scored({ form: 'each', fact: 'seriousPenalties', points: -1 });
    expect(gradeByFacts(scheme, nothing, records).factors).toMatchObject([
      { range: { least: -5000, most: 0 } },
    ]);
  });

  test.prop([anyScheme, anyFacts(fc.nat(3)), anyUnsettled], { numRuns: 1000 })(
    'holds what every case gives, and no more where that can be told',
    (scheme, facts, unsettled) => {
      const { indicators, limits, ...rest } = resolved(scheme);
      const grade = gradeByFacts({ indicators, limits, ...rest }, facts, unsettled);
      const cases = everyCase(facts, unsettled).map((each) =>
        gradeByFacts({ indicators, limits, ...rest }, each),
      );
      const rank = (id: string | undefined): number =>
        scheme.grades.findIndex((each) => each.grade === id);
      const classes = ({ between }: FactGrade): Range => ({
        least: rank(between?.best),
        most: rank(between?.worst),
      });
      expect(holds(classes(grade), boundsOf(cases.map(classes)))).toBe(true);
      const scoreOf = ({ scoreRange }: FactGrade): Range => scoreRange ?? { least: NaN, most: NaN };
      expect(holds(scoreOf(grade), boundsOf(cases.map(scoreOf)))).toBe(true);

      // Points of a fact that is not known are bounded by their dimension alone.
      const isKnown = ({ score }: Indicator): boolean =>
        factsOfPoints(score).every((fact) => factOf(facts, fact) !== undefined);
      for (const { id } of indicators.filter(isKnown))
        expect([id, pointsIn(grade, id)]).toEqual([
          id,
          boundsOf(cases.map((each) => pointsIn(each, id))),
        ]);
      for (const { id } of scheme.dimensions) {
        const [shown, real] = [sumIn(grade, id), boundsOf(cases.map((each) => sumIn(each, id)))];
        const own = indicators.filter(({ dimension }) => dimension === id);
        if (own.every(({ score }) => plainWeights(score))) expect(shown).toEqual(real);
        else expect([id, holds(shown, real)]).toEqual([id, true]);
      }
      for (const [index, { id, when }] of limits.entries()) {
        const said = (each: FactGrade): unknown =>
          each.limits.find(({ limit }) => limit.id === id)?.holds ?? false;
        const seen = new Set(cases.map(said));
        const isExact = when.length === 1 && when.every(isOne);
        const real = seen.size > 1 ? 'unknown' : [...seen][0];
        expect([id, said(grade)]).toBeOneOf(
          [real, isExact ? real : 'unknown'].map((each) => [id, each]),
        );
        expect((grade.mask & (1 << index)) !== 0).toBe(said(grade) === true);
      }
    },
  );
});
