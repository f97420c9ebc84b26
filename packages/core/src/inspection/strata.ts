import type { DrawPlanDraft, PlannedSubject } from './draw-plan-draft.ts';

export const strata = ['A', 'A-key', 'B', 'C', 'C-key', 'D', 'D-key'] as const;

/** A class; `-key` the subjects of its key fields, where these are drawn at the ratio of class B (分层). */
export type Stratum = (typeof strata)[number];

/** What strata are made of. */
type Stratified = Pick<DrawPlanDraft, 'subjects' | 'ratios'> & { readonly keyFieldFloor: boolean };

/** 重点领域不放宽: never below the ratio of class B. */
export function stratumOf(
  { ratios, keyFieldFloor }: Stratified,
  { riskClass, keyField }: PlannedSubject,
): Stratum {
  const floored = keyFieldFloor && keyField !== undefined && riskClass !== 'B';
  return floored && ratios[riskClass].permille < ratios.B.permille ? `${riskClass}-key` : riskClass;
}

export const permilleOf = ({ ratios }: Stratified, stratum: Stratum): number =>
  ratios[stratum === 'A' || stratum === 'C' || stratum === 'D' ? stratum : 'B'].permille;

export const drawnOf = (size: number, permille: number): number =>
  Math.ceil((size * permille) / 1000);

/** How many visits the draw of a plan comes to, whatever its seed. */
export function countVisits(plan: Stratified): number {
  const sizes = new Map<Stratum, number>();
  for (const subject of plan.subjects) {
    const stratum = stratumOf(plan, subject);
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  }
  let visits = 0;
  for (const [stratum, size] of sizes) visits += drawnOf(size, permilleOf(plan, stratum));
  return visits;
}

/**
 * As many subjects of a plan as may be replaced: one for each five visits, rounded up. A technical bound of this kit, no
 * rule of law: who may replace without end shops for a result.
 */
export const mostReplacements = (plan: Stratified): number => Math.ceil(countVisits(plan) / 5);
