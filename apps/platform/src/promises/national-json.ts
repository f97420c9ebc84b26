import { isNationalItem, recogniseNational, type NationalColumns } from '@xinyong/core';
import * as z from 'zod';
import { decodeText } from '../imports/decode-text.ts';
import { emptyFile, tooManyColumns } from '../imports/file-refusal.ts';
import type { ImportSource } from '../imports/import-source.ts';
import type { TableRow } from '../imports/read-table.ts';
import { MOST_COLUMNS } from '../imports/record-bounds.ts';
import { surveyFile, type Bounds } from '../imports/survey-file.ts';
import { jsonObjects, type JsonObject } from './json-objects.ts';
import type { RecognisedFile } from './recognised-file.ts';
import { noItem, notNational, notText } from './national-refusal.ts';

/** A bracket after a byte order mark and white space, which are these bytes in UTF-8 and in GB18030. */
const JSON_START = /^(?:\xEF\xBB\xBF|\x84\x31\x95\x33)?\s*[[{]/;
/** More white space than that stands before nothing. */
const START = 2 ** 10;

/** Whether a file has to be JSON: no table begins with a bracket. */
export async function isJson(source: ImportSource): Promise<boolean> {
  let start = '';
  for await (const chunk of source.open()) {
    start += Buffer.from(chunk.subarray(0, START)).toString('latin1');
    if (start.length >= START) break;
  }
  return JSON_START.test(start);
}

/** Lines and commas are no records here: the objects are bounded as they are read. */
const unbounded: Bounds = { take: () => undefined, end: () => undefined };

/** Not a number of more digits than JSON keeps, as a 承诺编码 without quotes would be. */
const CellSchema = z.union([z.string(), z.int().transform(String), z.null().transform(() => '')]);

/** Surveys an array of objects with the names of the national data items for keys; other keys are passed over. */
export async function surveyJson(source: ImportSource): Promise<RecognisedFile> {
  const survey = await surveyFile(source, unbounded);
  const objects = (): AsyncIterable<JsonObject> => jsonObjects(decodeText(source, survey.encoding));
  const keys = await keysOf(objects());
  const recognised = recogniseNational(keys);
  if (!recognised.ok) throw notNational(recognised.problem);
  const { columns } = recognised;
  return { ...survey, columns, rows: () => rowsOf(objects(), keys, columns) };
}

/** Every key of any object. One without any item ends the reading: millions of those take as long as promises. */
async function keysOf(objects: AsyncIterable<JsonObject>): Promise<readonly string[]> {
  const keys = new Map<string, boolean>(); // and whether each is an item
  let number = 0;
  for await (const object of objects) {
    number += 1;
    const own = Object.keys(object);
    for (const key of own) if (!keys.has(key)) keys.set(key, isNationalItem(key));
    if (!own.some((key) => keys.get(key))) throw noItem(number);
    if (keys.size > MOST_COLUMNS) throw tooManyColumns(keys.size, MOST_COLUMNS);
  }
  if (number === 0) throw emptyFile();
  return [...keys.keys()];
}

/** The cells of each object by the keys of all. */
async function* rowsOf(
  objects: AsyncIterable<JsonObject>,
  keys: readonly string[],
  columns: NationalColumns,
): AsyncGenerator<TableRow, void, undefined> {
  let line = 0;
  for await (const object of objects) {
    line += 1;
    const cells = keys.map(() => '');
    for (const { index, heading } of Object.values(columns)) {
      const cell = CellSchema.safeParse(object[keys[index] ?? ''] ?? null);
      if (!cell.success) throw notText(line, heading);
      cells[index] = cell.data;
    }
    yield { line, cells };
  }
}
