import {
  gradeByFacts,
  profileFacts,
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
import { CompiledSchemes } from '../grades/compiled-schemes.ts';
import { recordForDay, recordRowsOf } from '../grades/profile-of.ts';

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
  const schemes = new CompiledSchemes(riskExample, on);
  const graded = subjects.filter(({ kind }) => riskExample.subjects.includes(kind));
  for (let at = 0; at < graded.length; at += BATCH) {
    const batch = graded.slice(at, at + BATCH);
    const rows = await recordRowsOf(
      tx,
      batch.map(({ code }) => code),
    );
    const records = Map.groupBy(
      rows.map((row): CreditRecord => recordForDay(row, on, tx.today)),
      ({ subjectCode }) => subjectCode,
    );
    for (const subject of batch) {
      const { resolved } = schemes.for(subject).compiled.tables;
      const profile = { subject, records: records.get(subject.code) ?? [], covered };
      const { facts, unsettled } = profileFacts(profile, resolved, on, law);
      const { grade } = gradeByFacts(resolved, facts, unsettled);
      classes.set(
        subject.code,
        riskClasses.find((each) => each === grade),
      );
    }
  }
  return classes;
}
