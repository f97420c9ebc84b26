import type { contract } from '@xinyong/contract';
import { codesWithin, gradedBy, gradeSummary } from '@xinyong/core';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { csvOfResults } from './batch-csv.ts';
import { beginBatch } from './begin-batch.ts';
import { batchOfRow } from './grade-batch-row.ts';
import type { GradeBatches } from './grade-batches.ts';
import { gradeOf, simulateGrade } from './grade-of.ts';
import { coversPlace, divisionOf } from '../covers-place.ts';
import type { GradeBatchTable } from './grade-table.ts';

/** 信用评价: schemes, a subject's grade and why, simulation, batches. */
export const gradeHandlers = (
  law: Pick<PlatformLaw, 'repair' | 'schemes'>,
  batches: GradeBatches,
): Handlers<typeof contract.grades> => ({
  schemes: async () => ({ schemes: law.schemes.all.map(gradedBy) }),

  get: async ({ params: { code }, query }, tx) => gradeSummary(await gradeOf(tx, code, query, law)),

  explain: ({ params: { code }, query }, tx) => gradeOf(tx, code, query, law),

  simulate: ({ params: { code }, body }, tx) => simulateGrade(tx, code, body, law),

  startBatch: async ({ body }, tx) => {
    const batch = await beginBatch(tx, body, law.schemes);
    tx.afterwards(() => batches.wake());
    return batchOfRow(batch);
  },

  batches: async ({ query: { cursor, limit = 20 } }, { db, actor }) => {
    const division = divisionOf(actor);
    if (division === undefined) return { data: [], nextCursor: null };
    const [first, last] = codesWithin(division);
    const after = positionOf(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    let found = db
      .selectFrom('grade_batch')
      .selectAll()
      .where('place', '>=', first)
      .where('place', '<=', last);
    if (after) {
      const [at, id] = after;
      found = found.where((eb) => eb(eb.refTuple('started_at', 'id'), '<', eb.tuple(at, id)));
    }
    const rows = await found
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(limit, rows.map(batchOfRow), ({ startedAt, id }) => [startedAt, id]);
  },

  batch: async ({ params: { id } }, tx) => batchOfRow(await findBatch(tx, id)),

  batchResults: async ({ params: { id } }, tx) => {
    const batch = await findBatch(tx, id);
    if (batch.state !== 'done') throw notDone(batch);
    return {
      name: `grades-${batch.scheme}-${batch.place}-${batch.graded_on}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: (work) => csvOfResults(batch, work),
    };
  },
});

/** A batch of a place that the actor may grade; to others it is not there. */
async function findBatch({ db, actor }: Tx, id: string): Promise<Selectable<GradeBatchTable>> {
  const batch = await db
    .selectFrom('grade_batch')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!batch || !coversPlace(actor, batch.place))
    throw new Problem('not_found', { zh: '没有这个批次。', en: 'There is no such batch.' });
  return batch;
}

const notDone = ({ state }: Pick<GradeBatchTable, 'state'>): Problem =>
  new Problem(
    'conflict',
    state === 'running'
      ? { zh: '这个批次还在评价，完成后才能下载结果。', en: 'This batch is still running.' }
      : {
          zh: '这个批次没有完成，请重新开始批量评价。',
          en: 'This batch was not finished; start another.',
        },
  );
