import type { Uscc } from '../identity/uscc.ts';
import { digestOf } from '../law/resolve.ts';
import { inspectorHashes, isSeed, subjectHash } from './draw-hashes.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { Replacement } from './replacement.ts';
import { addLoads, conflictsBySubject, staffVisit, type Staff } from './staff-visit.ts';
import { drawnOf, permilleOf, strata, stratumOf, type Stratum } from './strata.ts';

/** 分层抽取的结果: how many were drawn of how many. */
export interface DrawnStratum {
  readonly stratum: Stratum;
  readonly permille: number;
  readonly size: number;
  /** `size` times `permille`, rounded up. */
  readonly drawn: number;
  /** The next in order, as many as the plan lets be replaced. */
  readonly reserves: readonly Uscc[];
}

/** One visit to one subject, joint where several agencies must see it (联合检查). */
export interface Visit extends Staff {
  readonly subject: Uscc;
  readonly stratum: Stratum;
  /** The subject that this one takes the place of (递补). */
  readonly insteadOf?: Uscc;
}

/** 抽查结果: what was drawn, who goes where, and what was replaced. */
export interface Draw {
  readonly strata: readonly DrawnStratum[];
  readonly visits: readonly Visit[];
  readonly replacements: readonly Replacement[];
}

/**
 * Runs the draw (双随机抽取). The same plan and seed always give the same.
 * @throws RangeError when the seed is not 64 digits of lower-case hex.
 */
export function runDraw(plan: DrawPlan, seed: string): Draw {
  return runDigested(plan, seed, digestOf(plan));
}

/** {@link runDraw} for who has the digest of the plan already. */
export function runDigested(plan: DrawPlan, seed: string, digest: string): Draw {
  if (!isSeed(seed)) throw new RangeError('The seed is not 32 bytes in lower-case hex.');
  const ordered = plan.subjects
    .map((subject) => ({ subject, hash: subjectHash(seed, digest, subject.code) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ subject }) => ({ subject, stratum: stratumOf(plan, subject) }));
  const drawnStrata = strata.flatMap((stratum): readonly DrawnStratum[] => {
    const codes = ordered.flatMap((each) => (each.stratum === stratum ? [each.subject.code] : []));
    if (codes.length === 0) return [];
    const permille = permilleOf(plan, stratum);
    const drawn = drawnOf(codes.length, permille);
    const reserves = codes.slice(drawn, drawn + plan.replacements);
    return [{ stratum, permille, size: codes.length, drawn, reserves }];
  });
  const left = new Map(drawnStrata.map(({ stratum, drawn }) => [stratum, drawn]));
  const visits: Visit[] = [];
  const loads = new Map<string, number>();
  const hashOf = inspectorHashes(seed, digest);
  const conflicts = conflictsBySubject(plan.inspectors);
  for (const { subject, stratum } of ordered) {
    const open = left.get(stratum) ?? 0;
    if (open === 0) continue;
    left.set(stratum, open - 1);
    const conflicted = conflicts.get(subject.code);
    const staff = staffVisit({ plan, hashOf, subject, conflicted, loads });
    addLoads(loads, [staff]);
    visits.push({ subject: subject.code, stratum, ...staff });
  }
  return { strata: drawnStrata, visits, replacements: [] };
}
