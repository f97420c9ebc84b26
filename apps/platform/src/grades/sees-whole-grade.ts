import type { Uscc } from '@xinyong/core';
import type { Actor } from '../actor.ts';

/** Who is shown everything of a grade: the subject's own agent, every agency, and auditors; a machine with the scope of grades. */
export const seesWholeGrade = (actor: Actor, code: Uscc): boolean =>
  actor.subjectCode === code || servesAgency(actor) || actor.scopes.includes('audit:read');

const servesAgency = ({ kind, role, agencyCode, agencyName, scopes }: Actor): boolean =>
  role === 'officer' ||
  (kind === 'machine' && (agencyCode ?? agencyName) !== undefined && scopes.includes('grades:run'));
