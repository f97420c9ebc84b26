import { riskClasses, type DrawPlan, type RiskClass } from '@xinyong/core';

/** What a page looks up in a plan of thousands of subjects and inspectors. */
export interface PlanIndex {
  /** The name of a subject; its code where the plan does not have it. */
  readonly nameOf: (code: string) => string;
  readonly agencyName: (code: string | undefined) => string;
  /** Name of the agency of an inspector. */
  readonly agencyOf: (id: string) => string;
  readonly classes: readonly { readonly riskClass: RiskClass; readonly count: number }[];
  /** How many have their class from the example scheme. */
  readonly examples: number;
}

const known = new WeakMap<DrawPlan, PlanIndex>();

/** The index of a plan, made once. */
export function planIndex(plan: DrawPlan): PlanIndex {
  const before = known.get(plan);
  if (before) return before;
  const subjects = new Map(plan.subjects.map(({ code, name }): [string, string] => [code, name]));
  const agencies = new Map(plan.agencies.map(({ code, name }) => [code, name]));
  const inspectors = new Map(plan.inspectors.map(({ id, agency }) => [id, agency]));
  const counts = Map.groupBy(plan.subjects, ({ riskClass }) => riskClass);
  const agencyName = (code: string | undefined): string => agencies.get(code ?? '') ?? '';
  const index = {
    nameOf: (code: string) => subjects.get(code) ?? code,
    agencyName,
    agencyOf: (id: string) => agencyName(inspectors.get(id)),
    classes: riskClasses.map((riskClass) => ({
      riskClass,
      count: counts.get(riskClass)?.length ?? 0,
    })),
    examples: plan.subjects.filter(({ classedBy }) => classedBy !== undefined).length,
  };
  known.set(plan, index);
  return index;
}
