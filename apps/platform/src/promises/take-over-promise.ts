import {
  divisionOfUscc,
  isAccepted,
  parsePromiseCode,
  publicStateOf,
  recordOfPromise,
  type NationalPromise,
  type PromiseState,
} from '@xinyong/core';
import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { actsFor } from '../imports/acts-for.ts';
import { followPublicity } from '../records/change-display.ts';
import { rowOfSubject } from '../subjects/subject-row.ts';
import { recordSteps } from './change-promise.ts';
import { levelsOfPlace } from './levels-of-place.ts';
import { loadPromiseRecord, writePromiseRecord } from './promise-record.ts';
import { promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';

/** What a file did to a promise. */
export type TakenOver = 'created' | 'updated' | 'unchanged';

/** Takes a promise over as another platform tells it (归集); what was signed or dealt with here is told by its own history. */
export async function takeOverPromise(tx: Tx, promise: NationalPromise): Promise<TakenOver> {
  for (;;) {
    const known = await tx.db
      .selectFrom('promise')
      .selectAll()
      .where('code', '=', promise.code)
      .executeTakeFirst();
    if (known && !known.imported) return 'unchanged';
    if (known) requireSame(tx, promise, known);
    const row = rowOf(tx, promise, known);
    if (known && (same(known, row) || (await isDealtWithHere(tx, known)))) return 'unchanged';
    const stored = await (known ? update(tx, known, row) : enter(tx, promise, row));
    // Somebody else wrote it meanwhile: what is there now decides.
    if (!stored) continue;
    const then = promiseOfRow(stored, []);
    const before = known ? promiseOfRow(known, []) : { ...then, version: -1 };
    await recordSteps(tx, before, [{ command: 'import', by: 'agency', to: then.state }]);
    if (isAccepted(then)) {
      await writePromiseRecord(tx, then);
      if (known && known.publicity !== then.publicity)
        await followPublicity(tx, await loadPromiseRecord(tx, then), recordOfPromise(then).display);
    }
    return known ? 'updated' : 'created';
  }
}

/** 承诺编码 names one promise: another agency's, or another subject's, is not changed by a file. */
function requireSame(
  { actor }: Tx,
  { code, subjectCode }: NationalPromise,
  known: Selectable<PromiseTable>,
): void {
  const agency = { name: known.agency_name, code: known.agency_code };
  if (known.subject_code === subjectCode && actsFor(actor, agency)) return;
  throw new Problem('file_refused', {
    zh: `承诺编码 ${code} 已属于另一份承诺（承诺人或者受理单位不同），文件没有导入。请核对后再导入。`,
    en: `Code ${code} is that of another promise (of another subject or agency); nothing was imported. Compare it and import again.`,
  });
}

/** Whether anybody gave a command about it here. What the clock found a file may correct. */
async function isDealtWithHere({ db }: Tx, known: Selectable<PromiseTable>): Promise<boolean> {
  const event = await db
    .selectFrom('promise_event')
    .select('position')
    .where('subject_code', '=', known.subject_code)
    .where('promise_id', '=', known.id)
    .where('command', '!=', 'import')
    .where('by', '!=', 'clock')
    .executeTakeFirst();
  return event !== undefined;
}

async function update(
  { db }: Tx,
  known: Selectable<PromiseTable>,
  { subject_code: _code, id: _id, created_at: _at, ...changes }: Insertable<PromiseTable>,
): Promise<Selectable<PromiseTable> | undefined> {
  return db
    .updateTable('promise')
    .set(changes)
    .where('subject_code', '=', known.subject_code)
    .where('id', '=', known.id)
    .where('version', '=', known.version)
    .returningAll()
    .executeTakeFirst();
}

async function enter(
  { db }: Tx,
  { code, subjectCode, subjectName, subjectKind }: NationalPromise,
  row: Insertable<PromiseTable>,
): Promise<Selectable<PromiseTable> | undefined> {
  const subject = {
    code: subjectCode,
    name: subjectName,
    kind: subjectKind,
    region: divisionOfUscc(subjectCode) ?? code.slice(0, 6),
    sector: '',
    representative: '',
  };
  await db
    .insertInto('subject')
    .values(rowOfSubject(subject))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
  return db
    .insertInto('promise')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst();
}

const states = { full: 'fulfilled', partial: 'partly-fulfilled', none: 'breached' } as const;

function rowOf(
  { now, newId }: Tx,
  promise: NationalPromise,
  known: Selectable<PromiseTable> | undefined,
): Insertable<PromiseTable> {
  const { fulfilment, determiner, acceptor } = promise;
  const state: PromiseState = fulfilment ? states[fulfilment] : 'in-force';
  const place = parsePromiseCode(promise.code)?.place ?? promise.code.slice(0, 6);
  const shown = publicStateOf({
    state,
    code: promise.code,
    publicity: promise.publicity,
    ...(fulfilment && {
      determination: {
        fulfilment,
      },
    }),
  });
  return {
    subject_code: promise.subjectCode,
    id: known?.id ?? newId(),
    subject_name: promise.subjectName,
    subject_kind: promise.subjectKind,
    sector: '',
    template_id: null,
    template_version: null,
    title: Array.from(promise.reason).slice(0, 200).join(''), // whole characters
    type: promise.type,
    other_type: promise.otherType ?? null,
    promise_class: null,
    state,
    version: known ? known.version + 1 : 0,
    agency_name: acceptor.name,
    agency_code: acceptor.code,
    ...levelsOfPlace(place),
    organiser_name: null,
    organiser_code: null,
    reason: promise.reason,
    content: promise.content,
    liability: promise.breachLiability,
    record_id: null,
    answers: '{}',
    signer_name: null,
    signer_capacity: null,
    publicity: promise.publicity,
    code: promise.code,
    made_on: promise.madeOn,
    valid_until: promise.validUntil ?? null,
    materials_due_on: null,
    letter: null,
    digest: null,
    signatures: null,
    fulfilment: fulfilment ?? null,
    falsehood: false,
    deliberate: false,
    unperformed: promise.unperformed ?? null,
    determined_on: fulfilment ? (promise.determinedOn ?? null) : null,
    determiner_name: determiner?.name ?? null,
    determiner_code: determiner?.code ?? null,
    sanctions: null,
    sanction_words: promise.sanction ?? null,
    sanctioned_on: null,
    notice: null,
    imported: true,
    created_at: known?.created_at ?? now,
    updated_at: now,
    shown: shown ?? null,
  };
}

/** What a file can change of a promise that was taken over before. */
const same = (known: Selectable<PromiseTable>, row: Insertable<PromiseTable>): boolean =>
  (
    [
      'subject_name',
      'subject_kind',
      'agency_name',
      'type',
      'other_type',
      'reason',
      'content',
      'liability',
      'publicity',
      'valid_until',
      'fulfilment',
      'unperformed',
      'determined_on',
      'determiner_name',
      'determiner_code',
      'sanction_words',
    ] as const
  ).every((column) => known[column] === row[column]);
