import {
  dayInChina,
  factsOfArchive,
  isFalsehood,
  isRepairable,
  revocationReasons,
  type CreditRecord,
  type IsoDay,
  type RepairFacts,
  type RepairLaw,
} from '@xinyong/core';
import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';
import { displayedOn } from '../records/visible-records.ts';

/**
 * What the platform itself knows about a repair of each record: what the displayed records of its subject show against
 * it, that it is on no list, and the falsehood for which repairs were revoked or promises of repair found to be false or deliberately
 * not kept.
 * What else is no longer displayed is not told through an answer.
 */
export async function knownFacts(
  { db, today }: Tx,
  records: readonly CreditRecord[],
  law: RepairLaw,
): Promise<(record: CreditRecord) => RepairFacts> {
  const codes = [...new Set(records.map(({ subjectCode }) => subjectCode))];
  if (codes.length === 0) return () => ({});
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', 'in', codes)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('kind', 'in', ['penalty', 'abnormal-listing', 'serious-listing']),
          displayedOn(today)(eb),
        ]),
        // It bars for years, displayed or not.
        eb.and([
          eb('kind', '=', 'promise'),
          sql<boolean>`(body ->> 'falsehood' = 'true' or body ->> 'deliberate' = 'true')`,
        ]),
      ]),
    )
    .execute();
  const archives = Map.groupBy(
    rows.map((row) => recordOfRow(row, today)),
    ({ subjectCode }) => subjectCode,
  );
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
  return (record) => {
    const archive = archives.get(record.subjectCode) ?? [];
    const shown = isRepairable(record) ? factsOfArchive(record, archive, today, law) : {};
    const [falsePromiseOn] = [lastFalsehood.get(record.subjectCode), shown.falsePromiseOn]
      .flatMap((day) => day ?? [])
      .toSorted()
      .toReversed();
    return {
      ...(anyList && { onOtherList: false }),
      ...shown,
      ...(falsePromiseOn && { falsePromiseOn }),
    };
  };
}
