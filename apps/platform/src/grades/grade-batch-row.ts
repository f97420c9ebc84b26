import type { GradeBatch } from '@xinyong/contract';
import type { Selectable } from 'kysely';
import type { GradeBatchTable } from './grade-table.ts';

export const batchOfRow = (row: Selectable<GradeBatchTable>): GradeBatch => ({
  id: row.id,
  scheme: row.scheme,
  origin: row.origin,
  digest: row.digest,
  on: row.graded_on,
  place: row.place,
  state: row.state,
  subjects: row.subjects,
  done: row.done,
  grades: row.grades,
  startedAt: row.started_at,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
});
