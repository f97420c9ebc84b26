import {
  isFalsehood,
  revocationReasons,
  type CreditRecord,
  type IsoDay,
  type RepairFacts,
} from '@xinyong/core';
import { dayInChina } from '../clock.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { displayedOn } from '../records/visible-records.ts';

/** What the platform itself knows about a repair of each record: the lists it displays, and the falsehood for which it saw repairs revoked. */
export async function knownFacts(
  { db, today }: Tx,
  records: readonly CreditRecord[],
): Promise<(record: CreditRecord) => RepairFacts> {
  const codes = [...new Set(records.map(({ subjectCode }) => subjectCode))];
  if (codes.length === 0) return () => ({});
  const listings = await db
    .selectFrom('record')
    .select(['subject_code', 'id'])
    .where('subject_code', 'in', codes)
    .where('kind', 'in', ['abnormal-listing', 'serious-listing'])
    .where(displayedOn(today))
    .execute();
  const falsehoods = await db
    .selectFrom('repair_event')
    .select(['subject_code', 'at'])
    .where('subject_code', 'in', codes)
    .where('reason', 'in', revocationReasons.filter(isFalsehood))
    .orderBy('at')
    .execute();
  const lastFalsehood = new Map(
    falsehoods.map((each): readonly [string, IsoDay] => [each.subject_code, dayInChina(each.at)]),
  );
  return ({ subjectCode, id }) => {
    const falsePromiseOn = lastFalsehood.get(subjectCode);
    return {
      onOtherList: listings.some((each) => each.subject_code === subjectCode && each.id !== id),
      ...(falsePromiseOn && { falsePromiseOn }),
    };
  };
}
