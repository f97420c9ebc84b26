import { beginRepair, type CreditRecord, type RepairBeginning } from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { Words } from '../http/problem.text.ts';
import { recordEvent } from './change-repair.ts';

/** Begins an application for a record of the actor's own enterprise; gives its id. */
export async function createRepair(tx: Tx, record: CreditRecord): Promise<string> {
  const { actor, db, now } = tx;
  const { subjectCode, subjectName, agency } = record;
  const beginning = beginRepair(record, actor.subjectCode);
  if (!beginning.ok) throw noBeginning(beginning.rule);
  const id = tx.newId();
  const created = await db
    .insertInto('repair')
    .values({
      subject_code: subjectCode,
      id,
      record_id: record.id,
      subject_name: subjectName,
      agency_name: agency.name,
      agency_code: agency.code ?? null,
      track: beginning.track,
      state: 'draft',
      version: 1,
      answers: '{}',
      notice: null,
      supplement: null,
      created_at: now,
      updated_at: now,
      submitted_on: null,
      accepted_on: null,
    })
    .onConflict((conflict) => conflict.doNothing()) // the index repair_open
    .returning('id')
    .executeTakeFirst();
  if (!created)
    throw new Problem('conflict', {
      zh: '这条信息已有一个尚未办结的修复申请，请在“我的申请”中继续。',
      en: 'There is an open application for this record; go on with it in your applications.',
    });
  await recordEvent(
    tx,
    { subjectCode, id, version: 1 },
    { command: 'create', from: null, to: 'draft', by: 'applicant' },
  );
  // No message: a draft is the applicant's own.
  tx.append({
    audit: {
      agency: chainOf(agency),
      action: 'repair.create',
      subjectCode,
      recordId: record.id,
      repairId: id,
      details: { to: 'draft', version: 1 },
    },
  });
  return id;
}

const words: Readonly<Record<Extract<RepairBeginning, { ok: false }>['rule'], Words>> = {
  'repair.begin.subject': {
    zh: '您只能为自己代理的经营主体申请修复。',
    en: 'You may only apply for the enterprise you act for.',
  },
  'repair.begin.scope': {
    zh: '行政许可不是失信信息，无需修复。',
    en: 'A permit is no record of dishonesty: there is nothing to repair.',
  },
  'repair.begin.display': {
    zh: '这条信息已停止公示，无需修复。',
    en: 'This record is no longer displayed: there is nothing to repair.',
  },
};

const noBeginning = (rule: keyof typeof words): Problem =>
  new Problem(rule === 'repair.begin.subject' ? 'forbidden' : 'conflict', words[rule], { rule });
