import { describe, expect, test } from 'vitest';
import { checkScheme, type SchemeProblemCode } from './check-scheme.ts';
import { gradingText } from './grading.text.ts';
import { gradingOverlays, gradingSchemes } from './grading-schemes.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import type { Indicator, Limit, Points, ScoredScheme, SchemeOverlay } from './scheme.ts';

const [first] = abcd1000.indicators;
const [veto] = abcd1000.limits;
const lowest = abcd1000.grades.at(-1);
if (!first || !veto || !lowest) throw new TypeError('the example scheme is empty');

const changed = (change: Partial<ScoredScheme>): ScoredScheme => ({ ...abcd1000, ...change });
const withIndicator = (change: Partial<Indicator>): ScoredScheme =>
  changed({ indicators: [...abcd1000.indicators, { ...first, id: 'new', ...change }] });
const withScore = (score: Points): ScoredScheme => withIndicator({ score });
const withLimit = (change: Partial<Limit>): ScoredScheme =>
  changed({ limits: [...abcd1000.limits, { ...veto, id: 'new', ...change }] });
const overlay = (change: Partial<SchemeOverlay>): SchemeOverlay => ({
  id: 'county',
  version: '1',
  base: abcd1000.id,
  region: '420222',
  instruments: [],
  patches: [],
  ...change,
});
const limitsOf = (count: number, name = 'new'): readonly Limit[] =>
  Array.from({ length: count }, (_, index) => ({ ...veto, id: `${name}-${index}` }));
const added = (count: number, name?: string): SchemeOverlay['patches'] =>
  limitsOf(count, name).map((each) => ({ op: 'add-limit', limit: each }));
const addNew = { op: 'add-indicator', indicator: { ...first, id: 'new' } } as const;

