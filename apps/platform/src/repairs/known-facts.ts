import {
  dayInChina,
  isFalsehood,
  revocationReasons,
  type CreditRecord,
  type IsoDay,
  type RepairFacts,
} from '@xinyong/core';
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
  // A platform that holds no lists does not know that somebody is on none.
  const anyList = await db
    .selectFrom('record')
    .select('id')
    .where('kind', 'in', ['abnormal-listing', 'serious-listing'])
    .where('display_state', '=', 'displayed')
    .limit(1)
    .executeTakeFirst();
  const falsehoods = await db
    .selectFrom('repair_event')
    .select(['subject_code', 'at'])
    .where('subject_code', 'in', codes)
    .where('reason', 'in', revocationReasons.filter(isFalsehood))
    .orderBy('at')
    .execute();
  const lastFalsehood = new Map(
    falsehoods.map((each): readonly [string, IsoDay] => [
      each.subject_code,
      dayInChina(new Date(each.at)),
    ]),
  );
  return ({ subjectCode, id }) => {
    const falsePromiseOn = lastFalsehood.get(subjectCode);
    const onOtherList = listings.some(
      (each) => each.subject_code === subjectCode && each.id !== id,
    );
    return {
      ...((onOtherList || anyList) && { onOtherList }),
      ...(falsePromiseOn && { falsePromiseOn }),
    };
  };
}
