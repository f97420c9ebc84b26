import { dayInChina, type Interruption, type IsoDay } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';

/** 补正、退回: when each application was with its applicant again, by id; what has not come back yet is no interruption. */
export async function interruptionsOf(
  { db }: Tx,
  repairIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Interruption[]>> {
  if (repairIds.length === 0) return new Map();
  const events = await db
    .selectFrom('repair_event')
    .select(['repair_id', 'command', 'at'])
    .where('repair_id', 'in', repairIds)
    .where('command', 'in', ['request-supplement', 'return', 'resubmit'])
    .orderBy('version')
    .execute();
  const found = new Map<string, readonly Interruption[]>();
  const since = new Map<string, IsoDay>();
  for (const { repair_id: id, command, at } of events) {
    const day = dayInChina(new Date(at));
    const from = since.get(id);
    if (command !== 'resubmit') since.set(id, day);
    else if (from) found.set(id, [...(found.get(id) ?? []), { from, to: day }]);
  }
  return found;
}