const wrong: readonly (readonly [SchemeProblemCode, string, ScoredScheme, ...SchemeOverlay[]])[] = [
  ['classes', 'classes that do not descend', changed({ grades: abcd1000.grades.toReversed() })],
  ['classes', 'classes with a gap at the bottom', changed({ grades: abcd1000.grades.slice(0, 3) })],
  [
    'classes',
    'a class named twice',
    changed({ grades: abcd1000.grades.map((each) => ({ ...each, grade: 'A' })) }),
  ],
  [
    'bands',
    'bands with a gap',
    withScore({
      form: 'bands',
      fact: 'yearsOperating',
      bands: [
        { from: 0, to: 3, points: 0 },
        { from: 4, points: 5 },
      ],
    }),
  ],
  [
    'bands',
    'bands that overlap',
    withScore({
      form: 'bands',
      fact: 'yearsOperating',
      bands: [
        { from: 0, to: 3, points: 0 },
        { from: 2, points: 5 },
      ],
    }),
  ],
  [
    'bands',
    'bands that do not begin at zero',
    withScore({ form: 'bands', fact: 'yearsOperating', bands: [{ from: 1, points: 5 }] }),
  ],
  ['bounds', 'a base beyond the best score', changed({ base: 1001 })],
  [
    'bounds',
    'a dimension whose bounds are turned round',
    changed({ dimensions: abcd1000.dimensions.map((each) => ({ ...each, least: 50, most: -50 })) }),
  ],
  [
    'bounds',
    'a dimension that gives points though nothing counts in it',
    changed({ dimensions: abcd1000.dimensions.map((each) => ({ ...each, least: 10, most: 50 })) }),
  ],
  [
    'bounds',
    'a bound on the other side of the points',
    withScore({ form: 'each', fact: 'promisesKept', points: 5, most: -60 }),
  ],
  ['unreachable', 'a scale beyond what its dimensions add up to', changed({ most: 5000 })],
  [
    'unreachable',
    'weights that do not add up to the best class',
    changed({
      dimensions: abcd1000.dimensions.map((each) => ({
        ...each,
        most: Math.min(0, each.most ?? 0),
      })),
    }),
  ],
  [
    'not-whole',
    'points that a decay leaves in halves',
    withScore({
      form: 'each',
      fact: 'minorPenalties',
      points: -5,
      decay: { pastHalf: 'minorPenaltiesPastHalf', num: 1, den: 2 },
    }),
  ],
  [
    'bounded-decay',
    'a bound on points that fade',
    withScore({
      form: 'each',
      fact: 'minorPenalties',
      points: -10,
      most: -50,
      decay: { pastHalf: 'minorPenaltiesPastHalf', num: 1, den: 2 },
    }),
  ],
  [
    'unsettled-count',
    'a count whose points go on beyond what a row can hold',
    withScore({ form: 'each', fact: 'minorPenalties', points: -1 }),
  ],
  [
    'unsettled-count',
    'a bound that is reached beyond what a row can hold',
    withScore({ form: 'each', fact: 'minorPenalties', points: -1, most: -300 }),
  ],
  [
    'unsettled-count',
    'a count whose points go on while another indicator makes up for them',
    changed({
      indicators: [
        ...abcd1000.indicators,
        {
          ...first,
          id: 'new',
          score: { form: 'each', fact: 'yearsOperating', points: 10_000, most: 20_000 },
        },
      ],
    }),
  ],
  [
    'unsettled-count',
    'a count that nothing bounds in a scheme that gives classes',
    changed({
      dimensions: [...abcd1000.dimensions, { id: 'open', title: first.title }],
      indicators: [...abcd1000.indicators, { ...first, id: 'new', dimension: 'open' }],
    }),
  ],
  [
    'unknown-fact',
    'a fact that is misspelt',
    withScore({ form: 'each', fact: 'minorPenalty' as 'minorPenalties', points: -10 }),
  ], // as a caller without types would
  [
    'wrong-fact',
    'a category counted one by one',
    withScore({ form: 'each', fact: 'taxGrade', points: 5, most: 5 }),
  ],
  [
    'unknown-value',
    'a tax grade that there is not',
    withScore({ form: 'by-value', fact: 'taxGrade', points: { E: 1 } }),
  ],
  ['unknown-class', 'a limit to a class that the scheme does not have', withLimit({ atMost: 'E' })],
  ['unknown-dimension', 'an indicator in no dimension', withIndicator({ dimension: 'luck' })],
  ['twice', 'an id used twice', withIndicator({ id: first.id })],
  [
    'twice',
    'two overlays that add the same thing',
    abcd1000,
    overlay({ patches: [addNew] }),
    overlay({ id: 'county-2', patches: [addNew] }),
  ],
  [
    'twice',
    'an overlay that adds what is there',
    abcd1000,
    overlay({ patches: [{ op: 'add-indicator', indicator: first }] }),
  ],
  [
    'unknown-target',
    'an overlay that replaces what is not there',
    abcd1000,
    overlay({ patches: [{ ...addNew, op: 'replace-indicator' }] }),
  ],
  ['empty-time', 'an end before the beginning', withIndicator({ to: '2019-07-01' })],
  [
    'missing-citation',
    'a document that nobody names',
    withIndicator({ cite: { ...first.cite, doc: 'nowhere' } }),
  ],
  [
    'missing-citation',
    'a scheme of which nobody says where it stands',
    changed({ cite: { ...abcd1000.cite, doc: 'nowhere' } }),
  ],
  [
    'unread-article',
    'an article that was not read',
    withIndicator({ cite: { ...first.cite, article: '第一条' } }),
  ],
  [
    'not-a-period',
    'a term that is no period',
    changed({ terms: abcd1000.terms.map((term) => ({ ...term, lasts: '2Y' as 'P2Y' })) }),
  ], // as a file might
  [
    'too-many',
    'more conditions than a table of limits can be asked for',
    changed({ limits: limitsOf(15) }),
  ],
  [
    'too-many',
    'more limits than a mask has bits',
    changed({ limits: limitsOf(17).map((each) => ({ ...each, when: [] })) }),
  ],
  [
    'too-many',
    'points that a table cannot hold',
    changed({
      least: -40_000,
      grades: abcd1000.grades.map((each, index) =>
        index < 3 ? each : { ...each, atLeast: -40_000 },
      ),
      dimensions: abcd1000.dimensions.map((each) => ({ ...each, least: -40_000 })),
      indicators: abcd1000.indicators.map((each) => ({
        ...each,
        score: { form: 'each', fact: 'minorPenalties', points: -40_000, most: -40_000 },
      })),
    }),
  ],
  [
    'not-whole',
    'ends of a scale that are not whole',
    changed({ least: 0.5, grades: abcd1000.grades.with(-1, { ...lowest, atLeast: 0.5 }) }),
  ],
  ['too-many', 'a scale that a table cannot hold', changed({ most: 2_000_000_000 })],
  [
    'too-many-cases',
    'more days than can be checked',
    changed({
      indicators: Array.from({ length: 100 }, (_, index) => ({
        ...first,
        id: `new-${index}`,
        from: `${2027 + index}-01-01`,
      })),
    }),
  ],
  [
    'too-many',
    'what a county and a sector add to the same subjects',
    abcd1000,
    overlay({ patches: added(6) }),
    overlay({ id: 'county-food', sectors: ['食品'], patches: added(6, 'food') }),
  ],
];

describe('a scheme of evaluation', () => {
  for (const scheme of gradingSchemes.filter((each) => each.form === 'scored'))
    test(`${scheme.id} has nothing wrong with it`, () => {
      expect(checkScheme(scheme, gradingOverlays)).toEqual([]);
    });

  for (const [code, what, scheme, ...overlays] of wrong)
    test(`is refused for ${what}`, () => {
      expect(checkScheme(scheme, overlays).map((problem) => problem.code)).toContain(code);
    });

  test('may be added to by overlays that no subject gets at once', () => {
    expect(
      checkScheme(abcd1000, [
        overlay({ sectors: ['食品'], patches: added(5) }),
        overlay({ id: 'building', sectors: ['工程建设'], patches: added(5, 'building') }),
        overlay({ id: 'elsewhere', region: '130500', patches: added(5, 'elsewhere') }),
      ]),
    ).toEqual([]);
  });

  test('may take the place of a limit with another from the day it ends', () => {
    const [before, after] = [limitsOf(6, 'before'), limitsOf(6, 'after')];
    const limits = [
      ...abcd1000.limits,
      ...before.map((each) => ({ ...each, to: '2027-01-01' })),
      ...after.map((each) => ({ ...each, from: '2027-01-01' })),
    ];
    expect(checkScheme(changed({ limits }))).toEqual([]);
  });

  test('every problem that there is a word for has been seen', () => {
    const seen = new Set(wrong.map(([code]) => code));
    expect(
      Object.keys(gradingText['zh-CN'].problems).filter(
        (code) => !seen.has(code as SchemeProblemCode),
      ),
    ).toEqual([]); // keys() gives them as text
  });
});
