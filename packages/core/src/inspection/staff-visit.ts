import { inspectorHash } from './draw-hashes.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { PlannedSubject } from './draw-plan-draft.ts';

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
  seed,
  digest,
  subject,
  loads,
}: {
  readonly plan: DrawPlan;
  readonly seed: string;
  readonly digest: string;
  readonly subject: PlannedSubject;
  /** How many visits each inspector has so far. */
  readonly loads: ReadonlyMap<string, number>;
}): Staff {
  const { agencies, code } = subject;
  const able = plan.inspectors
    .filter(({ agency, conflicts }) => agencies.includes(agency) && !conflicts.includes(code))
    .map(({ id, agency }) => ({
      id,
      agency,
      load: loads.get(id) ?? 0,
      hash: inspectorHash(seed, digest, code, id),
    }))
    .toSorted((a, b) => a.load - b.load || (a.hash < b.hash ? -1 : 1));

  const chosen: string[] = [];
  for (const agency of agencies) {
    const first = able.find((each) => each.agency === agency);
    if (!first)
      return {
        agencies,
        inspectors: [],
        unstaffed: { reason: 'agency-without-inspector', agency },
      };
    chosen.push(first.id);
  }
  for (const { id } of able)
    if (chosen.length < plan.inspectorsPerVisit && !chosen.includes(id)) chosen.push(id);
  return chosen.length < plan.inspectorsPerVisit
    ? { agencies, inspectors: [], unstaffed: { reason: 'too-few-inspectors' } }
    : { agencies, inspectors: chosen };
}

/** Adds the visits of some staff to the loads. */
export function addLoads(loads: Map<string, number>, staff: readonly Staff[]): Map<string, number> {
  for (const { inspectors } of staff)
    for (const id of inspectors) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}
