import type { PromiseImportReport } from '@xinyong/contract';
import {
  type Agency,
  type ImportFinding,
  type NationalPromise,
  type PromiseState,
} from '@xinyong/core';
import { recordText } from '@xinyong/core/text';
import { sql, type Selectable } from 'kysely';
import { servedBy } from '../agency-actor.ts';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { FileAnswer, Work } from '../http/file-answer.ts';
import { actsFor } from '../imports/acts-for.ts';
import { sourceOfBytes } from '../imports/import-source.ts';
import { nationalCsv, nationalJson } from './national-export.ts';
import { readNational, surveyNational } from './national-import.ts';
import type { PromiseTable } from './promise-table.ts';
import { takeOverPromises } from './take-over-promises.ts';

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
        sanction: row.sanction_words ?? (isClosed(row) ? '未追究违诺责任' : '尚未追究违诺责任'),
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
      ...remarksOf(row),
    },
  ];
}

/** 备注, as a file brought it, at most 512 characters. That a breach was repaired no other item says, and whoever reads on has to know it. */
function remarksOf({ state, remarks }: Selectable<PromiseTable>): Pick<NationalPromise, 'remarks'> {
  const mended = '违诺已修复';
  const all = [
    ...(state === 'repaired' && !remarks?.includes(mended) ? [mended] : []),
    ...(remarks === null ? [] : [remarks]),
  ].join('；');
  return all === '' ? {} : { remarks: Array.from(all).slice(0, 512).join('') };
}

const isClosed = ({ state }: Selectable<PromiseTable>): boolean =>
  state === 'closed' || state === 'repair-requested' || state === 'repaired';

const isBroken = ({ fulfilment }: Selectable<PromiseTable>): boolean =>
  fulfilment === 'partial' || fulfilment === 'none';

/** Takes promises over from a file in the national columns: whole or not at all; importing again changes nothing. */
export async function importPromises(
  tx: Tx,
  fileName: string,
  bytes: Uint8Array,
): Promise<PromiseImportReport> {
  // One file at a time: two that name the same promises in another order would wait for each other.
  await sql`select pg_advisory_xact_lock(hashtext('promise.import'))`.execute(tx.db);
  const file = await surveyNational(sourceOfBytes(fileName, bytes));
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const [refused, others]: [ImportFinding[], ImportFinding[]] = [[], []];
  const means = {
    today: tx.today,
    mayActFor: (agency: Agency) => actsFor(tx.actor, agency),
  };
  for await (const batch of readNational(file, means)) {
    counts.rows += batch.counts.read;
    counts.rejected += batch.counts.rejected + batch.counts.persons;
    for (const finding of batch.findings) {
      // Nothing is to be done about what was taken as it stands.
      const kept = finding.level === 'reject' ? refused : others;
      if (finding.level !== 'accept' && kept.length < MOST_FINDINGS) kept.push(finding);
    }
    const taken = await takeOverPromises(tx, batch.rows);
    counts.created += taken.created;
    counts.updated += taken.updated;
    counts.unchanged += taken.unchanged;
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
  // No row is rejected without a word, because others were warned of.
  const told = [...refused, ...others].slice(0, MOST_FINDINGS).toSorted((a, b) => a.line - b.line);
  return {
    ...counts,
    findings: told.map(({ line, column, level, code, value }) => ({
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
