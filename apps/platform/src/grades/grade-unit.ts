import {
  codesWithin,
  encodeConduct,
  encodeRecords,
  gradeByFacts,
  profileFacts,
  rowLength,
  type CreditRecord,
  type Profile,
  type RepairLaw,
  type ScoredScheme,
  type Subject,
} from '@xinyong/core';
import type { Insertable, Selectable } from 'kysely';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';
import { CompiledSchemes, type CompiledUnder } from './compiled-schemes.ts';
import type { GradeBatchTable, GradeResultTable } from './grade-table.ts';
import { keepSchemes } from './keep-schemes.ts';
import { recordForDay, recordRowsOf } from './profile-of.ts';
import { schemeById } from './scheme-by-id.ts';

/** How many subjects are graded in one unit of work. */
const SUBJECTS = 200;

type Batch = Selectable<GradeBatchTable>;
type Result = Omit<Insertable<GradeResultTable>, 'batch_id' | 'subject_code'>;

/**
 * Grades the next subjects of a batch, and says in the same unit of work how far it has come: wherever it stops, it goes
 * on from there. Two processes take turns at the row of the batch. Gives the schemes that it compiled, for the next unit.
 */
export async function gradeUnit(
  tx: Tx,
  batchId: string,
  { repair: law, schemes: known }: Pick<PlatformLaw, 'repair' | 'schemes'>,
  last?: CompiledSchemes,
): Promise<CompiledSchemes | undefined> {
  const batch = await tx.db
    .selectFrom('grade_batch')
    .selectAll()
    .where('id', '=', batchId)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  if (!batch) return last;
  const { scheme: id, graded_on: on } = batch;
  const scheme = schemeById(known, id);
  if (scheme.form === 'imported') throw new TypeError(`${id} is not computed here`);
  const schemes =
    last?.scheme === scheme && last.on === on ? last : new CompiledSchemes(scheme, on);
  // A file may say something else since the platform stopped: what was begun by one scheme does not go on by another.
  if (scheme.origin !== batch.origin || schemes.digestOf(batch.place) !== batch.digest)
    throw new TypeError(`${id} is no longer the scheme that the batch was begun with`);
  const subjects = await subjectsAfter(tx, batch, schemes.scheme);
  const results = await gradeAll(tx, batch, schemes, subjects, law);
  if (results.length > 0) await tx.db.insertInto('grade_result').values(results).execute();
  const grades = { ...batch.grades };
  for (const { class: grade } of results)
    grades[grade ?? 'unknown'] = (grades[grade ?? 'unknown'] ?? 0) + 1;
  const done = batch.done + subjects.length;
  const isLast = subjects.length < SUBJECTS;
  await tx.db
    .updateTable('grade_batch')
    .set({
      after_code: subjects.at(-1)?.code ?? batch.after_code,
      done,
      grades: JSON.stringify(grades),
      // Subjects may have come while it ran.
      ...(isLast && { state: 'done', subjects: done, ended_at: tx.now }),
    })
    .where('id', '=', batchId)
    .execute();
  if (isLast) tellEnd(tx, { ...batch, done, grades }, 'finished');
  return schemes;
}

/** Writes into the audit log, and tells other systems, that a batch has ended. */
export function tellEnd(tx: Tx, batch: Batch, how: 'finished' | 'failed'): void {
  const { id, scheme, digest, graded_on: on, place, done, grades } = batch;
  const counts = Object.fromEntries(
    Object.entries(grades).map(([grade, count]) => [`grade.${grade}`, count]),
  );
  tx.append({
    audit: {
      agency: chainOf({ name: batch.agency_name, code: batch.agency_code }),
      action: `grade-batch.${how}`,
      batchId: id,
      details: { scheme, digest, on, place, done, ...counts },
    },
    message: {
      topic: `grade-batch.${how}`,
      key: id, // it concerns no one subject
      body: { batchId: id, scheme, on, place, done, grades, at: tx.now },
    },
  });
}

async function subjectsAfter(
  { db }: Tx,
  { place, after_code: after }: Batch,
  scheme: ScoredScheme,
): Promise<readonly Subject[]> {
  const [first, last] = codesWithin(place);
  const rows = await db
    .selectFrom('subject')
    .selectAll()
    .where('region', '>=', first)
    .where('region', '<=', last)
    .where('kind', 'in', scheme.subjects)
    .where((eb) => eb(eb.ref('code').$castTo<string>(), '>', after))
    .orderBy('code')
    .limit(SUBJECTS)
    .execute();
  return rows.map(subjectOfRow);
}

async function gradeAll(
  tx: Tx,
  { id, graded_on: on, covered }: Batch,
  schemes: CompiledSchemes,
  subjects: readonly Subject[],
  law: RepairLaw,
): Promise<readonly Insertable<GradeResultTable>[]> {
  const rows = await recordRowsOf(
    tx,
    subjects.map(({ code }) => code),
  );
  const records = Map.groupBy(
    rows.map((row): CreditRecord => recordForDay(row, on, tx.today)),
    ({ subjectCode }) => subjectCode,
  );
  const graded = subjects.map((subject) => ({ subject, under: schemes.for(subject) }));
  await keepSchemes(
    tx,
    graded.map(({ under }) => ({ digest: under.digest, body: under.compiled.tables.resolved })),
  );
  return graded.map(({ subject, under }) => {
    const profile: Profile = { subject, records: records.get(subject.code) ?? [], covered };
    return { batch_id: id, subject_code: subject.code, ...resultOf(profile, under, on, law) };
  });
}

/** The result of one subject, with the facts that it rests on. What is unknown or not settled the interpreter bounds. */
function resultOf(
  profile: Profile,
  { compiled, digest }: CompiledUnder,
  on: string,
  law: RepairLaw,
): Result {
  const { resolved } = compiled.tables;
  const { facts, unsettled } = profileFacts(profile, resolved, on, law);
  const row = new Uint8Array(rowLength);
  encodeRecords(facts, row);
  encodeConduct(facts, row);
  const common = {
    digest,
    facts: row,
    unsettled: unsettled.length > 0 ? JSON.stringify(unsettled) : null,
  };
  const exact = unsettled.length > 0 ? undefined : compiled.explain(row);
  if (exact) {
    const { grade, score, mask } = exact;
    return { ...common, class: grade, worst: grade, best: grade, score, mask };
  }
  const { grade, between, score, mask } = gradeByFacts(resolved, facts, unsettled);
  return {
    ...common,
    class: grade ?? null,
    worst: between?.worst ?? '',
    best: between?.best ?? '',
    score: score ?? null,
    mask,
  };
}
