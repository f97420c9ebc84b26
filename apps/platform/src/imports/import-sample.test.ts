import { isArchiveKind, recordedOn, recordKinds, repairLaw } from '@xinyong/core';
import { beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '@xinyong/contract';
import { CreditRecordSchema, SubjectSchema } from '@xinyong/core/schema';
import { describeOnEngines } from '../../test/engines.ts';
import { occasionOf } from '../../test/occasion.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import { PersonVault } from '../persons/person-vault.ts';
import { promiseFigures } from '../promises/promise-figures.ts';
import { importSamplePromises } from '../promises/sample-promises.ts';
import { recordOfRow } from '../records/record-row.ts';
import { subjectOfRow } from '../subjects/subject-row.ts';
import { importSample, sampleFile } from './import-sample.ts';
import { readTable } from './read-table.ts';

const NOW = '2026-11-21T04:00:00.000Z';
const vault = new PersonVault(new Uint8Array(32).fill(7));
const law = repairLaw();

interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly fault: string;
  readonly level: string;
}

/** The key: which fault was put where, and what an importer should do about it. */
async function readKey(): Promise<readonly Fault[]> {
  const key: Fault[] = [];
  for await (const { line: record, cells } of readTable(sampleFile('faults.csv'), 'utf-8')) {
    const [file = '', line = '', column = '', fault = '', level = ''] = cells;
    if (record > 1) key.push({ file, line: Number(line), column, fault, level });
  }
  return key;
}

const told = (faults: readonly Fault[]): readonly string[] =>
  faults
    .map(({ file, line, column, fault, level }) => [file, line, column, fault, level].join(' '))
    .toSorted();

