import type { Uscc } from '../identity/uscc.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { PlannedAgency, PlannedInspector } from './draw-plan-draft.ts';
import type { Draw } from './run-draw.ts';
import type { UnstaffedReason } from './staff-visit.ts';

/** One visit that stands for those of several plans (合并检查、联合检查). */
export interface MergedVisit {
  readonly subject: Uscc;
  readonly name: string;
  readonly period: DrawPlan['period'];
  /** Ids of the plans that drew the subject. */
  readonly plans: readonly string[];
  readonly agencies: readonly PlannedAgency[];
  readonly inspectors: readonly Pick<PlannedInspector, 'id' | 'name' | 'agency'>[];
  /** Plans whose part nobody does yet: unstaffed there, or a plan names a conflict of one who was sent by another. */
  readonly unstaffed: readonly {
    readonly plan: string;
    readonly reason: UnstaffedReason | 'conflict-in-other-plan';
  }[];
}

/** 合并检查: one visit for each subject and period. Plans are of the same period when its first and last days are equal. */
export function mergeVisits(
  drawn: readonly { readonly plan: DrawPlan; readonly draw: Draw }[],
): readonly MergedVisit[] {
  const parts = drawn
    .toSorted((a, b) => (a.plan.id < b.plan.id ? -1 : 1))
    .flatMap(({ plan, draw }) => draw.visits.map((visit) => ({ plan, visit })));
  const groups = Map.groupBy(
    parts,
    ({ plan: { period }, visit }) => `${period.from} ${period.to} ${visit.subject}`,
  );
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { subject } = first.visit;
      const conflicted = new Set(
        group.flatMap(({ plan }) =>
          plan.inspectors.flatMap(({ id, conflicts }) => (conflicts.includes(subject) ? [id] : [])),
        ),
      );
      const agencies = new Map<string, PlannedAgency>();
      const inspectors = new Map<string, MergedVisit['inspectors'][number]>();
      const unstaffed: MergedVisit['unstaffed'][number][] = [];
      for (const { plan, visit } of group) {
        for (const agency of plan.agencies)
          if (visit.agencies.includes(agency.code)) agencies.set(agency.code, agency);
        for (const { id, name, agency } of plan.inspectors)
          if (visit.inspectors.includes(id) && !conflicted.has(id))
            inspectors.set(id, { id, name, agency });
        if (visit.unstaffed) unstaffed.push({ plan: plan.id, reason: visit.unstaffed.reason });
        else if (visit.inspectors.some((id) => conflicted.has(id)))
          unstaffed.push({ plan: plan.id, reason: 'conflict-in-other-plan' });
      }
      const name = first.plan.subjects.find(({ code }) => code === subject)?.name ?? '';
      return [
        {
          subject,
          name,
          period: first.plan.period,
          plans: group.map(({ plan }) => plan.id),
          agencies: [...agencies.values()],
          inspectors: [...inspectors.values()],
          unstaffed,
        },
      ];
    });
}
