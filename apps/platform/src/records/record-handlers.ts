import type { contract, DisplayEvent } from '@xinyong/contract';
import { assessRepair, recordedOn, type RepairLaw, type Uscc } from '@xinyong/core';
import { IsoDaySchema, RecordIdSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import type { Tx } from '../database/unit-of-work.ts';
import { pageOf, positionOf } from '../http/cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import { noSubject } from '../subjects/subject-handlers.ts';
import { csvOfDisplayed } from './export-csv.ts';
import { findRecord } from './find-record.ts';
import { recordOfRow } from './record-row.ts';
import { stateRecord } from './state-record.ts';
import { seesInside, visibleTo } from './visible-records.ts';

type RecordHandlers = Omit<
  Handlers<typeof contract.records>,
  'import' | 'importReport' | 'importFindings'
>;

/** 信用信息: list, get, display and export. */
export const recordHandlers = (law: RepairLaw): RecordHandlers => ({
  list: async ({ params: { code }, query: { kind, cursor, limit = 20 } }, { db, actor, today }) => {
    const after = positionOf(cursor, z.tuple([IsoDaySchema, RecordIdSchema]));
    let found = db.selectFrom('record').selectAll().where('subject_code', '=', code);
    found = found.where(visibleTo(actor, today));
    if (kind) found = found.where('kind', '=', kind);
    if (after) {
      const [day, id] = after;
      found = found.where((eb) => eb(eb.refTuple('recorded_on', 'id'), '<', eb.tuple(day, id)));
    }
    const rows = await found
      .orderBy('recorded_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    if (rows.length === 0 && !after) await requireSubject(db, code);
    const records = rows.map((row) => recordOfRow(row, today));
    return pageOf(limit, records, (record) => [recordedOn(record), record.id]);
  },

  get: ({ params: { id } }, tx) => findRecord(tx, id),

  display: async ({ params: { id } }, tx) => {
    const record = await findRecord(tx, id);
    const { displayEndsOn } = assessRepair({ record, facts: {}, on: tx.today, law });
    const events = seesInside(tx.actor, record)
      ? await tx.db
          .selectFrom('record_event')
          .selectAll()
          .where('subject_code', '=', record.subjectCode)
          .where('record_id', '=', id)
          .orderBy('position')
          .execute()
      : [];
    return {
      state: record.display.state,
      ...(displayEndsOn && { endsOn: displayEndsOn }),
      history: events.map(({ at, state, by, repair_id: repairId }): DisplayEvent => ({
        at,
        state,
        by,
        ...(repairId !== null && { repairId }),
      })),
    };
  },

  state: ({ params: { id }, body }, tx) => stateRecord(tx, id, body, law),

  export: async ({ query }, { db, today }) => {
    const { kind, code } = query;
    if (code) await requireSubject(db, code);
    return {
      name: `${[kind, ...(code ? [code] : []), today].join('-')}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: (work) => csvOfDisplayed(query, today, work),
    };
  },
});

/** Throws when nobody knows the subject, which is other than having no records. */
async function requireSubject(db: Tx['db'], code: Uscc): Promise<void> {
  const subject = db.selectFrom('subject').select('code').where('code', '=', code);
  if (!(await subject.executeTakeFirst())) throw noSubject();
}
