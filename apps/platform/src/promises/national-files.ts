import type { PromiseImportReport } from '@xinyong/contract';
import {
  divisionOfUscc,
  isAccepted,
  parsePromiseCode,
  publicStateOf,
  type Agency,
  type ImportFinding,
  type NationalPromise,
  type PromiseState,
} from '@xinyong/core';
import { recordText } from '@xinyong/core/text';
import type { Insertable, Selectable } from 'kysely';
import { servedBy } from '../agency-actor.ts';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { FileAnswer, Work } from '../http/file-answer.ts';
import { actsFor } from '../imports/acts-for.ts';
import { sourceOfBytes } from '../imports/import-source.ts';
import { rowOfSubject } from '../subjects/subject-row.ts';
import { levelsOfPlace } from './levels-of-place.ts';
import { nationalCsv, nationalJson } from './national-export.ts';
import { readNational, surveyNational } from './national-import.ts';
import { writePromiseRecord } from './promise-record.ts';
import { promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';

const ROWS = 500;
/** As many findings as a person reads. */
const MOST_FINDINGS = 500;

/** The agency's promises in the national columns, read in pages so that any number fits. */
export const exportPromises = ({ actor }: Tx, format: 'csv' | 'json'): FileAnswer => ({
  name: `信用承诺及履约践诺信息.${format}`,
  mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
  content: (work) =>
    format === 'csv' ? nationalCsv(accepted(work, actor)) : nationalJson(accepted(work, actor)),
});

async function* accepted(
  work: Work,
  actor: Tx['actor'],
): AsyncGenerator<readonly NationalPromise[], void, undefined> {
  let after = '';
  for (;;) {
    const rows = await work(({ db }) =>
      db
        .selectFrom('promise')
        .selectAll()
        .where((eb) => servedBy(actor, eb))
        .where('code', '>', after)
        .orderBy('code')
        .limit(ROWS)
        .execute(),
    );
    yield rows.filter(({ state }) => !gone.includes(state)).flatMap(nationalOf);
    const last = rows.at(-1)?.code;
    if (rows.length < ROWS || !last) return;
    after = last;
  }
}

/** A promise that was taken back binds nobody any more: no item says so, and as one that runs it would be told wrongly. */
const gone: readonly PromiseState[] = ['withdrawn', 'revoked'];

function nationalOf(row: Selectable<PromiseTable>): readonly NationalPromise[] {
  const { code, made_on: madeOn } = row;
  if (code === null || madeOn === null) return [];
  const validUntil = row.materials_due_on ?? row.valid_until;
  return [
    {
      code,
      subjectName: row.subject_name,
      subjectCode: row.subject_code,
      subjectKind: row.subject_kind,
      type: row.type,
      ...(row.other_type !== null && { otherType: row.other_type }),
      reason: row.reason,
      content: row.content,
      breachLiability: row.liability,
      madeOn,
      ...(validUntil && { validUntil }),
      ...(row.fulfilment && { fulfilment: row.fulfilment }),
      // Items 12 and 13 are required of what was not wholly kept, and say what is true so far.
      ...(isBroken(row) && {
        unperformed: row.unperformed ?? '未载明',
        sanction: row.sanction_words ?? '尚未作出违诺责任追究',
      }),
      ...(row.determined_on && { determinedOn: row.determined_on }),
      ...(row.determiner_name !== null && {
        determiner: {
          name: row.determiner_name,
          ...(row.determiner_code && { code: row.determiner_code }),
        },
      }),
      acceptor: { name: row.agency_name, code: row.agency_code },
      publicity: row.publicity,
    },
  ];
}

const isBroken = ({ fulfilment }: Selectable<PromiseTable>): boolean =>
  fulfilment === 'partial' || fulfilment === 'none';

/** Takes promises over from a file in the national columns: whole or not at all; importing again changes nothing. */
export async function importPromises(
  tx: Tx,
  fileName: string,
  bytes: Uint8Array,
): Promise<PromiseImportReport> {
  const file = await surveyNational(sourceOfBytes(fileName, bytes));
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const findings: ImportFinding[] = [];
  const means = {
    today: tx.today,
    mayActFor: (agency: Agency) => actsFor(tx.actor, agency),
  };
  for await (const batch of readNational(file, means)) {
    counts.rows += batch.counts.read;
    counts.rejected += batch.counts.rejected + batch.counts.persons;
    findings.push(...batch.findings.slice(0, MOST_FINDINGS - findings.length));
    for (const promise of batch.rows) counts[await takeOver(tx, promise)] += 1;
  }
  tx.append({
    audit: {
      agency: chainOf({
        name: tx.actor.agencyName ?? tx.actor.name,
        ...(tx.actor.agencyCode && { code: tx.actor.agencyCode }),
      }),
      action: 'promise.import',
      details: { ...counts, digest: file.digest },
    },
  });
  return {
    ...counts,
    findings: findings.map(({ line, column, level, code, value }) => ({
      line,
      column,
      level,
      code,
      value,
      message: recordText.en.findings[code],
      messageZh: recordText['zh-CN'].findings[code],
    })),
  };
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

const states = { full: 'fulfilled', partial: 'partly-fulfilled', none: 'breached' } as const;

async function takeOver(
  tx: Tx,
  promise: NationalPromise,
): Promise<'created' | 'updated' | 'unchanged'> {
  const { code, subjectCode } = promise;
  const known = await tx.db
    .selectFrom('promise')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  // What was signed here is told by its own history.
  if (known && !known.imported) return 'unchanged';
  if (known) requireSame(tx, promise, known);
  const row = rowOf(tx, promise, known);
  if (known && same(known, row)) return 'unchanged';
  const region = divisionOfUscc(subjectCode);
  await tx.db
    .insertInto('subject')
    .values(
      rowOfSubject({
        code: subjectCode,
        name: promise.subjectName,
        kind: promise.subjectKind,
        region: region ?? promise.code.slice(0, 6),
        sector: '',
        representative: '',
      }),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
  const { id: _id, subject_code: _code, created_at: _at, ...changes } = row;
  const stored = await (known
    ? tx.db
        .updateTable('promise')
        .set(changes)
        .where('subject_code', '=', known.subject_code)
        .where('id', '=', known.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : tx.db.insertInto('promise').values(row).returningAll().executeTakeFirstOrThrow());
  const then = promiseOfRow(stored, []);
  if (isAccepted(then)) await writePromiseRecord(tx, then);
  return known ? 'updated' : 'created';
}

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
    version: (known?.version ?? -1) + 1,
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
      'subject_code',
      'subject_name',
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
