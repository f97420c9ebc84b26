import type { ImportReport } from '@xinyong/contract';
import { maskPersonNumbers, recogniseColumns, type Columns, type RepairLaw } from '@xinyong/core';
import { chainOf } from '../audit/append-audit.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { PersonVault } from '../persons/person-vault.ts';
import { emptyFile, onlyHeading, registrarsFile, unknownHeading } from './file-refusal.ts';
import { actsForAll } from './acts-for.ts';
import { noCounts, withRows, type ImportCounts } from './import-counts.ts';
import type { ImportSource } from './import-source.ts';
import { inBatches } from './in-batches.ts';
import { readBatch, type ReadBatch } from './read-batch.ts';
import { readTable, type TableRow } from './read-table.ts';
import { repeatedNumbers } from './repeated-numbers.ts';
import { storeFindings } from './store-findings.ts';
import { storePersons } from './store-persons.ts';
import { storeRecords, type StoredRecords } from './store-records.ts';
import { mentionSubjects, registerSubjects } from './store-subjects.ts';
import { surveyFile } from './survey-file.ts';

/** What an import needs beside the file: where persons' numbers go, and the law that says what is displayed. */
export interface ImportMeans {
  readonly vault: PersonVault;
  readonly law: RepairLaw;
}

/** How many rows go to the database at once, and how many characters: a row may have 64 KiB. */
const BATCH = { size: 500, weight: 2 ** 21 };

/** The records of a file, the heading first. */
type Table = AsyncGenerator<TableRow, void, undefined>;

/** What became of the rows of a file. */
interface StoredTable {
  readonly columns: Columns;
  readonly counts: ImportCounts;
}

/**
 * Imports a disclosure file (双公示): all of its rows in the unit of work of `tx`, or, when the file is
 * not what it says, none. Memory does not grow with the file but for a few bytes a row. What is there
 * already stays as it is, so that the same file may come again; but a registrar's file brings its
 * subjects up to date, and a delisting (移出) ends the display of a record. The platform and data
 * centres, which serve no agency, send subjects and what any agency decided; others what theirs did.
 */
export async function importFile(
  tx: Tx,
  { vault, law }: ImportMeans,
  source: ImportSource,
): Promise<ImportReport> {
  const id = tx.newId();
  const fileName = maskPersonNumbers(source.fileName);
  const { encoding, digest } = await surveyFile(source);
  const { columns, counts } = await storeTable(tx, { vault, law }, id, readTable(source, encoding));
  const { kind } = columns;
  await tx.db
    .insertInto('import')
    .values({
      id,
      digest,
      file_name: fileName,
      kind,
      encoding,
      ...counts,
      imported_by: tx.actor.id,
      imported_at: tx.now,
    })
    .execute();
  const { agencyName: name = tx.actor.name, agencyCode: code } = tx.actor;
  tx.append({
    audit: {
      agency: chainOf({ name, ...(code && { code }) }),
      action: 'import.finished',
      importId: id,
      details: { digest, kind, encoding, ...counts },
    },
    message: {
      topic: 'import.finished',
      key: id, // it concerns no one subject
      body: { importId: id, kind, ...counts, at: tx.now },
    },
  });
  return { id, fileName, kind, encoding, ...counts, importedAt: tx.now };
}

async function storeTable(
  tx: Tx,
  { vault, law }: ImportMeans,
  importId: string,
  table: Table,
): Promise<StoredTable> {
  try {
    const columns = await readHeading(table);
    if (columns.kind === 'subjects' && !actsForAll(tx.actor)) throw registrarsFile();
    const isRepeated = repeatedNumbers();
    let counts = noCounts;
    let findings = 0;
    for await (const batch of inBatches(table, BATCH, charactersOf)) {
      const read = await readBatch(tx, columns, batch, isRepeated);
      const stored = await storeBatch(tx, law, columns, read);
      await storePersons(tx, vault, read.rows);
      findings = await storeFindings(tx, importId, findings, read.rows);
      counts = withRows(counts, read.rows, stored);
    }
    if (counts.rows === 0) throw onlyHeading();
    return { columns, counts };
  } finally {
    await table.return(); // a refused file is not read to its end
  }
}

async function readHeading(table: Table): Promise<Columns> {
  const { value: heading } = await table.next();
  if (!heading) throw emptyFile();
  const recognised = recogniseColumns(heading.cells);
  if (!recognised.ok) throw unknownHeading(recognised.problem);
  return recognised.columns;
}

const charactersOf = ({ cells }: TableRow): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0);

async function storeBatch(
  tx: Tx,
  law: RepairLaw,
  { kind }: Columns,
  batch: ReadBatch,
): Promise<StoredRecords> {
  if (kind === 'subjects') return { created: await registerSubjects(tx, batch), ended: 0 };
  await mentionSubjects(tx, batch);
  return storeRecords(tx, law, batch);
}
