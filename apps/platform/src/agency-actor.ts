import type { Agency } from '@xinyong/core';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Actor } from './actor.ts';
import type { Tables } from './database/tables.ts';

/** Whether the actor serves this agency: by its code, or by its name where one of the two has no code. */
export const serves = (actor: Actor, agency: Agency): boolean =>
  actor.agencyCode !== undefined && agency.code !== undefined
    ? actor.agencyCode === agency.code
    : actor.agencyName === agency.name;

/** {@link serves}, for the rows of a query. */
export function servedBy(
  actor: Actor,
  eb: ExpressionBuilder<Tables, 'record' | 'repair' | 'draw' | 'promise' | 'promise_template'>,
): Expression<SqlBool> {
  const { agencyCode, agencyName } = actor;
  const byName = agencyName === undefined ? eb.lit(false) : eb('agency_name', '=', agencyName);
  if (agencyCode === undefined) return byName;
  return eb.or([
    eb('agency_code', '=', agencyCode),
    eb.and([eb('agency_code', 'is', null), byName]),
  ]);
}
