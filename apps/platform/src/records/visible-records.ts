import type { CreditRecord, IsoDay } from '@xinyong/core';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Actor } from '../actor.ts';
import { servedBy, serves } from '../agency-actor.ts';
import type { Tables } from '../database/tables.ts';

/** Of the whole platform: an auditor of an agency sees what the agency sees. */
const isAuditor = ({ scopes, agencyCode, agencyName }: Actor): boolean =>
  scopes.includes('audit:read') && agencyCode === undefined && agencyName === undefined;

/**
 * Everyone sees what is displayed (公示). What no longer is, and how it came to be so, is seen by the subject's own agent,
 * by the agency that made the record, and by auditors.
 */
export const seesInside = (
  actor: Actor,
  { subjectCode, agency }: Pick<CreditRecord, 'subjectCode' | 'agency'>,
): boolean => actor.subjectCode === subjectCode || serves(actor, agency) || isAuditor(actor);

/** The rows of `record` that are displayed on a day: nothing ended it, and its period is not over. */
export const displayedOn =
  (today: IsoDay) =>
  (eb: ExpressionBuilder<Tables, 'record'>): Expression<SqlBool> =>
    eb.and([
      eb('display_state', '=', 'displayed'),
      eb.or([eb('display_last_day', 'is', null), eb('display_last_day', '>=', today)]),
    ]);

/** The rows of `record` that the actor may see. */
export function visibleTo(
  actor: Actor,
  today: IsoDay,
): (eb: ExpressionBuilder<Tables, 'record'>) => Expression<SqlBool> {
  return (eb) =>
    eb.or([
      displayedOn(today)(eb),
      eb.lit(isAuditor(actor)),
      ...(actor.subjectCode ? [eb('subject_code', '=', actor.subjectCode)] : []),
      servedBy(actor, eb),
    ]);
}
