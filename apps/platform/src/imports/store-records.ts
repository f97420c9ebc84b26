import {
  displayedUntil,
  recordIdOf,
  type CreditRecord,
  type DisplayInFile,
  type IsoDay,
  type RepairLaw,
} from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { endDisplayByFile } from '../records/change-display.ts';
import { recordOfRow, rowOfRecord } from '../records/record-row.ts';
import type { RecordEventTable } from '../records/record-table.ts';
import type { ReadBatch } from './read-batch.ts';

/** What became of the records of some rows. */
export interface StoredRecords {
  readonly created: number;
  /** Records that were there, whose display the file ended. */
  readonly ended: number;
}

type ReadRecord = CreditRecord & { readonly display: DisplayInFile };

/** A record as it is entered, with the last day on which the law displays it. */
interface Entry {
  readonly record: CreditRecord;
  readonly lastDay?: IsoDay;
}

/** Enters the records of some rows. What is there already stays as it is, unless the file ends its display. */
export async function storeRecords(
  tx: Tx,
  law: RepairLaw,
  { rows }: ReadBatch,
): Promise<StoredRecords> {
  const records = recordsOf(rows);
  if (records.length === 0) return { created: 0, ended: 0 };
  const entries = records.map((record) => entryOf(record, tx.today, law));
  const inserted = await tx.db
    .insertInto('record')
    .values(entries.map(({ record, lastDay }) => rowOfRecord(record, lastDay)))
    .onConflict((conflict) => conflict.columns(['subject_code', 'id']).doNothing())
    .returning('id')
    .execute();
  const isNew = new Set(inserted.map(({ id }) => id));
  const created = entries.map(({ record }) => record).filter(({ id }) => isNew.has(id));
  if (created.length > 0)
    await tx.db
      .insertInto('record_event')
      .values(
        created.map(({ subjectCode, id, display }) => ({
          subject_code: subjectCode,
          record_id: id,
          position: 1,
          at: tx.now,
          ...eventOf(display),
          repair_id: null,
        })),
      )
      .execute();
  const there = records.filter(({ id }) => !isNew.has(id));
  return { created: created.length, ended: await endDisplays(tx, there) };
}

/** Ends the display of records that were there, where the file says so and nothing else has ended it. */
async function endDisplays(tx: Tx, records: readonly ReadRecord[]): Promise<number> {
  // What the law never displays ends nothing.
  const ends = new Map(
    records.flatMap(({ id, display }) =>
      display.state === 'ended' && display.endedBy !== 'law' ? [[id, display]] : [],
    ),
  );
  if (ends.size === 0) return 0;
  const displayed = await tx.db
    .selectFrom('record')
    .selectAll()
    .where('id', 'in', [...ends.keys()])
    .where((eb) =>
      eb.or([eb('display_state', '=', 'displayed'), eb('display_ended_by', '=', 'law')]),
    )
    .execute();
  let ended = 0;
  for (const row of displayed) {
    const end = ends.get(row.id);
    if (end && (await endDisplayByFile(tx, recordOfRow(row, tx.today), end))) ended += 1;
  }
  return ended;
}

/** Each record once, in the order of the key: two imports at a time then never wait for each other. */
function recordsOf(rows: ReadBatch['rows']): readonly ReadRecord[] {
  const records = new Map<string, ReadRecord>();
  for (const { record, display } of rows)
    if (record && display) {
      const id = recordIdOf(record);
      records.set(id, { ...record, id, display });
    }
  const key = ({ subjectCode, id }: ReadRecord): string => subjectCode + id;
  return [...records.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What the law does not display is entered as ended: a mere warning, or what is past its longest period (公示期届满). */
function entryOf(record: ReadRecord, today: IsoDay, law: RepairLaw): Entry {
  if (record.display.state === 'ended') return { record };
  const { displayed, endedOn, lastDay } = displayedUntil(record, today, law);
  if (displayed) return { record, ...(lastDay && { lastDay }) };
  const end = endedOn ? ({ endedOn, endedBy: 'term' } as const) : ({ endedBy: 'law' } as const);
  return { record: { ...record, display: { ...record.display, state: 'ended', ...end } } };
}

/** A record that comes with an end was never displayed here. */
const eventOf = ({
  state,
  endedBy,
}: CreditRecord['display']): Pick<Selectable<RecordEventTable>, 'state' | 'by'> => ({
  state,
  by: endedBy ?? 'import',
});
