import type { PublicPromise } from '@xinyong/contract';
import type { Agency, CreditPromise, PromiseEvent, PromiseFile, Uscc } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { PromiseEventTable, PromiseFileTable, PromiseTable } from './promise-table.ts';

type PromiseRow = Selectable<PromiseTable>;

const agency = (name: string, code: Uscc | null): Agency => ({ name, ...(code && { code }) });

export const promiseOfRow = (row: PromiseRow, files: readonly PromiseFile[]): CreditPromise => ({
  id: row.id,
  subjectCode: row.subject_code,
  subjectName: row.subject_name,
  subjectKind: row.subject_kind,
  templateId: row.template_id ?? '',
  templateVersion: row.template_version ?? 0,
  title: row.title,
  type: row.type,
  ...(row.other_type !== null && { otherType: row.other_type }),
  ...(row.promise_class && { promiseClass: row.promise_class }),
  state: row.state,
  version: row.version,
  acceptor: agency(row.agency_name, row.agency_code),
  place: row.place,
  ...(row.organiser_name !== null && {
    organiser: agency(row.organiser_name, row.organiser_code),
  }),
  reason: row.reason,
  ...(row.record_id !== null && { recordId: row.record_id }),
  answers: row.answers,
  ...(row.signer_capacity && {
    signer: { name: row.signer_name ?? '', capacity: row.signer_capacity },
  }),
  publicity: row.publicity,
  ...(row.code !== null && { code: row.code }),
  ...(row.made_on && { madeOn: row.made_on }),
  ...(row.valid_until && { validUntil: row.valid_until }),
  ...(row.materials_due_on && { materialsDueOn: row.materials_due_on }),
  files,
  ...(row.fulfilment && {
    determination: {
      fulfilment: row.fulfilment,
      ...(row.falsehood && { falsehood: true as const }),
      ...(row.deliberate && { deliberate: true as const }),
      ...(row.unperformed !== null && { unperformed: row.unperformed }),
      ...(row.determined_on && { determinedOn: row.determined_on }),
      ...(row.determiner_name !== null && {
        determiner: agency(row.determiner_name, row.determiner_code),
      }),
    },
  }),
  ...(row.sanctioned_on && {
    sanctions: {
      kinds: row.sanctions ?? [],
      words: row.sanction_words ?? '',
      sanctionedOn: row.sanctioned_on,
    },
  }),
  ...(row.notice !== null && { notice: row.notice }),
  ...(row.imported && { imported: true as const }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** The columns of a file that tell of it without its bytes. */
export const fileColumns = ['promise_id', 'material', 'name', 'size', 'digest'] as const;

export const fileOfRow = ({
  material,
  name,
  size,
  digest,
}: Pick<Selectable<PromiseFileTable>, 'material' | 'name' | 'size' | 'digest'>): PromiseFile => ({
  material,
  name,
  size,
  digest,
});

export const eventOfRow = (row: Selectable<PromiseEventTable>): PromiseEvent => ({
  at: row.at,
  command: row.command,
  from: row.from_state,
  to: row.to_state,
  by: row.by,
  actorName: row.actor_name,
  ...(row.notice !== null && { notice: row.notice }),
});

/** The columns that the public column shows. */
export const publicColumns = [
  'code',
  'subject_name',
  'subject_code',
  'title',
  'type',
  'other_type',
  'reason',
  'agency_name',
  'agency_code',
  'place',
  'organiser_name',
  'organiser_code',
  'made_on',
  'valid_until',
  'materials_due_on',
  'determined_on',
  'imported',
  'shown',
] as const;

/** A row of the public column. */
export type PublicRow = Pick<PromiseRow, (typeof publicColumns)[number]>;

/** @throws TypeError for a row that the public column does not have */
export function publicOfRow(row: PublicRow): PublicPromise {
  const { code, made_on: madeOn, shown } = row;
  if (code === null || madeOn === null || shown === null)
    throw new TypeError('not a row of the public column');
  return {
    code,
    subjectName: row.subject_name,
    subjectCode: row.subject_code,
    title: row.title,
    type: row.type,
    ...(row.other_type !== null && { otherType: row.other_type }),
    reason: row.reason,
    acceptor: agency(row.agency_name, row.agency_code),
    place: row.place,
    ...(row.organiser_name !== null && {
      organiser: agency(row.organiser_name, row.organiser_code),
    }),
    madeOn,
    ...(row.valid_until && { validUntil: row.valid_until }),
    ...(row.materials_due_on && { materialsDueOn: row.materials_due_on }),
    state: shown,
    ...(row.determined_on && { determinedOn: row.determined_on }),
    ...(row.imported && { imported: true as const }),
  };
}
