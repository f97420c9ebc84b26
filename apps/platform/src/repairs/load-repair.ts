import { commandsFor, type CreditRecord, type Repair, type RepairParty } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { recordOfRow } from '../records/record-row.ts';
import { partyTo } from './repair-party.ts';
import { withFiles } from './with-files.ts';

/** An application, the record it is about, and what the asker is to it. */
export interface LoadedRepair {
  readonly repair: Repair;
  readonly record: CreditRecord;
  readonly party: RepairParty | 'auditor';
}

/** Loads an application. To those who are no party to it, it is not there. */
export async function loadRepair(tx: Tx, id: string): Promise<LoadedRepair> {
  const row = await tx.db.selectFrom('repair').selectAll().where('id', '=', id).executeTakeFirst();
  const party = row && partyTo(tx.actor, row);
  if (!party) throw noRepair();
  const [repair] = await withFiles(tx, [row]);
  const record = await tx.db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', '=', row.subject_code)
    .where('id', '=', row.record_id)
    .executeTakeFirstOrThrow();
  if (!repair) throw noRepair();
  return { repair, record: recordOfRow(record, tx.today), party };
}

/** Loads an application that its applicant may still change: a draft, or one that came back. */
export async function loadEditable(tx: Tx, id: string): Promise<LoadedRepair> {
  const loaded = await loadRepair(tx, id);
  if (loaded.party !== 'applicant') throw noRepair();
  const commands = commandsFor(loaded.repair.state, 'applicant');
  if (commands.includes('submit') || commands.includes('resubmit')) return loaded;
  throw new Problem('conflict', {
    zh: '申请已提交，现在不能修改。',
    en: 'The application was handed in and cannot be changed now.',
  });
}

export const noRepair = (): Problem =>
  new Problem('not_found', { zh: '没有这个修复申请。', en: 'There is no such application.' });
