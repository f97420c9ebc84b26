import {
  readRow,
  subjectCodeIn,
  type Columns,
  type ReadRow,
  type RowContext,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';
import { actsFor } from './acts-for.ts';
import type { TableRow } from './read-table.ts';

/** What some rows say, and the subjects among theirs that are registered. */
export interface ReadBatch {
  readonly rows: readonly ReadRow[];
  readonly subjects: ReadonlyMap<Uscc, Subject>;
}

/** Reads some rows against the subjects they are about, which are looked up all at once. */
export async function readBatch(
  { db, today, actor }: Tx,
  columns: Columns,
  batch: readonly TableRow[],
  isRepeated: RowContext['isRepeated'],
): Promise<ReadBatch> {
  const codes = new Set(batch.flatMap(({ cells }) => subjectCodeIn(cells, columns) ?? []));
  const found =
    codes.size === 0
      ? []
      : await db
          .selectFrom('subject')
          .selectAll()
          .where('code', 'in', [...codes])
          .execute();
  const subjects = new Map(found.map((row) => [row.code, subjectOfRow(row)]));
  const subject: RowContext['subject'] = (code) => subjects.get(code);
  const mayActFor: RowContext['mayActFor'] = (agency) => actsFor(actor, agency);
  const rows = batch.map(({ line, cells }) =>
    readRow(cells, columns, { line, today, subject, isRepeated, mayActFor }),
  );
  return { rows, subjects };
}
