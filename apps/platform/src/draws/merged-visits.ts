import type { Page, VisitsQuery } from '@xinyong/contract';
import {
  codesWithin,
  mergeVisits,
  type Draw,
  type DrawPlan,
  type MergedVisit,
} from '@xinyong/core';
import { IsoDaySchema, UsccSchema } from '@xinyong/core/schema';
import { sql } from 'kysely';
import * as z from 'zod';
import { serves, servedBy } from '../agency-actor.ts';
import { divisionOf } from '../covers-place.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import { Problem } from '../http/problem.ts';

/** As many draws as are merged for one answer: plan and result may be a megabyte each. */
const MOST = 20;

/**
 * 合并检查: the visits of an agency by period and subject, over its own draws and those published by others for its division
 * or with its part in them.
 */
export async function mergedVisits(
  tx: Tx,
  { from, to, cursor, limit = 20 }: VisitsQuery,
): Promise<Page<MergedVisit>> {
  const after = positionOf(cursor, z.tuple([IsoDaySchema, IsoDaySchema, UsccSchema]));
  const drawn = await drawnWithin(tx, from, to);
  const placeOf = ({ period }: DrawPlan, subject: string): string =>
    `${period.from} ${period.to} ${subject}`;
  const places = drawn.flatMap(({ plan, draw }) =>
    draw.visits.map(({ subject }) => placeOf(plan, subject)),
  );
  const onPage = new Set(
    [...new Set(places)]
      .filter((place) => after === undefined || place > after.join(' '))
      .toSorted()
      .slice(0, limit + 1),
  );
  const merged = mergeVisits(
    drawn.map(({ plan, draw }) => ({
      plan,
      draw: {
        ...draw,
        visits: draw.visits.filter(({ subject }) => onPage.has(placeOf(plan, subject))),
      },
    })),
  );
  return pageOf(limit, merged, ({ period, subject }) => [period.from, period.to, subject]);
}

/** Plans with their results; the inspectors of the asker's own draws with their names. */
async function drawnWithin(
  { db, actor }: Tx,
  from: string,
  to: string,
): Promise<readonly { readonly plan: DrawPlan; readonly draw: Draw }[]> {
  const division = divisionOf(actor);
  const [first, last] = division === undefined ? ['', ''] : codesWithin(division);
  const takesPart = [{ code: actor.agencyCode }, { name: actor.agencyName }].flatMap((agency) =>
    Object.values(agency).includes(undefined)
      ? []
      : [sql<boolean>`draw.plan -> 'agencies' @> ${JSON.stringify([agency])}::jsonb`],
  );
  const rows = await db
    .selectFrom('draw')
    .select(['agency_name', 'agency_code', 'plan', 'result', 'names'])
    .where('result', 'is not', null)
    .where('abandoned', 'is', null)
    .where('first_day', '<=', to)
    .where('last_day', '>=', from)
    .where((eb) =>
      eb.or([
        servedBy(actor, eb),
        eb.and([
          eb('published_at', 'is not', null),
          eb.or([eb.and([eb('place', '>=', first), eb('place', '<=', last)]), ...takesPart]),
        ]),
      ]),
    )
    .orderBy('first_day')
    .orderBy('id')
    .limit(MOST + 1)
    .execute();
  if (rows.length > MOST) throw tooManyDraws();
  return rows.flatMap(({ agency_name: name, agency_code: code, plan, result, names }) => {
    if (!result) return [];
    const isOwn = serves(actor, { name, ...(code !== null && { code }) });
    const inspectors = isOwn
      ? plan.inspectors.map((each) => ({ ...each, name: names[each.id] ?? each.name }))
      : plan.inspectors;
    return [{ plan: { ...plan, inspectors }, draw: result }];
  });
}

const tooManyDraws = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: `这段时间里的抽查超过 ${MOST} 次，不能一起合并。请缩短起止日期。`,
      en: `There are more than ${MOST} draws in these days, too many to be merged at once. Ask for fewer days.`,
    },
    { rule: 'draw.visits.too-many-draws' },
  );
