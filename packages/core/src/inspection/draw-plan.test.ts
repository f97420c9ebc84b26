import { describe, expect, test } from 'vitest';
import { cite } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { digestOf } from '../law/resolve.ts';
import { draftOf, seedOf } from './draw.oracle.ts';
import { drawPlan } from './draw-plan.ts';
import type { DrawPlanDraft } from './draw-plan-draft.ts';
import { inspectionLaw } from './inspection-law.ts';
import { inspectionText } from './inspection.text.ts';
import { planProblemCodes, type PlanProblemCode } from './plan-problems.ts';
import { runDraw } from './run-draw.ts';
import { mostReplacements } from './strata.ts';

const draft = draftOf(1);
const [subject] = draft.subjects;
const [inspector] = draft.inspectors;
const [agency] = draft.agencies;
if (!subject || !inspector || !agency) throw new TypeError('the sample is too small');
const { subjects, inspectors, agencies, ratios } = draft;
const first = <T>(list: readonly T[], change: Partial<T>): readonly T[] =>
  list.map((each, index) => (index === 0 ? { ...each, ...change } : each));
const published = { permille: 60, source: 'published' } as const;

/** What is wrong, where, and how it comes about. Values that types refuse stand for callers without types. */
const bad: readonly (readonly [PlanProblemCode, string, Partial<DrawPlanDraft>])[] = [
  ['no-subjects', '/subjects', { subjects: [] }],
  ['no-inspectors', '/inspectors', { inspectors: [] }],
  ['no-agencies', '/agencies', { agencies: [] }],
  ['duplicate-subject', '/subjects/1/code', { subjects: [subject, subject] }],
  [
    'duplicate-inspector',
    `/inspectors/${inspectors.length}/id`,
    { inspectors: [...inspectors, inspector] },
  ],
  ['duplicate-agency', `/agencies/${agencies.length}/code`, { agencies: [...agencies, agency] }],
  [
    'invalid-code',
    '/subjects/0/code',
    // The number of a person, as the register of nobody.
    { subjects: first(subjects, { code: '110101199003074258' as typeof subject.code }) },
  ],
  ['invalid-id', '/inspectors/0/id', { inspectors: first(inspectors, { id: 'a|b' }) }],
  ['invalid-id', '/agencies/3/code', { agencies: [...agencies, { code: '', name: '' }] }],
  ['invalid-period', '/period', { period: { from: '2026-12-31', to: '2026-12-30' } }],
  ['invalid-period', '/period', { period: { from: '2026-02-30', to: '2026-12-30' } }],
  ['invalid-place', '/place', { place: '4202' }],
  [
    'unknown-class',
    '/subjects/0/riskClass',
    { subjects: first(subjects, { riskClass: 'E' as 'A' }) },
  ],
  [
    'unknown-agency',
    '/subjects/0/agencies/1',
    { subjects: first(subjects, { agencies: [agency.code, 'elsewhere'] }) },
  ],
  [
    'unknown-agency',
    '/inspectors/0/agency',
    { inspectors: first(inspectors, { agency: 'elsewhere' }) },
  ],
  [
    'subject-without-agency',
    '/subjects/0/agencies',
    { subjects: first(subjects, { agencies: [] }) },
  ],
  [
    'ratio-out-of-range',
    '/ratios/C/permille',
    { ratios: { ...ratios, C: { permille: 0.5, source: 'stated' } } },
  ],
  ['no-published-ratio', '/ratios/A/source', { ratios: { ...ratios, A: published } }],
  [
    'outside-published-range',
    '/ratios/A/permille',
    { place: '230623', sector: 'agriculture', ratios: { ...ratios, A: published } },
  ],
  ['no-rule', '/period/from', { period: { from: '2020-01-01', to: '2020-01-31' } }],
  ['invalid-inspectors-per-visit', '/inspectorsPerVisit', { inspectorsPerVisit: 0 }],
  [
    'too-many-inspectors-per-visit',
    '/inspectorsPerVisit',
    { inspectorsPerVisit: inspectors.length + 1 },
  ],
  ['invalid-replacements', '/replacements', { replacements: -1 }],
  [
    'too-many-replacements',
    '/replacements',
    { replacements: mostReplacements({ ...draft, keyFieldFloor: true }) + 1 },
  ],
];

describe('a plan', () => {
  test.each(bad)('is refused: %s at %s', (code, path, change) => {
    const result = drawPlan({ ...draft, ...change });
    expect(result.ok ? [] : result.problems).toContainEqual(
      expect.objectContaining({ code, path }),
    );
  });

  test('has words for everything that can be wrong, and all of it is seen above', () => {
    const seen = new Set(bad.map(([code]) => code));
    expect(planProblemCodes.filter((code) => !seen.has(code))).toEqual([]);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(Object.keys(inspectionText[locale].planProblems).toSorted()).toEqual(
        planProblemCodes.toSorted(),
      );
  });

  test('names everything at once', () => {
    const result = drawPlan({ ...draft, subjects: [], replacements: -1 });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'no-subjects',
      'invalid-replacements',
    ]);
  });

  test('is frozen with its digest, and a published ratio with its source', () => {
    const result = drawPlan({
      ...draft,
      place: '230623',
      sector: 'agriculture',
      ratios: { ...ratios, B: published },
    });
    if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
    expect(result.digest).toBe(digestOf(result.plan));
    expect(result.plan.ratios.B).toEqual({
      ...published,
      cite: {
        doc: 'lindian-sampling',
        article: null,
        revision: '2024-11-06',
        evidence: 'secondary',
      },
    });
    expect(result.plan.ratios.A).toEqual(ratios.A);
    expect(result.plan.keyFieldFloor).toBe(true);
  });

  test('draws key fields like all others where a place reads the policy so', () => {
    const law = inspectionLaw([
      {
        id: 'no-floor',
        region: draft.place,
        version: '1',
        base: 'inspection.sampling',
        instruments: [],
        patches: [
          {
            op: 'set-param',
            param: 'keyFieldFloor',
            values: [{ from: '2026-01-01', value: false, cite: cite(convention, null, 'assumed') }],
          },
        ],
      },
    ]);
    const strataUnder = (result: ReturnType<typeof drawPlan>): readonly string[] =>
      result.ok ? runDraw(result.plan, seedOf(1)).strata.map(({ stratum }) => stratum) : [];
    const key = {
      ...draft,
      subjects: subjects.map((each) => ({ ...each, riskClass: 'A', keyField: 'food' }) as const),
    };
    expect(strataUnder(drawPlan(key))).toEqual(['A-key']);
    expect(strataUnder(drawPlan(key, law))).toEqual(['A']);
  });
});
