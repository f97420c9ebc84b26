import { regionChain, type RegionCode, type Uscc } from '@xinyong/core';
import type { Actor } from '../actor.ts';

/** Who is shown everything of a grade: the subject's own agent, every agency, and auditors; a machine with the scope of grades. */
export const seesWholeGrade = (actor: Actor, code: Uscc): boolean =>
  actor.subjectCode === code || servesAgency(actor) || actor.scopes.includes('audit:read');

const servesAgency = ({ kind, role, agencyCode, agencyName, scopes }: Actor): boolean =>
  role === 'officer' ||
  (kind === 'machine' && (agencyCode ?? agencyName) !== undefined && scopes.includes('grades:run'));

/**
 * The division of the actor's agency: positions 3 to 8 of its code (登记管理机关行政区划码, GB 32100); undefined for those
 * of no agency, and where its code is not known.
 */
export const divisionOf = ({ agencyCode }: Actor): RegionCode | undefined =>
  agencyCode?.slice(2, 8);

/** Whether the agency of the actor is that of the place or of a division above it. */
export function coversPlace(actor: Actor, place: RegionCode): boolean {
  const division = divisionOf(actor);
  return division !== undefined && regionChain(place).includes(division);
}
