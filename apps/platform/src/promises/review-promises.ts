import type { ReviewBegun, ReviewCandidates } from '@xinyong/contract';
import { promiseTransition, type PromiseState } from '@xinyong/core';
import { servedBy } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { changePromise } from './change-promise.ts';
import { promisesOf } from './load-promise.ts';

/** What a review can begin with; the table says so too. */
const reviewable: readonly PromiseState[] = ['in-force', 'expired'];

/** 问效: the subjects whose promises of a year the agency can review, from which a draw is planned. */
export async function reviewCandidates({ db, actor }: Tx, year: number): Promise<ReviewCandidates> {
  const rows = await db
    .selectFrom('promise')
    .where((eb) => servedBy(actor, eb))
    .where('state', 'in', reviewable)
    .where('made_on', '>=', `${year}-01-01`)
    .where('made_on', '<=', `${year}-12-31`)
    .select(({ fn }) => [
      'subject_code',
      fn.max('subject_name').as('name'),
      fn.countAll<string>().as('promises'),
    ])
    .groupBy('subject_code')
    .orderBy('subject_code')
    .execute();
  return {
    year,
    subjects: rows.map(({ subject_code: code, name, promises }) => ({
      code,
      name,
      promises: Number(promises),
    })),
  };
}

/** Begins the verification of every promise of those whom a published draw drew. */
export async function beginReview(tx: Tx, drawId: string): Promise<ReviewBegun> {
  const draw = await tx.db
    .selectFrom('draw')
    .select(['state', 'result'])
    .where('id', '=', drawId)
    .where((eb) => servedBy(tx.actor, eb))
    .executeTakeFirst();
  if (!draw)
    throw new Problem('not_found', {
      zh: '本机关没有这次抽查。',
      en: 'Your agency has no such draw.',
    });
  if (draw.state !== 'published' || !draw.result)
    throw new Problem('conflict', {
      zh: '抽查结果公布以后才能开始核查。',
      en: 'Verification begins once the result of the draw is published.',
    });
  const drawn = draw.result.visits.map(({ subject }) => subject);
  if (drawn.length === 0) return { begun: 0 };
  const rows = await tx.db
    .selectFrom('promise')
    .selectAll()
    .where('subject_code', 'in', drawn)
    .where((eb) => servedBy(tx.actor, eb))
    .where('state', 'in', reviewable)
    .orderBy('subject_code')
    .orderBy('id')
    .execute();
  let begun = 0;
  for (const [index, promise] of (await promisesOf(tx, rows)).entries()) {
    const row = rows[index];
    const change = promiseTransition(promise, 'begin-verification', 'agency');
    if (!row || !change.ok) continue;
    await changePromise(tx, { promise, row }, [
      { command: 'begin-verification', by: 'agency', to: change.transition.to },
    ]);
    begun += 1;
  }
  return { begun };
}
