// Ours without reasons: rows, columns and columns 16 at a time, from a thousand to ten million subjects.
import {
  gradeColumns,
  CompiledScheme,
  encodeRecords,
  rowLength,
  SimdBatch,
  type GradeColumns,
} from '@xinyong/core';
import { interleave, nanosecondsOf, ratioOf, spreadOf } from '../measure.ts';
import { makeSubjects } from '../engines/subjects.ts';
import { task } from '../engines/task.ts';
import { figures, spreadText } from '../report/numbers.ts';
import { deliver } from '../report/part-report.ts';

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];
/** Beyond any cache. */
const LARGE = 4_000_000;
const compiled = new CompiledScheme(task);

const columnsFor = (count: number): GradeColumns => ({
  score: new Int16Array(count),
  grade: new Uint8Array(count),
  mask: new Uint16Array(count),
});

/** Rows of so many subjects; 65,536 different ones again and again, in an order without a pattern. */
const pool = new Uint8Array((1 << 16) * rowLength);
for (const [index, facts] of makeSubjects(1 << 16).entries())
  encodeRecords(facts, pool, index * rowLength);
const placeOf = (index: number): number => (Math.imul(index, 0x9e3779b1) >>> 16) * rowLength;

function makeRows(count: number): Uint8Array {
  const rows = new Uint8Array(count * rowLength);
  for (let index = 0; index < count; index += 1) {
    const from = placeOf(index);
    for (let slot = 0; slot < rowLength; slot += 1)
      rows[index * rowLength + slot] = pool[from + slot]!;
  }
  return rows;
}

function makeBatch(count: number): SimdBatch {
  const batch = SimdBatch.create(compiled, count);
  if (!batch) throw new Error('This scheme does not fit into bytes');
  for (const [slot, column] of batch.columns.entries())
    if (column)
      for (let index = 0; index < count; index += 1) column[index] = pool[placeOf(index) + slot]!;
  return batch;
}

/** The same for everybody, or nothing is measured. */
function checkEqual(batch: SimdBatch, out: GradeColumns, how: string): void {
  for (const name of ['score', 'grade', 'mask'] as const)
    for (let index = 0; index < out.grade.length; index += 1)
      if (out[name][index] !== batch.out[name][index])
        throw new Error(`${how}: ${name} of subject ${index} differs`);
}

async function growth(count: number): Promise<readonly [rows: number, simd: number]> {
  const rows = makeRows(count);
  const batch = makeBatch(count);
  const out = columnsFor(count);
  compiled.gradeRows(rows, count, out);
  batch.run();
  checkEqual(batch, out, 'rows');
  const slice = count >= 1e7 ? 1 : 60;
  const found = await interleave(
    new Map([
      ['rows', () => nanosecondsOf(() => compiled.gradeRows(rows, count, out), count, slice)],
      ['simd', () => nanosecondsOf(() => batch.run(), count, slice)],
    ]),
    count >= 1e7 ? 3 : 5,
  );
  return [spreadOf(found.get('rows') ?? []).median, spreadOf(found.get('simd') ?? []).median];
}

const byNumber: (readonly [number, number, number])[] = [];
for (const size of SIZES) byNumber.push([size, ...(await growth(size))]);

const batch = makeBatch(LARGE);
const out = columnsFor(LARGE);
gradeColumns(compiled, batch.columns, LARGE, out);
batch.run();
checkEqual(batch, out, 'columns');
const found = await interleave(
  new Map([
    [
      'columns',
      () => nanosecondsOf(() => gradeColumns(compiled, batch.columns, LARGE, out), LARGE, 1),
    ],
    ['simd', () => nanosecondsOf(() => batch.run(), LARGE, 1)],
  ]),
  9,
);
const [columns, simd] = [found.get('columns') ?? [], found.get('simd') ?? []];
const ratio = ratioOf(columns, simd);
const line = (name: string, values: readonly number[]): string[] => {
  const spread = spreadOf(values);
  return [name, figures(spread.median), spreadText(spread), figures(1e3 / spread.median)];
};
deliver({
  title: 'Batches, without reasons',
  notes: [
    'Nothing is allocated a subject. The columns of 10,000,000 subjects take 270 MB with their answers and lie in no cache.',
    `Out of cache, ${LARGE.toLocaleString('en')} subjects, every answer of the kernel compared with that of the tables first:`,
  ],
  tables: [
    {
      head: ['', 'ns a subject', 'middle half', 'million / CPU-s'],
      rows: [
        line('columns, packed tables (gradeColumns)', columns),
        line('columns, 16 at a time (SimdBatch)', simd),
      ],
    },
    {
      head: [
        'subjects',
        'rows, ns each',
        '16 at a time, ns each',
        'rows, in all',
        '16 at a time, in all',
      ],
      rows: byNumber.map(([count, rows, kernel]) => [
        count.toLocaleString('en'),
        figures(rows),
        figures(kernel),
        `${figures((rows * count) / 1e6)} ms`,
        `${figures((kernel * count) / 1e6)} ms`,
      ]),
    },
  ],
  floors: [
    {
      what: 'columns 16 at a time, times as fast as our packed tables, 4 million subjects',
      atLeast: 8,
      value: ratio.median,
      spread: [ratio.low, ratio.high],
      unit: 'x',
      aim: '15',
    },
  ],
  growth: [
    {
      name: 'ours, rows without reasons',
      points: byNumber.map(([count, rows]) => [count, rows] as const),
    },
    {
      name: 'ours, 16 at a time',
      points: byNumber.map(([count, , kernel]) => [count, kernel] as const),
    },
  ],
});
