import {
  statementProblems,
  type AgencyStatement,
  type CreditRecord,
  type RepairLaw,
} from '@xinyong/core';
import { serves } from '../agency-actor.ts';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { followLaw } from './change-display.ts';
import { findRecord } from './find-record.ts';

/** 认定: keeps what the agency of a record states about it, and displays the record as the law then says. */
export async function stateRecord(
  tx: Tx,
  id: string,
  statement: AgencyStatement,
  law: RepairLaw,
): Promise<CreditRecord> {
  const record = await findRecord(tx, id);
  if (!serves(tx.actor, record.agency))
    throw new Problem('forbidden', {
      zh: '只有作出这条信息的机关可以认定。',
      en: 'Only the agency that made this record may state facts about it.',
    });
  const problems = statementProblems(statement, record, tx.today);
  if (problems.length > 0)
    throw invalidFields(problems.map(({ field, code }) => fieldProblem(`body.${field}`, code)));
  const version = record.stated?.version ?? 0;
  if (statement.version !== version) throw stale();
  const stated: AgencyStatement = { ...statement, version: version + 1 };
  const next: CreditRecord = { ...record, stated };
  const changed = await tx.db
    .updateTable('record')
    .set({ stated: JSON.stringify(stated), stated_version: stated.version })
    .where('subject_code', '=', record.subjectCode)
    .where('id', '=', id)
    .where('stated_version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw stale();
  tx.append({
    audit: {
      agency: chainOf(record.agency),
      action: 'record.stated',
      subjectCode: record.subjectCode,
      recordId: id,
      details: Object.fromEntries(
        Object.entries(stated).map(
          ([field, value]: [string, string | number | boolean | readonly string[]]) => [
            field,
            typeof value === 'object' ? value.join() : value,
          ],
        ),
      ),
    },
    message: {
      topic: 'record.stated',
      key: record.subjectCode,
      body: { recordId: id, subjectCode: record.subjectCode, at: tx.now, stated },
    },
  });
  await followLaw(tx, next, law);
  return findRecord(tx, id);
}

const stale = (): Problem =>
  new Problem('stale_version', {
    zh: '这条信息的认定刚刚被他人更新，请刷新后再办理。',
    en: 'Someone stated something about this record meanwhile; load it again.',
  });
