import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { draftOf, planOf, publicationOf } from './draw.oracle.ts';
import {
  CheckMatterSchema,
  DrawPlanDraftSchema,
  DrawPlanSchema,
  DrawPublicationSchema,
  KeyFieldSchema,
  MergedVisitSchema,
  PlanProblemSchema,
  RiskClassSchema,
  SamplingRuleSchema,
  SupervisionSectorSchema,
  TriggeredModeSchema,
  TriggerEventSchema,
  UnvisitableReasonSchema,
} from './inspection.schema.ts';
import { inspectionText } from './inspection.text.ts';
import { mergeVisits } from './merge-visits.ts';
import { samplingRule } from './sampling-rule.ts';

const draft = draftOf(12);

describe('the schemas of inspections', () => {
  test('take a plan, a draw and merged visits as they are', () => {
    expect(DrawPlanDraftSchema.parse(draft)).toEqual(draft);
    expect(DrawPlanSchema.parse(planOf(draft))).toEqual(planOf(draft));
    const publication = publicationOf(12);
    expect(publication.draw.replacements.length).toBeGreaterThan(0);
    expect(DrawPublicationSchema.parse(publication)).toEqual(publication);
    for (const visit of mergeVisits([publication]))
      expect(MergedVisitSchema.parse(visit)).toEqual(visit);
  });

  test('take the law of a place', () => {
    const rule = samplingRule({
      riskClass: 'A',
      sector: 'agriculture',
      place: '230623',
      on: '2026-11-21',
    });
    expect(SamplingRuleSchema.parse(rule)).toEqual(rule);
    const problem = {
      code: 'outside-published-range',
      path: '/ratios/A/permille',
      range: rule?.ratio,
    };
    expect(PlanProblemSchema.parse(problem)).toEqual(problem);
  });

  test.each([
    ['a member nobody knows', { note: '' }],
    [
      'a ratio above 1000',
      { ratios: { ...draft.ratios, A: { permille: 1001, source: 'stated' } } },
    ],
    ['a class left out', { ratios: { A: draft.ratios.A } }],
    [
      'the number of a person',
      { subjects: [{ ...draft.subjects[0], code: '110101199003074258' }] },
    ],
    ['a title of two lines', { title: '一\n二' }],
  ])('refuse %s', (_name, change) => {
    expect(DrawPlanDraftSchema.safeParse({ ...draft, ...change }).success).toBe(false);
  });

  test('say what is wrong by a code that has words', () => {
    const period = { ...draft, agencies: [{ code: '/', name: '' }], replacements: -1 };
    const issues = [
      ...(DrawPlanDraftSchema.safeParse(period).error?.issues ?? []),
      ...[
        CheckMatterSchema,
        KeyFieldSchema,
        RiskClassSchema,
        SupervisionSectorSchema,
        UnvisitableReasonSchema,
      ].flatMap((schema) => schema.safeParse('x').error?.issues ?? []),
      ...(TriggerEventSchema.safeParse({ kind: 'x', on: '2026-11-21' }).error?.issues ?? []),
    ];
    expect(issues.length).toBeGreaterThan(8);
    for (const { message } of issues)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(Object.keys(inspectionText[locale].refusals)).toContain(message);
  });

  test('fit into OpenAPI', () => {
    for (const schema of [
      DrawPlanDraftSchema,
      DrawPublicationSchema,
      MergedVisitSchema,
      TriggeredModeSchema,
    ])
      expect(z.toJSONSchema(schema, { unrepresentable: 'throw' })).toBeTypeOf('object');
  });
});
