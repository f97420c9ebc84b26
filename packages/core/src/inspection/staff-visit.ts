import type { DrawPlan } from './draw-plan.ts';
import type { PlannedInspector, PlannedSubject } from './draw-plan-draft.ts';

export const unstaffedReasons = ['agency-without-inspector', 'too-few-inspectors'] as const;

/** Why nobody is sent: an agency concerned, or all together, have too few inspectors without a conflict. */
export type UnstaffedReason = (typeof unstaffedReasons)[number];

/** Who goes: at least one inspector of each agency concerned, or nobody and why. */
export interface Staff {
  /** Codes of the agencies concerned. */
  readonly agencies: readonly string[];
  /** Ids; empty while the visit is unstaffed. */
  readonly inspectors: readonly string[];
  readonly unstaffed?: { readonly reason: UnstaffedReason; readonly agency?: string };
}

/**
 * 随机匹配执法检查人员. Of the inspectors of the agencies concerned who have no conflict those come first who have the
 * fewest visits so far, among them by hash: first one of each agency in the order of their codes, then the next of any.
 */
export function staffVisit({
  plan,
  hashOf,
  subject,
  conflicted,
  loads,
}: {
  readonly plan: Pick<DrawPlan, 'inspectors' | 'inspectorsPerVisit'>;
  /** The order of an inspector for a subject. */
  readonly hashOf: (code: string, id: string) => string;
  readonly subject: PlannedSubject;
  /** Ids of the inspectors who must keep away from it (回避). */
  readonly conflicted: ReadonlySet<string> | undefined;
  /** How many visits each inspector has so far. */
  readonly loads: ReadonlyMap<string, number>;
}): Staff {
  const { agencies, code } = subject;
  const able = new Set(
    plan.inspectors.filter(
      ({ agency, id }) => agencies.includes(agency) && conflicted?.has(id) !== true,
    ),
  );
  const hashes = new Map<string, string>();
  const hashFor = ({ id }: PlannedInspector): string => {
    const hash = hashes.get(id) ?? hashOf(code, id);
    hashes.set(id, hash);
    return hash;
  };
  /** Takes the next of those who are left; nothing is hashed for one who has more visits than another. */
  const take = (agency?: string): string | undefined => {
    let fewest = Infinity;
    let tied: PlannedInspector[] = [];
    for (const each of able) {
      if (agency !== undefined && each.agency !== agency) continue;
      const load = loads.get(each.id) ?? 0;
      if (load > fewest) continue;
      if (load < fewest) tied = [];
      fewest = load;
      tied.push(each);
    }
    const [first, ...others] = tied;
    if (!first) return undefined;
    // Who is alone needs no hash.
    const next = others.reduce((a, b) => (hashFor(b) < hashFor(a) ? b : a), first);
    able.delete(next);
    return next.id;
  };

  const chosen: string[] = [];
  for (const agency of agencies) {
    const first = take(agency);
    if (first === undefined)
      return {
        agencies,
        inspectors: [],
        unstaffed: { reason: 'agency-without-inspector', agency },
      };
    chosen.push(first);
  }
  while (chosen.length < plan.inspectorsPerVisit) {
    const next = take();
    if (next === undefined)
      return { agencies, inspectors: [], unstaffed: { reason: 'too-few-inspectors' } };
    chosen.push(next);
  }
  return { agencies, inspectors: chosen };
}

/** Ids of the inspectors who must keep away from each subject (回避). */
export function conflictsBySubject(
  inspectors: readonly PlannedInspector[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const conflicted = new Map<string, Set<string>>();
  for (const { id, conflicts } of inspectors)
    for (const code of conflicts) {
      const ids = conflicted.get(code);
      if (ids) ids.add(id);
      else conflicted.set(code, new Set([id]));
    }
  return conflicted;
}

/** Adds the visits of some staff to the loads. */
export function addLoads(loads: Map<string, number>, staff: readonly Staff[]): Map<string, number> {
  for (const { inspectors } of staff)
    for (const id of inspectors) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}
