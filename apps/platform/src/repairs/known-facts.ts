import type { CreditRecord, RepairFacts } from '@xinyong/core';
import { dayInChina } from '../clock.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { displayedOn } from '../records/visible-records.ts';

/** What the platform itself knows about a repair: the lists it displays, and repairs that it saw revoked. */
export async function knownFacts(
  { db, today }: Tx,
  { subjectCode, id }: CreditRecord,
): Promise<RepairFacts> {
  const listing = await db
    .selectFrom('record')
    .select('id')
    .where('subject_code', '=', subjectCode)
    .where('kind', 'in', ['abnormal-listing', 'serious-listing'])
    .where(displayedOn(today))
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  // A repair is revoked (撤销) for false material or a false promise.
  const falsehood = await db
    .selectFrom('repair_event')
    .select('at')
    .where('subject_code', '=', subjectCode)
    .where('command', '=', 'revoke')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    onOtherList: listing !== undefined,
    ...(falsehood && { falsePromiseOn: dayInChina(falsehood.at) }),
  };
}
