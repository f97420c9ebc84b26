import {
  gradeSubject,
  riskClasses,
  riskExample,
  type CreditRecord,
  type IsoDay,
  type RecordKind,
  type RepairLaw,
  type RiskClass,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';

/** Few enough for the parameters of one query. */
const BATCH = 500;

/** The risk class of each subject by the example scheme; undefined is unknown. */
export async function riskClassesOf(
  tx: Tx,
  subjects: readonly Subject[],
  {
    on,
    covered,
    law,
  }: { readonly on: IsoDay; readonly covered: readonly RecordKind[]; readonly law: RepairLaw },
): Promise<ReadonlyMap<Uscc, RiskClass | undefined>> {
  const classes = new Map<Uscc, RiskClass | undefined>();
  for (let at = 0; at < subjects.length; at += BATCH) {
    const batch = subjects.slice(at, at + BATCH);
    const records = await recordsOf(
      tx,
      batch.map(({ code }) => code),
    );
    for (const subject of batch) {
      const profile = { subject, records: records.get(subject.code) ?? [], covered };
      const answer = gradeSubject({ profile, scheme: riskExample, on, law });
      const grade = answer.ok ? answer.decision.grade : undefined;
      classes.set(
        subject.code,
        riskClasses.find((each) => each === grade),
      );
    }
  }
  return classes;
}

async function recordsOf(
  { db, today }: Tx,
  codes: readonly Uscc[],
): Promise<ReadonlyMap<Uscc, readonly CreditRecord[]>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', 'in', codes)
    .execute();
  return Map.groupBy(
    rows.map((row) => recordOfRow(row, today)),
    ({ subjectCode }) => subjectCode,
  );
}
