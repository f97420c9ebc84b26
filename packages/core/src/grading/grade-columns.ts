import type { CompiledScheme } from './compiled-scheme.ts';
import { storeGrade, type GradeColumns } from './store-grade.ts';

const CHUNK = 2048;

/** Grades columns: for each fact of the scheme a byte a subject, by the place of the fact in a row. */
export function gradeColumns(
  { tables }: CompiledScheme,
  columns: readonly (Uint8Array | undefined)[],
  count: number,
  out: GradeColumns,
  from = 0,
): void {
  const { lut, limits, ranks, entries, starts } = tables;
  const { base, least, most, dimensions } = tables.resolved.scheme;
  const room = Math.min(CHUNK, count);
  const sum = new Int32Array(room);
  const total = new Int32Array(room);
  const held = new Int32Array(room);
  const read = entries.map(({ slot }) => {
    const column = columns[slot];
    if (!column) throw new RangeError(`No column for slot ${slot}`);
    return column;
  });
  for (let start = from; start < from + count; start += CHUNK) {
    const size = Math.min(CHUNK, from + count - start);
    total.fill(base ?? 0, 0, size);
    held.fill(0, 0, size);
    let entry = 0;
    for (let dimension = 0; dimension < dimensions.length; dimension += 1) {
      const end = starts[dimension + 1] ?? 0;
      if (entry === end) continue;
      sum.fill(0, 0, size);
      for (; entry < end; entry += 1) addColumn(lut, entry, read[entry], start, size, sum, held);
      const { least: floor = -32_768, most: ceiling = 32_767 } = dimensions[dimension] ?? {};
      for (let index = 0; index < size; index += 1) {
        const each = sum[index] ?? 0;
        total[index] =
          (total[index] ?? 0) + (each < floor ? floor : each > ceiling ? ceiling : each);
      }
    }
    for (; entry < entries.length; entry += 1)
      addColumn(lut, entry, read[entry], start, size, sum, held);
    for (let index = 0; index < size; index += 1) {
      const raw = total[index] ?? 0;
      const score = raw < least ? least : raw > most ? most : raw;
      storeGrade(
        out,
        start + index,
        score,
        (held[index] ?? 0) & 0xffff,
        limits,
        ranks[score - least] ?? 0,
      );
    }
  }
}

function addColumn(
  lut: Int32Array,
  entry: number,
  column: Uint8Array | undefined,
  start: number,
  size: number,
  sum: Int32Array,
  held: Int32Array,
): void {
  if (!column) return;
  const table = entry << 8;
  for (let index = 0; index < size; index += 1) {
    const packed = lut[table | (column[start + index] ?? 0)] ?? 0;
    sum[index] = (sum[index] ?? 0) + (packed >> 16);
    held[index] = (held[index] ?? 0) | packed;
  }
}
