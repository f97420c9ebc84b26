import { nationalItems, nationalRow, type NationalPromise } from '@xinyong/core';
import { BOM, csvLine } from '../records/csv.ts';

/** Promises in batches, so that any number fits. */
type Batches = AsyncIterable<readonly NationalPromise[]>;

/** The national data items (信用承诺及履约践诺信息) as CSV, the names of the items for a heading. */
export async function* nationalCsv(batches: Batches): AsyncGenerator<string, void, undefined> {
  yield BOM + csvLine(nationalItems.map(({ name }) => name));
  for await (const promises of batches)
    yield promises.map((promise) => csvLine(cellsOf(promise).map(([, cell]) => cell))).join('');
}

/** The same as JSON: an array of objects with the names of the items for keys, every key in every object. */
export async function* nationalJson(batches: Batches): AsyncGenerator<string, void, undefined> {
  let before = '[\n';
  for await (const promises of batches) {
    const objects = promises.map((promise) => JSON.stringify(Object.fromEntries(cellsOf(promise))));
    if (objects.length === 0) continue;
    yield before + objects.join(',\n');
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

function cellsOf(promise: NationalPromise): readonly (readonly [name: string, cell: string])[] {
  const row = nationalRow(promise);
  return nationalItems.map(({ key, name }) => [name, row[key]]);
}
