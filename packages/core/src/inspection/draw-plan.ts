import type { IsoDay } from '../calendar/iso-day.ts';
import { isRegionCode, type RegionCode } from '../identity/region.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Citation } from '../law/citation.ts';
import { digestOf } from '../law/resolve.ts';
import { inspectionLaw, type InspectionLaw } from './inspection-law.ts';
import { planProblems, type PlanProblem } from './plan-problems.ts';
import {
  riskClasses,
  type KeyField,
  type RiskClass,
  type SupervisionSector,
} from './risk-class.ts';
import { samplingRule } from './sampling-rule.ts';

/** An agency that takes part (参与检查的部门). */
export interface PlannedAgency {
  /** Letters, digits, dots, hyphens and underscores, 64 at most. */
  readonly code: string;
  readonly name: string;
}

/** A subject of the frozen list (检查对象名录库). */
export interface PlannedSubject {
  readonly code: Uscc;
  readonly name: string;
  readonly riskClass: RiskClass;
  /** 重点领域; absent where whoever makes the plan has found that it is in none. */
  readonly keyField?: KeyField;
  /** Codes of the agencies that must see it; more than one make a joint visit (联合检查). */
  readonly agencies: readonly string[];
}

/** An inspector of the frozen list (执法检查人员名录库). */
export interface PlannedInspector {
  /** A staff number, never that of a person's papers: letters, digits, dots, hyphens and underscores, 64 at most. */
  readonly id: string;
  readonly name: string;
  /** Code of the agency. */
  readonly agency: string;
  /** Codes of the subjects that this inspector must not visit (回避). */
  readonly conflicts: readonly string[];
}

/** How many of a class are drawn. */
export interface PlannedRatio {
  /** 抽查比例, per mille. */
  readonly permille: number;
  /** `published`: within what was published for the place and sector; `stated`: the plan's own, from no published source. */
  readonly source: 'published' | 'stated';
}

/** 抽查计划, as the agency draws it up. */
export interface DrawPlanDraft {
  readonly id: string;
  readonly title: string;
  readonly place: RegionCode;
  readonly sector: SupervisionSector;
  readonly agencies: readonly PlannedAgency[];
  /** First and last day. */
  readonly period: { readonly from: IsoDay; readonly to: IsoDay };
  readonly subjects: readonly PlannedSubject[];
  readonly inspectors: readonly PlannedInspector[];
  readonly ratios: Readonly<Record<RiskClass, PlannedRatio>>;
  /** At least so many; a joint visit has one of each agency even where these are more. */
  readonly inspectorsPerVisit: number;
  /** How many subjects may be replaced. */
  readonly replacements: number;
}

/** 抽查计划, frozen: its lists are sorted, so that their order in the draft changes nothing. */
export interface DrawPlan extends DrawPlanDraft {
  /** A published ratio names its source. */
  readonly ratios: Readonly<Record<RiskClass, PlannedRatio & { readonly cite?: Citation }>>;
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
  const cites = new Map<RiskClass, Citation>();
  for (const [index, riskClass] of riskClasses.entries()) {
    const { permille, source } = draft.ratios[riskClass];
    if (source === 'stated') continue;
    const range = rules[index]?.ratio;
    if (!range) problems.push({ code: 'no-published-ratio', path: `/ratios/${riskClass}/source` });
    else if (permille < range.from || permille > range.upTo)
      problems.push({
        code: 'outside-published-range',
        path: `/ratios/${riskClass}/permille`,
        range,
      });
    else cites.set(riskClass, range.cite);
  }
  if (!floor || problems.length > 0) return { ok: false, problems };

  const ratioOf = (riskClass: RiskClass): DrawPlan['ratios'][RiskClass] => {
    const { permille, source } = draft.ratios[riskClass];
    const cite = cites.get(riskClass);
    return { permille, source, ...(cite && { cite }) };
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
  return { ok: true, plan, digest: digestOf(plan) };
}

/** By code units, as a machine without a language sorts. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (codes: readonly string[]): readonly string[] => [...new Set(codes)].toSorted(order);
