import { divisionOfUscc, regionChain, type RegionCode } from '@xinyong/core';
import type { Actor } from './actor.ts';

/** The division of the actor's agency; undefined for those of no agency, and where its code is not known. */
export const divisionOf = ({ agencyCode }: Actor): RegionCode | undefined =>
  agencyCode && divisionOfUscc(agencyCode);

/** Whether the agency of the actor is that of the place or of a division above it. */
export function coversPlace(actor: Actor, place: RegionCode): boolean {
  const division = divisionOf(actor);
  return division !== undefined && regionChain(place).includes(division);
}
