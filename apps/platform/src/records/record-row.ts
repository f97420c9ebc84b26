import {
  dayOf,
  isoOf,
  recordedOn,
  type CreditRecord,
  type Display,
  type IsoDay,
} from '@xinyong/core';
import type { Insertable, Selectable } from 'kysely';
import type { RecordTable } from './record-table.ts';

/** The row of a record; `lastDay` is the last day on which it is displayed by itself. */
export function rowOfRecord(record: CreditRecord, lastDay?: IsoDay): Insertable<RecordTable> {
  const { display, stated, ...body } = record;
  return {
    subject_code: body.subjectCode,
    id: body.id,
    kind: body.kind,
    recorded_on: recordedOn(record),
    agency_name: body.agency.name,
    agency_code: body.agency.code ?? null,
    body: JSON.stringify(body),
    stated: stated ? JSON.stringify(stated) : null,
    ...columnsOfDisplay(display, lastDay),
  };
}

/** The record as it stands on a day: its display may have ended by itself since it was stored. */
export const recordOfRow = (row: Selectable<RecordTable>, today: IsoDay): CreditRecord => ({
  ...row.body,
  display: displayOfRow(row, today),
  ...(row.stated && { stated: row.stated }),
});

export const columnsOfDisplay = (
  display: Display,
  lastDay?: IsoDay,
): Pick<
  Insertable<RecordTable>,
  | 'display_state'
  | 'display_ended_on'
  | 'display_ended_by'
  | 'published_on'
  | 'recounted_on'
  | 'display_last_day'
> => ({
  display_state: display.state,
  display_ended_on: display.endedOn ?? null,
  display_ended_by: display.endedBy ?? null,
  published_on: display.publishedOn ?? null,
  recounted_on: display.recountedOn ?? null,
  display_last_day: lastDay ?? null,
});

function displayOfRow(row: Selectable<RecordTable>, today: IsoDay): Display {
  const { display_last_day: lastDay } = row;
  const known = {
    ...(row.published_on && { publishedOn: row.published_on }),
    ...(row.recounted_on && { recountedOn: row.recounted_on }),
  };
  if (row.display_state === 'displayed' && lastDay && lastDay < today)
    return { ...known, state: 'ended', endedOn: isoOf(dayOf(lastDay) + 1), endedBy: 'term' };
  return {
    ...known,
    state: row.display_state,
    ...(row.display_ended_on && { endedOn: row.display_ended_on }),
    ...(row.display_ended_by && { endedBy: row.display_ended_by }),
  };
}
