import {
  readNationalRow,
  recogniseNational,
  type Agency,
  type ImportFinding,
  type IsoDay,
  type NationalPromise,
  type ReadNationalRow,
} from '@xinyong/core';
import { emptyFile, onlyHeading } from '../imports/file-refusal.ts';
import type { ImportSource } from '../imports/import-source.ts';
import { inBatches } from '../imports/in-batches.ts';
import { readTable, type TableRow } from '../imports/read-table.ts';
import { surveyFile, type Encoding } from '../imports/survey-file.ts';
import { unmarked } from '../records/csv.ts';
import type { RecognisedFile } from './recognised-file.ts';
import { isJson, surveyJson } from './national-json.ts';
import { notNational } from './national-refusal.ts';

/** What the rows are read against. */
export interface NationalMeans {
  readonly today: IsoDay;
  /** Whether the importer may send what this unit accepted. */
  readonly mayActFor: (acceptor: Agency) => boolean;
}

/** How many rows of a file fared how: each was taken, rejected, or is a natural person's; of those taken some were warned of or tidied up. */
export interface NationalCounts {
  readonly read: number;
  readonly rejected: number;
  readonly persons: number;
  readonly warned: number;
  readonly normalised: number;
}

/** What some rows of a file say. */
export interface NationalBatch {
  readonly rows: readonly NationalPromise[];
  readonly findings: readonly ImportFinding[];
  readonly counts: NationalCounts;
}

/** Rows that are read at once, and the characters after which it is fewer: others are answered between two batches alone. */
const BATCH = { size: 500, weight: 2 ** 18 };

/**
 * Tells what a file is: CSV or tab-separated in UTF-8 or GB18030, or an array of JSON objects. Refuses one that is
 * neither, an Excel workbook too, and one that lacks items. Nothing of its rows is read yet.
 */
export async function surveyNational(source: ImportSource): Promise<RecognisedFile> {
  return (await isJson(source)) ? surveyJson(source) : surveyTable(source);
}

/**
 * Reads the rows of a file in batches, so that memory does not grow with it but for the codes of its promises. What is
 * refused within the file throws, and then nothing of the file counts: write all batches in one unit of work.
 */
export async function* readNational(
  { columns, rows }: RecognisedFile,
  { today, mayActFor }: NationalMeans,
): AsyncGenerator<NationalBatch, void, undefined> {
  const taken = new Set<string>();
  const isRepeated = (code: string): boolean => {
    const before = taken.size;
    return taken.add(code).size === before;
  };
  for await (const batch of inBatches(rows(), BATCH, charactersOf)) {
    yield batchOf(
      batch.map(({ line, cells }) =>
        readNationalRow(cells, columns, { line, today, isRepeated, mayActFor }),
      ),
    );
  }
}

async function surveyTable(source: ImportSource): Promise<RecognisedFile> {
  const survey = await surveyFile(source);
  const table = readTable(source, survey.encoding);
  try {
    const { value: heading } = await table.next();
    if (!heading) throw emptyFile();
    const recognised = recogniseNational(heading.cells);
    if (!recognised.ok) throw notNational(recognised.problem);
    if ((await table.next()).done) throw onlyHeading();
    const { columns } = recognised;
    return { ...survey, columns, rows: () => belowHeading(source, survey.encoding) };
  } finally {
    await table.return(); // no more of it is read yet
  }
}

async function* belowHeading(
  source: ImportSource,
  encoding: Encoding,
): AsyncGenerator<TableRow, void, undefined> {
  let isHeading = true;
  for await (const { line, cells } of readTable(source, encoding)) {
    if (!isHeading) yield { line, cells: cells.map(unmarked) };
    isHeading = false;
  }
}

const charactersOf = ({ cells }: TableRow): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0);

function batchOf(read: readonly ReadNationalRow[]): NationalBatch {
  const rows = read.flatMap(({ promise }) => promise ?? []);
  const taken = read.filter(({ promise }) => promise);
  const has = (key: 'level' | 'code', value: string) => (row: ReadNationalRow) =>
    row.findings.some((finding) => finding[key] === value);
  const persons = read.filter(has('code', 'natural-person-promise')).length;
  return {
    rows,
    findings: read.flatMap(({ findings }) => findings),
    counts: {
      read: read.length,
      rejected: read.length - taken.length - persons,
      persons,
      warned: taken.filter(has('level', 'warn')).length,
      normalised: taken.filter(has('level', 'normalise')).length,
    },
  };
}
