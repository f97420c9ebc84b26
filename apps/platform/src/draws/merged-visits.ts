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

/** As many draws as are read at once, and as several days may have: plan and result may be a megabyte each. */
const MOST = 20;

interface Drawn {
  readonly plan: DrawPlan;
  readonly draw: Draw;
}

/**
 * 合并检查: the visits of an agency by period and subject, over its own draws and those published by others for its division
 * or with its part in them. Those of one day are answered however many they are.
 */
export async function mergedVisits(
  tx: Tx,
  { from, to, cursor, limit = 20 }: VisitsQuery,
): Promise<Page<MergedVisit>> {
  const after = positionOf(cursor, z.tuple([IsoDaySchema, IsoDaySchema, UsccSchema]))?.join(' ');
  let onPage: readonly Drawn[] = [];
  for await (const drawn of drawnWithin(tx, from, to))
    onPage = firstOf([...onPage, ...drawn], after, limit + 1);
  return pageOf(limit, mergeVisits(onPage), ({ period, subject }) => [
    period.from,
    period.to,
    subject,
  ]);
}

/** The draws with no more visits than those at the first places after another, and no more subjects than they need. */
function firstOf(
  drawn: readonly Drawn[],
  after: string | undefined,
  most: number,
): readonly Drawn[] {
  const placeOf = ({ period }: DrawPlan, subject: string): string =>
    `${period.from} ${period.to} ${subject}`;
  const places = drawn.flatMap(({ plan, draw }) =>
    draw.visits.map(({ subject }) => placeOf(plan, subject)),
  );
  const first = new Set(
    [...new Set(places)]
      .filter((place) => after === undefined || place > after)
      .toSorted()
      .slice(0, most),
  );
  return drawn.flatMap(({ plan, draw }) => {
    const isFirst = (subject: string): boolean => first.has(placeOf(plan, subject));
    const visits = draw.visits.filter(({ subject }) => isFirst(subject));
    const subjects = plan.subjects.filter(({ code }) => isFirst(code));
    return visits.length === 0 ? [] : [{ plan: { ...plan, subjects }, draw: { ...draw, visits } }];
  });
}

/** Plans with their results, some at a time; the inspectors of the asker's own draws with their names. */
async function* drawnWithin(
  { db, actor }: Tx,
  from: string,
  to: string,
): AsyncGenerator<readonly Drawn[]> {
  const division = divisionOf(actor);
  const [first, last] = division === undefined ? ['', ''] : codesWithin(division);
  const takesPart = [{ code: actor.agencyCode }, { name: actor.agencyName }].flatMap((agency) =>
    Object.values(agency).includes(undefined)
      ? []
      : [sql<boolean>`draw.plan -> 'agencies' @> ${JSON.stringify([agency])}::jsonb`],
  );
  const found = db
    .selectFrom('draw')
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
    );
  const ids = await found.select('id').orderBy('id').execute();
  if (ids.length > MOST && from !== to) throw tooManyDraws();
  for (let at = 0; at < ids.length; at += MOST) {
    const some = ids.slice(at, at + MOST).map(({ id }) => id);
    const rows = await db
      .selectFrom('draw')
      .select(['agency_name', 'agency_code', 'plan', 'result', 'names'])
      .where('id', 'in', some)
      .execute();
    yield rows.flatMap(({ agency_name: name, agency_code: code, plan, result, names }) => {
      if (!result) return [];
      const isOwn = serves(actor, { name, ...(code !== null && { code }) });
      const inspectors = isOwn
        ? plan.inspectors.map((each) => ({ ...each, name: names[each.id] ?? each.name }))
        : plan.inspectors;
      return [{ plan: { ...plan, inspectors }, draw: result }];
    });
  }
}

const tooManyDraws = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: `这段时间里的抽查超过 ${MOST} 次，不能一起合并。请缩短起止日期，只查一天的不限次数。`,
      en: `There are more than ${MOST} draws in these days, too many to be merged at once. Ask for fewer days; a single day is answered whatever there is.`,
    },
    { rule: 'draw.visits.too-many-draws' },
  );
