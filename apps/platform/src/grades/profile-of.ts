import {
  recordKinds,
  type CreditRecord,
  type IsoDay,
  type Profile,
  type RecordKind,
  type Uscc,
} from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { recordOfRow } from '../records/record-row.ts';
import type { RecordTable } from '../records/record-table.ts';
import { noSubject } from '../subjects/subject-handlers.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';

/** What the office of public credit collects itself: it has all of it, be it none. */
const byOffice: readonly RecordKind[] = ['penalty', 'abnormal-listing', 'serious-listing'];

/**
 * The kinds of record that this platform collects (归集): those of the office, and every other of which there is a record
 * of anybody. One query of a probe a kind into the index `record_of_kind`, so that nothing needs to be kept or forgotten.
 */
export async function coveredKinds({ db }: Tx): Promise<readonly RecordKind[]> {
  const others = recordKinds.filter((kind) => !byOffice.includes(kind));
  const found = await db
    .selectNoFrom((eb) =>
      others.map((kind) =>
        eb.exists(eb.selectFrom('record').select('kind').where('kind', '=', kind)).as(kind),
      ),
    )
    .executeTakeFirstOrThrow();
  return [...byOffice, ...others.filter((kind) => found[kind])];
}

/** What is known about a subject, and which of its records everyone is shown. */
export interface KnownSubject {
  readonly profile: Profile;
  /** Ids of the records that are displayed today. */
  readonly displayed: ReadonlySet<string>;
}

/** The profile (信用档案) of a subject for a day, with all its records; throws a problem when nobody knows the subject. */
export async function profileOf(tx: Tx, code: Uscc, on: IsoDay): Promise<KnownSubject> {
  const subject = await tx.db
    .selectFrom('subject')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  if (!subject) throw noSubject();
  const rows = await recordRowsOf(tx, [code]);
  const displayed = rows
    .map((row) => recordOfRow(row, tx.today))
    .filter(({ display }) => display.state === 'displayed');
  return {
    profile: {
      subject: subjectOfRow(subject),
      records: rows.map((row) => recordForDay(row, on, tx.today)),
      covered: await coveredKinds(tx),
    },
    displayed: new Set(displayed.map(({ id }) => id)),
  };
}

/** The rows of every record of some subjects, displayed or not. */
export async function recordRowsOf(
  { db }: Tx,
  codes: readonly Uscc[],
): Promise<readonly Selectable<RecordTable>[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom('record')
    .selectAll()
    .where('subject_code', 'in', codes)
    .orderBy('subject_code')
    .orderBy('id')
    .execute();
}

/** A record with what ends its display by itself, be it after today: an evaluation of a day looks at when it ended. */
export const recordForDay = (
  row: Selectable<RecordTable>,
  on: IsoDay,
  today: IsoDay,
): CreditRecord => recordOfRow(row, on > today ? on : today);
