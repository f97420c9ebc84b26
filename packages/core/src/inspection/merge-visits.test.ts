import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { draftOf, planOf, seedOf } from './draw.oracle.ts';
import type { DrawPlanDraft } from './draw-plan-draft.ts';
import { mergeVisits } from './merge-visits.ts';
import { runDraw } from './run-draw.ts';

const all = { permille: 1000, source: 'stated' } as const;
const draft = draftOf(1);

/** A plan of one agency that draws everybody. */
function drawn(agency: string, change: Partial<DrawPlanDraft> = {}) {
  const plan = planOf({
    ...draft,
    id: `plan-${agency}`,
    agencies: [{ code: agency, name: agency }],
    subjects: draft.subjects.map((each) => ({ ...each, agencies: [agency] })),
    inspectors: ['1', '2'].map((id) => ({
      id: `${agency}-${id}`,
      name: id,
      agency,
      conflicts: [],
    })),
    ratios: { A: all, B: all, C: all, D: all },
    ...change,
  });
  return { plan, draw: runDraw(plan, seedOf(1)) };
}
const [farm, market] = [drawn('farm'), drawn('market')];
const { code } = farm.plan.subjects[0] ?? { code: '' };

describe('visits of several agencies', () => {
  test('become one visit to each subject', () => {
    const merged = mergeVisits([farm, market]);
    expect(merged.map(({ subject }) => subject)).toEqual(
      farm.plan.subjects.map((subject) => subject.code),
    );
    for (const { plans, agencies, inspectors, unstaffed } of merged) {
      expect(plans).toEqual(['plan-farm', 'plan-market']);
      expect(agencies.map((agency) => agency.code)).toEqual(['farm', 'market']);
      expect(inspectors).toHaveLength(4);
      expect(unstaffed).toEqual([]);
    }
  });

  test.prop([fc.shuffledSubarray([farm, market, drawn('tax')], { minLength: 3 })])(
    'are the same whatever the order of the plans',
    (plans) => {
      expect(mergeVisits(plans)).toEqual(mergeVisits([farm, market, drawn('tax')]));
    },
  );

  test('stay apart when they are not in the same period', () => {
    const later = drawn('market', { period: { from: '2027-01-01', to: '2027-01-31' } });
    const visits = mergeVisits([farm, later]).filter(({ subject }) => subject === code);
    expect(visits.map(({ plans }) => plans)).toEqual([['plan-farm'], ['plan-market']]);
  });

  test('send nobody whose conflict another plan names, and say so', () => {
    const inspectors = market.plan.inspectors.map((each) => ({ ...each, conflicts: [code] }));
    const both = drawn('market', {
      inspectors: [
        ...inspectors,
        { id: 'farm-1', name: '1', agency: 'market', conflicts: [code] },
        { id: 'market-3', name: '3', agency: 'market', conflicts: [] },
        { id: 'market-4', name: '4', agency: 'market', conflicts: [] },
      ],
    });
    const visit = mergeVisits([farm, both]).find(({ subject }) => subject === code);
    expect(visit?.inspectors.map(({ id }) => id).toSorted()).toEqual([
      'farm-2',
      'market-3',
      'market-4',
    ]);
    expect(visit?.unstaffed).toEqual([{ plan: 'plan-farm', reason: 'conflict-in-other-plan' }]);
  });

  test('keep why a part of them is not staffed', () => {
    const short = drawn('market', {
      inspectors: market.plan.inspectors.map((each) => ({ ...each, conflicts: [code] })),
    });
    const visit = mergeVisits([farm, short]).find(({ subject }) => subject === code);
    expect(visit?.unstaffed).toEqual([{ plan: 'plan-market', reason: 'agency-without-inspector' }]);
    expect(visit?.inspectors.map(({ agency }) => agency)).toEqual(['farm', 'farm']);
  });
});
