import {
  divisionOfUscc,
  isAccepted,
  parsePromiseCode,
  publicStateOf,
  recordOfPromise,
  type NationalPromise,
  type PromiseState,
  type Subject,
} from '@xinyong/core';
import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import { actsFor } from '../imports/acts-for.ts';
import { followPublicity } from '../records/change-display.ts';
import { rowOfSubject } from '../subjects/subject-row.ts';
import { levelsOfPlace } from './levels-of-place.ts';
import { loadPromiseRecord, writePromiseRecords } from './promise-record.ts';
import { promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';
import { recordSteps } from './record-steps.ts';

/** What a file did to its promises. */
export type TakenOver = Readonly<Record<'created' | 'updated' | 'unchanged', number>>;

/** A promise of a file, what is there under its code, and the row that is written, if any is. */
interface Taking {
  readonly promise: NationalPromise;
  readonly known: Selectable<PromiseTable> | undefined;
  readonly row: Insertable<PromiseTable>;
}

/**
 * Takes promises over as another platform tells them (归集), all at once: codes that are there are looked up, and rows
 * written, by one statement for however many. What was signed or dealt with here is told by its own history. No code may
 * come twice.
 */
export async function takeOverPromises(
  tx: Tx,
  promises: readonly NationalPromise[],
): Promise<TakenOver> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (let left = promises; left.length > 0;) {
    const changes = await changesOf(tx, left);
    counts.unchanged += left.length - changes.length;
    if (changes.length === 0) break;
    await mentionSubjects(tx, changes);
    const stored = await store(tx, changes);
    const done = changes.filter(({ promise: { code } }) => stored.has(code));
    await tell(tx, done, stored);
    const created = done.filter(({ known }) => !known).length;
    counts.created += created;
    counts.updated += done.length - created;
    // Somebody else wrote these meanwhile: what is there now decides.
    left = changes.flatMap(({ promise }) => (stored.has(promise.code) ? [] : [promise]));
  }
  return counts;
}

/** The promises that are new, or that the file changes. */
async function changesOf(tx: Tx, promises: readonly NationalPromise[]): Promise<readonly Taking[]> {
  const found = await tx.db
    .selectFrom('promise')
    .selectAll()
    .where(
      'code',
      'in',
      promises.map(({ code }) => code),
    )
    .execute();
  const byCode = new Map(found.map((row) => [row.code, row]));
  const takings = promises.flatMap((promise): readonly Taking[] => {
    const known = byCode.get(promise.code);
    if (known && !known.imported) return [];
    if (known) requireSame(tx, promise, known);
    const row = rowOf(tx, promise, known);
    return known && same(known, row) ? [] : [{ promise, known, row }];
  });
  const own = await dealtWithHere(
    tx,
    takings.flatMap(({ known }) => known ?? []),
  );
  return takings.filter(({ known }) => !known || !own.has(known.id));
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

/** The ids of those about which anybody gave a command here. What the clock found a file may correct. */
async function dealtWithHere(
  { db }: Tx,
  known: readonly Selectable<PromiseTable>[],
): Promise<ReadonlySet<string>> {
  if (known.length === 0) return new Set();
  const events = await db
    .selectFrom('promise_event')
    .select('promise_id')
    .distinct()
    .where('subject_code', 'in', [...new Set(known.map((row) => row.subject_code))])
    .where(
      'promise_id',
      'in',
      known.map(({ id }) => id),
    )
    .where('command', '!=', 'import')
    .where('by', '!=', 'clock')
    .execute();
  return new Set(events.map((event) => event.promise_id));
}

/** Enters the subjects that no registrar has sent yet, as the first of their rows names them. */
async function mentionSubjects({ db }: Tx, changes: readonly Taking[]): Promise<void> {
  const subjects = new Map<string, Subject>();
  for (const { promise, known } of changes)
    if (!known && !subjects.has(promise.subjectCode))
      subjects.set(promise.subjectCode, subjectOf(promise));
  if (subjects.size === 0) return;
  await db
    .insertInto('subject')
    .values([...subjects.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(rowOfSubject))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

const subjectOf = ({ code, subjectCode, subjectName, subjectKind }: NationalPromise): Subject => ({
  code: subjectCode,
  name: subjectName,
  kind: subjectKind,
  region: divisionOfUscc(subjectCode) ?? code.slice(0, 6),
  sector: '',
  representative: '',
});

/** What a file never changes of a promise that is there. */
const kept: readonly string[] = ['subject_code', 'id', 'code', 'created_at'];

/** Writes the rows, each on the version that was found; gives those that were written by their codes. */
async function store(
  { db }: Tx,
  changes: readonly Taking[],
): Promise<ReadonlyMap<string, Selectable<PromiseTable>>> {
  const rows = changes.map(({ row }) => row);
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !kept.includes(column));
  const written = await db
    .insertInto('promise')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('code')
        .doUpdateSet((eb) =>
          Object.fromEntries(
            columns.map((column) => [column, eb.ref(`excluded.${column as keyof PromiseTable}`)]), // keys of a row
          ),
        )
        .whereRef('promise.version', '=', (eb) => eb(eb.ref('excluded.version'), '-', 1)),
    )
    .returningAll()
    .execute();
  return new Map(written.flatMap((row) => (row.code === null ? [] : [[row.code, row]])));
}

/** Tells of what was written: in the histories, and in the archive. */
async function tell(
  tx: Tx,
  done: readonly Taking[],
  stored: ReadonlyMap<string, Selectable<PromiseTable>>,
): Promise<void> {
  const changed = done.flatMap(({ promise: { code }, known }) => {
    const row = stored.get(code);
    return row ? [{ known: known && promiseOfRow(known, []), now: promiseOfRow(row, []) }] : [];
  });
  if (changed.length === 0) return;
  await recordSteps(
    tx,
    changed.map(({ known, now }) => ({
      promise: known ?? { ...now, version: -1 },
      steps: [{ command: 'import', by: 'agency', to: now.state }],
    })),
  );
  await writePromiseRecords(
    tx,
    changed.flatMap(({ now }) => (isAccepted(now) ? [now] : [])),
  );
  for (const { known, now } of changed)
    if (known && isAccepted(now) && known.publicity !== now.publicity)
      await followPublicity(tx, await loadPromiseRecord(tx, now), recordOfPromise(now).display);
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
    remarks: promise.remarks ?? null,
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
      'remarks',
    ] as const
  ).every((column) => known[column] === row[column]);