describeOnEngines('the sample', (database) => {
  const read = <T>(does: (tx: Tx) => Promise<T>): Promise<T> =>
    unitOfWork(database(), occasionOf(), does);
  let first: readonly ImportReport[] = [];
  beforeAll(async () => {
    first = await importSample(database(), { vault, law }, NOW);
  });

  test('has every fault of the key found at its level, and no other', async () => {
    const found = await read(({ db }) =>
      db
        .selectFrom('import_finding')
        .innerJoin('import', 'import.id', 'import_finding.import_id')
        .select(['file_name as file', 'line', 'column_name as column', 'code as fault', 'level'])
        .execute(),
    );
    const key = await readKey();
    expect(told(found)).toEqual(told(key));
    const counts = Object.entries(Object.groupBy(found, ({ level }) => level));
    console.log('faults.csv:', counts.map(([level, each]) => `${each.length} ${level}`).join(', '));
  });

  test('has its rows with line breaks and quotes in a cell stored as they stand', async () => {
    const key = (await readKey()).filter(({ level }) => level === 'accept');
    const rows = await read(({ db }) =>
      db.selectFrom('record').selectAll().where('kind', '=', 'penalty').execute(),
    );
    const words = '经查,当事人:\n1. 未按规定"登记";\n2. 未按规定备案';
    const same = rows.filter(({ body }) => body.kind === 'penalty' && body.facts === words);
    expect(same).toHaveLength(key.length);
  });

  test('is counted row by row', () => {
    expect(
      first.map(({ fileName, encoding, ...report }) => [
        fileName,
        encoding,
        report.rows,
        report.created,
        report.rejected,
        report.masked,
        report.warned,
        report.normalised,
      ]),
    ).toEqual([
      ['subjects.csv', 'utf-8', 1500, 1500, 0, 0, 0, 0],
      ['penalties-2016.tsv', 'utf-8', 125, 125, 0, 0, 0, 0],
      ['penalties-2019.csv', 'utf-8', 2500, 2318, 159, 23, 38, 38],
      ['permits-2019.csv', 'gb18030', 1500, 1467, 33, 0, 0, 0],
      ['listings.csv', 'utf-8', 416, 416, 0, 0, 0, 0],
      ['archive.csv', 'utf-8', 48, 48, 0, 0, 0, 0],
    ]);
  });

  test('is stored in the shape that its schemas promise', async () => {
    const { records, subjects } = await read(async ({ db }) => ({
      records: await db.selectFrom('record').selectAll().execute(),
      subjects: await db.selectFrom('subject').selectAll().execute(),
    }));
    for (const row of records) CreditRecordSchema.parse(recordOfRow(row, NOW.slice(0, 10)));
    for (const row of subjects) SubjectSchema.parse(subjectOfRow(row));
    expect(subjects).toHaveLength(1500);
  });

  test('shows a listing until its delisting, and no longer', async () => {
    const rows = await read(({ db }) =>
      db
        .selectFrom('record')
        .innerJoin('record_event', 'record_event.record_id', 'record.id')
        .select(['display_state', 'display_ended_by', 'state', 'by'])
        .where('kind', 'in', ['abnormal-listing', 'serious-listing'])
        .execute(),
    );
    const ways = Map.groupBy(rows, (row) => Object.values(row).join(' '));
    expect(new Map([...ways].map(([way, each]) => [way, each.length]))).toEqual(
      new Map([
        ['displayed  displayed import', 271],
        // 满三年: past the longest period when the sample was made.
        ['ended term ended term', 19],
        ['ended delisting ended delisting', 126],
      ]),
    );
  });

  test('has records of every kind of the archive, and hides what the public is never shown', async () => {
    const rows = await read(({ db }) =>
      db
        .selectFrom('record')
        .selectAll()
        .where('kind', 'in', recordKinds.filter(isArchiveKind))
        .execute(),
    );
    const records = rows.map((row) => recordOfRow(row, NOW.slice(0, 10)));
    const kinds = new Set(records.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(recordKinds.filter(isArchiveKind)));
    const hidden = records.filter(({ display }) => display.state === 'ended');
    for (const record of hidden)
      expect(record.display).toEqual({
        state: 'ended',
        endedBy: 'law',
        endedOn: recordedOn(record),
      });
    const counts = Map.groupBy(hidden, ({ kind }) => kind);
    expect(new Map([...counts].map(([kind, each]) => [kind, each.length]))).toEqual(
      new Map([
        ['tax-grade', 7],
        ['evaluation', 5],
        ['contract-breach', 1],
      ]),
    );
  });

  test('imported again changes nothing but the list of imports', async () => {
    const stored = () =>
      read(async ({ db }) => ({
        record: await db.selectFrom('record').selectAll().orderBy('id').execute(),
        event: await db.selectFrom('record_event').selectAll().orderBy('record_id').execute(),
        subject: await db.selectFrom('subject').selectAll().orderBy('code').execute(),
        person: await db.selectFrom('person_vault').selectAll().orderBy('hash').execute(),
      }));
    const before = await stored();
    const again = await importSample(database(), { vault, law }, NOW);
    expect(await stored()).toEqual(before);
    expect(again.map(({ created, unchanged }) => [created, unchanged])).toEqual(
      first.map(({ created }) => [0, created]),
    );
    expect(again.map(({ rejected, masked }) => [rejected, masked])).toEqual(
      first.map(({ rejected, masked }) => [rejected, masked]),
    );
  });

  test('leaves an audit entry and a message for each of its files', async () => {
    const { entries, messages } = await read(async ({ db }) => ({
      entries: await db.selectFrom('audit_entry').select('body').execute(),
      messages: await db.selectFrom('outbox').select(['topic', 'body']).execute(),
    }));
    for (const { id, rows, rejected } of first) {
      const entry = entries.find(({ body }) => body.includes(id));
      expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
        action: 'import.finished',
        importId: id,
        details: { rows, rejected },
      });
      expect(messages).toContainEqual({
        topic: 'import.finished',
        body: expect.objectContaining({ importId: id, rows }),
      });
    }
  });

  test('keeps the numbers of its natural persons sealed, and nowhere else', async () => {
    const persons = new Set<string>();
    const misplaced = new Set<string>();
    for await (const { cells } of readTable(sampleFile('penalties-2019.csv'), 'utf-8')) {
      const [, category, code = ''] = cells;
      if (category === '自然人') persons.add(cells[12] ?? '');
      else if (/^4\d{16}[\dX]$/.test(code)) misplaced.add(code);
    }
    expect([persons.size, misplaced.size]).toEqual([23, 15]);
    const { vaulted, rest } = await read(async ({ db }) => ({
      vaulted: await db.selectFrom('person_vault').selectAll().execute(),
      rest: JSON.stringify([
        await db.selectFrom('record').selectAll().execute(),
        await db.selectFrom('subject').selectAll().execute(),
        await db.selectFrom('import_finding').selectAll().execute(),
        await db.selectFrom('audit_entry').selectAll().execute(),
        await db.selectFrom('outbox').selectAll().execute(),
      ]),
    }));
    expect(new Set(vaulted.map((row) => vault.reveal(row)))).toEqual(persons);
    for (const number of [...persons, ...misplaced]) expect(rest).not.toContain(number);
    expect(rest).toContain(`"${'*'.repeat(16)}`);
  });

  // Last, as it adds to what the others count.
  test('has promises whose figures can be told: a single one that is not public withholds a whole table', async () => {
    await read(importSamplePromises);
    for (const query of [
      { place: '420222', by: 'type' },
      { place: '420222', by: 'place' },
      { place: '420200', by: 'place' },
      { place: '100000', by: 'type' },
    ] as const) {
      const { figures } = await read((tx) => promiseFigures(tx, query));
      const told = figures.filter((figure) => !('withheld' in figure));
      expect(told, `${query.place} ${query.by}`).toEqual(figures);
      expect(told.length).toBeGreaterThan(0);
    }
  });
});
