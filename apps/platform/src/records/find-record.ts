import type { CreditRecord } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { recordOfRow } from './record-row.ts';
import { visibleTo } from './visible-records.ts';

/** The record, if the actor may see it; to everyone else it is not there. */
export async function findRecord({ db, actor, today }: Tx, id: string): Promise<CreditRecord> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(actor, today))
    .executeTakeFirst();
  if (!row)
    throw new Problem('not_found', {
      zh: '没有这条信用信息，或已不再公示。',
      en: 'There is no such record, or it is no longer displayed.',
    });
  return recordOfRow(row, today);
}
