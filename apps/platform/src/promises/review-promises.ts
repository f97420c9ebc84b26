import type { ReviewBeginning, ReviewBegun, ReviewCandidates } from '@xinyong/contract';
import { promiseTransition, type PromiseState } from '@xinyong/core';
import type { ExpressionBuilder } from 'kysely';
import { servedBy } from '../agency-actor.ts';
import type { Tables } from '../database/tables.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { changePromise } from './change-promise.ts';
import { promisesOf } from './load-promise.ts';
import { tellChannels } from './tell-channels.ts';

/** What a review can begin with; the table says so too. */
const reviewable: readonly PromiseState[] = ['in-force', 'expired'];

/** Made in the year, and still to be verified. */
const canBeReviewed = (eb: ExpressionBuilder<Tables, 'promise'>, year: number) =>
  eb.and([eb('state', 'in', reviewable), eb.between('made_on', `${year}-01-01`, `${year}-12-31`)]);

/** 问效: the subjects whose promises of a year the agency can review, from which a draw is planned. */
export async function reviewCandidates({ db, actor }: Tx, year: number): Promise<ReviewCandidates> {
  const rows = await db
    .selectFrom('promise')
    .where((eb) => servedBy(actor, eb))
    .where((eb) => canBeReviewed(eb, year))
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

/**
 * Begins the verification of those whom a published draw drew, of their promises of the year alone: 定期对信用承诺进行复核 (翁源
 * 二（一）2) does not say which promises a review is of, and the draw was planned from those that were made in the year.
 */
export async function beginReview(
  tx: Tx,
  { drawId, year }: ReviewBeginning,
  law: PlatformLaw,
): Promise<ReviewBegun> {
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
    .where((eb) => canBeReviewed(eb, year))
    .orderBy('subject_code')
    .orderBy('id')
    .execute();
  let begun = 0;
  for (const [index, promise] of (await promisesOf(tx, rows, 'agency')).entries()) {
    const row = rows[index];
    const change = promiseTransition(promise, 'begin-verification', 'agency');
    if (!row || !change.ok) continue;
    const then = await changePromise(tx, { promise, row }, [
      { command: 'begin-verification', by: 'agency', to: change.transition.to },
    ]);
    // One that had expired runs again, for everybody to see.
    tellChannels(tx, promise, then, law);
    begun += 1;
  }
  return { begun };
}
