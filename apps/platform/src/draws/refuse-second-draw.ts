import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { LoadedDraw } from './load-draw.ts';

/**
 * Refuses to commit a draw while its agency has another that was committed, has not ended in public, and draws from one of the
 * same subjects at the same time: who draws again and again, and publishes what it likes, chooses whom to inspect.
 */
export async function refuseSecondDraw({ db }: Tx, { row }: LoadedDraw): Promise<void> {
  const { id, agency_name: name, agency_code: code, first_day: from, last_day: to } = row;
  const ofAgency = db
    .selectFrom('draw')
    .where((eb) =>
      code === null
        ? eb('agency_name', '=', name)
        : eb.or([
            eb('agency_code', '=', code),
            eb.and([eb('agency_code', 'is', null), eb('agency_name', '=', name)]),
          ]),
    )
    .where('published_at', 'is', null)
    .where('abandoned', 'is', null);
  // Two that are committed at once wait for each other here.
  await ofAgency.select('id').orderBy('id').forUpdate().execute();
  const open = await ofAgency
    .select(['id', 'title'])
    .where('id', '!=', id)
    .where('committed_at', 'is not', null)
    .where('first_day', '<=', to)
    .where('last_day', '>=', from)
    .where(
      sql<boolean>`exists (
        select from jsonb_array_elements(draw.plan -> 'subjects') as theirs
        join draw as own on own.id = ${id}
        cross join jsonb_array_elements(own.plan -> 'subjects') as ours
        where theirs ->> 'code' = ours ->> 'code'
      )`,
    )
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (!open) return;
  throw new Problem(
    'conflict',
    {
      zh: `“${open.title}”（${open.id}）的检查对象和期间与这份计划有重合，承诺值已经公布，结果还没有公布。请先公布那一次抽查的结果，不能公布的请先作废。`,
      en: `“${open.title}” (${open.id}) shares subjects and days with this plan; its commitment is published and its result is not. Publish that draw first, or abandon it.`,
    },
    { rule: 'draw.commit.another-open' },
  );
}
