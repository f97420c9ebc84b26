import type { RepairParty } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import { serves } from '../agency-actor.ts';
import type { RepairTable } from './repair-table.ts';

/**
 * What the actor is to an application: its applicant, the agency that decides on it, an auditor who only reads,
 * of the agency if the auditor has one, or nobody. An agency and an auditor see an application from its first submission on.
 */
export function partyTo(
  actor: Actor,
  row: Pick<
    Selectable<RepairTable>,
    'subject_code' | 'agency_name' | 'agency_code' | 'submitted_on'
  >,
): RepairParty | 'auditor' | undefined {
  const { scopes, subjectCode } = actor;
  if (scopes.includes('repairs:apply') && subjectCode === row.subject_code) return 'applicant';
  if (row.submitted_on === null) return undefined;
  const agency = {
    name: row.agency_name,
    ...(row.agency_code !== null && { code: row.agency_code }),
  };
  if (scopes.includes('repairs:decide') && serves(actor, agency)) return 'agency';
  const audits = scopes.includes('audit:read') && (isOfNoAgency(actor) || serves(actor, agency));
  return audits ? 'auditor' : undefined;
}

const isOfNoAgency = ({ agencyCode, agencyName }: Actor): boolean =>
  agencyCode === undefined && agencyName === undefined;
