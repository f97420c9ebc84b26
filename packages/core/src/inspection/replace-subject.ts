import { digestOf } from '../law/resolve.ts';
import { inspectorHashes } from './draw-hashes.ts';
import type { DrawPlan } from './draw-plan.ts';
import { unvisitableReasons, type Replacement } from './replacement.ts';
import type { Draw, Visit } from './run-draw.ts';
import { addLoads, staffVisit } from './staff-visit.ts';

export const replacementRefusals = [
  'unknown-reason',
  'not-drawn',
  'no-replacement-left',
  'stratum-exhausted',
] as const;

/** Why a subject is not replaced. */
export type ReplacementRefusal = (typeof replacementRefusals)[number];

/** The draw with one subject replaced, or why it is not. */
export type ReplacementResult =
  | { readonly ok: true; readonly draw: Draw }
  | { readonly ok: false; readonly refusal: ReplacementRefusal };

/** Replaces one subject. Nobody chooses who takes the place. */
export const replaceSubject = (
  plan: DrawPlan,
  seed: string,
  draw: Draw,
  replacement: Pick<Replacement, 'subject' | 'reason'>,
): ReplacementResult => replaceDigested(plan, seed, digestOf(plan), draw, replacement);

/** {@link replaceSubject} for who has the digest of the plan already. */
export function replaceDigested(
  plan: DrawPlan,
  seed: string,
  digest: string,
  draw: Draw,
  { subject, reason }: Pick<Replacement, 'subject' | 'reason'>,
): ReplacementResult {
  if (!unvisitableReasons.includes(reason)) return { ok: false, refusal: 'unknown-reason' };
  const visit = draw.visits.find((each) => each.subject === subject);
  if (!visit) return { ok: false, refusal: 'not-drawn' };
  if (draw.replacements.length >= plan.replacements)
    return { ok: false, refusal: 'no-replacement-left' };
  const { stratum } = visit;
  const taken = new Set(draw.replacements.map(({ by }) => by));
  const next = draw.strata
    .find((each) => each.stratum === stratum)
    ?.reserves.find((code) => !taken.has(code));
  const successor = plan.subjects.find(({ code }) => code === next);
  if (!successor) return { ok: false, refusal: 'stratum-exhausted' };
  const visits = draw.visits.filter((each) => each !== visit);
  const loads = addLoads(new Map(), visits);
  const conflicted = new Set(
    plan.inspectors.flatMap(({ id, conflicts }) =>
      conflicts.includes(successor.code) ? [id] : [],
    ),
  );
  const added: Visit = {
    subject: successor.code,
    stratum,
    ...staffVisit({
      plan,
      hashOf: inspectorHashes(seed, digest),
      subject: successor,
      conflicted,
      loads,
    }),
    insteadOf: subject,
  };
  return {
    ok: true,
    draw: {
      ...draw,
      visits: [...visits, added],
      replacements: [...draw.replacements, { subject, reason, by: successor.code }],
    },
  };
}
