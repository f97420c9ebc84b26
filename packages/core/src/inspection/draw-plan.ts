import { isRegionCode } from '../identity/region.ts';
import { digestOf } from '../law/resolve.ts';
import type { DrawPlanDraft, PlannedRatio } from './draw-plan-draft.ts';
import { inspectionLaw, type InspectionLaw } from './inspection-law.ts';
import { planProblems, type PlanProblem } from './plan-problems.ts';
import { riskClasses, type RiskClass } from './risk-class.ts';
import { isPublishedRatio, samplingRule, type SamplingRange } from './sampling-rule.ts';
import { mostReplacements } from './strata.ts';

/** 抽查计划, frozen: its lists are sorted, so that their order in the draft changes nothing. */
export interface DrawPlan extends DrawPlanDraft {
  /** A published ratio names its source. */
  readonly ratios: Readonly<
    Record<RiskClass, PlannedRatio & Partial<Pick<SamplingRange, 'cite' | 'fromCite'>>>
  >;
  /** 重点领域: its subjects are drawn at the ratio of class B where that of their own class is lower. */
  readonly keyFieldFloor: boolean;
}

/** A plan with its digest, or everything that is wrong with it. */
export type PlanResult =
  | { readonly ok: true; readonly plan: DrawPlan; readonly digest: string }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

const national = inspectionLaw();

/** Freezes a plan under the law of its place on its first day, or names what is wrong with it. */
export function drawPlan(draft: DrawPlanDraft, law: InspectionLaw = national): PlanResult {
  const problems = [...planProblems(draft)];
  if (!isRegionCode(draft.place)) problems.push({ code: 'invalid-place', path: '/place' });
  if (problems.some(({ code }) => code === 'invalid-place' || code === 'invalid-period'))
    return { ok: false, problems };

  const rules = riskClasses.map((riskClass) =>
    samplingRule({
      riskClass,
      sector: draft.sector,
      place: draft.place,
      on: draft.period.from,
      law,
    }),
  );
  const floor = rules[0]?.keyFieldFloor;
  if (!floor) problems.push({ code: 'no-rule', path: '/period/from' });
  const cites = new Map<RiskClass, Pick<SamplingRange, 'cite' | 'fromCite'>>();
  for (const [index, riskClass] of riskClasses.entries()) {
    const { permille, source } = draft.ratios[riskClass];
    if (source === 'stated') continue;
    const range = rules[index]?.ratio;
    if (!range) problems.push({ code: 'no-published-ratio', path: `/ratios/${riskClass}/source` });
    else if (!isPublishedRatio(permille, range))
      problems.push({
        code: 'outside-published-range',
        path: `/ratios/${riskClass}/permille`,
        range,
      });
    else {
      const { cite, fromCite } = range;
      cites.set(riskClass, { cite, ...(fromCite && { fromCite }) });
    }
  }
  if (!floor || problems.length > 0) return { ok: false, problems };

  const ratioOf = (riskClass: RiskClass): DrawPlan['ratios'][RiskClass] => {
    const { permille, source } = draft.ratios[riskClass];
    return { permille, source, ...cites.get(riskClass) };
  };
  const plan: DrawPlan = {
    ...draft,
    agencies: draft.agencies.toSorted((a, b) => order(a.code, b.code)),
    subjects: draft.subjects
      .map((subject) => ({ ...subject, agencies: sorted(subject.agencies) }))
      .toSorted((a, b) => order(a.code, b.code)),
    inspectors: draft.inspectors
      .map((inspector) => ({ ...inspector, conflicts: sorted(inspector.conflicts) }))
      .toSorted((a, b) => order(a.id, b.id)),
    ratios: { A: ratioOf('A'), B: ratioOf('B'), C: ratioOf('C'), D: ratioOf('D') },
    keyFieldFloor: floor.value,
  };
  if (plan.replacements > mostReplacements(plan))
    return { ok: false, problems: [{ code: 'too-many-replacements', path: '/replacements' }] };
  return { ok: true, plan, digest: digestOf(plan) };
}

/** By code units, as a machine without a language sorts. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (codes: readonly string[]): readonly string[] => [...new Set(codes)].toSorted(order);
