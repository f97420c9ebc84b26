import type { CompiledScheme } from './compiled-scheme.ts';
import { gradeColumns } from './grade-columns.ts';
import type { GradeColumns } from './store-grade.ts';
import { MOST, UNKNOWN } from './fact-slots.ts';
import { simd, WasmCode, wasmModule } from './wasm-code.ts';

// The part of WebAssembly that is used here: core has the types of neither browser nor Node.
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** A byte that a swizzle looks up itself; a larger one takes the plain path. */
const TABLE = 15;
const STEP = 16;

/**
 * Columns that are graded 16 subjects at a time. Under a content security policy it needs `wasm-unsafe-eval`; without
 * it, and for schemes whose points do not fit into bytes, there is {@link gradeColumns}.
 */
export class SimdBatch {
  /** For each fact of the scheme a byte a subject, by the place of the fact in a row: fill these, then `run`. */
  readonly columns: readonly (Uint8Array | undefined)[];
  readonly out: GradeColumns;
  readonly #compiled: CompiledScheme;
  readonly #odd: Uint8Array;
  readonly #run: (count: number) => void;

  private constructor(compiled: CompiledScheme, kernel: Kernel, count: number) {
    const size = Math.ceil(count / STEP) * STEP;
    const scoreAt = kernel.slots.length * size;
    const maskAt = scoreAt + 2 * size;
    const gradeAt = maskAt + 2 * size;
    const oddAt = gradeAt + size;
    const pages = Math.ceil((oddAt + size / STEP) / 65_536);
    const memory = new WebAssembly.Memory({ initial: Math.max(1, pages) });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel.code), {
      kit: { memory },
    });
    // The module exports one function of these numbers.
    const run = exports['run'] as (
      n: number,
      size: number,
      score: number,
      mask: number,
      grade: number,
      odd: number,
    ) => void;
    this.#compiled = compiled;
    this.#odd = new Uint8Array(memory.buffer, oddAt, size / STEP);
    this.#run = (n) => run(n, size, scoreAt, maskAt, gradeAt, oddAt);
    const columns: (Uint8Array | undefined)[] = [];
    for (const [index, slot] of kernel.slots.entries())
      columns[slot] = new Uint8Array(memory.buffer, index * size, count);
    this.columns = columns;
    this.out = {
      score: new Int16Array(memory.buffer, scoreAt, count),
      mask: new Uint16Array(memory.buffer, maskAt, count),
      grade: new Uint8Array(memory.buffer, gradeAt, count),
    };
  }

  /** Room for so many subjects; undefined where the scheme needs the plain path. */
  static create(compiled: CompiledScheme, count: number): SimdBatch | undefined {
    const kernel = kernelOf(compiled);
    return kernel && new SimdBatch(compiled, kernel, count);
  }

  /** Grades every subject into `out`. */
  run(): void {
    const { out, columns } = this;
    const count = out.grade.length;
    this.#run(count);
    for (let block = this.#odd.indexOf(1); block >= 0; block = this.#odd.indexOf(1, block + 1)) {
      const start = block * STEP;
      gradeColumns(this.#compiled, columns, Math.min(STEP, count - start), out, start);
    }
  }
}

interface Kernel {
  readonly code: Uint8Array<ArrayBuffer>;
  /** The facts of the columns, in the order in which they lie in memory. */
  readonly slots: readonly number[];
}

/** The tables of a scheme in bytes, in units that divide every number of it. */
function kernelOf({ tables }: CompiledScheme): Kernel | undefined {
  const { entries, lut, resolved, starts } = tables;
  const { base, least, most, grades, dimensions } = resolved.scheme;
  if (base === null || grades.length > 100) return undefined;
  const conditions = resolved.limits.map(({ when }) => when.length);
  const points = (entry: number, byte: number): number => (lut[(entry << 8) | byte] ?? 0) >> 16;
  const bits = (entry: number, byte: number): number => (lut[(entry << 8) | byte] ?? 0) & 0xffff;
  const bytes = Array.from({ length: TABLE + 1 }, (_, byte) => byte);
  const unit = [
    base,
    least,
    most,
    ...grades.map(({ atLeast }) => atLeast),
    ...dimensions.flatMap((each) => [each.least ?? 0, each.most ?? 0]),
    ...entries.flatMap((_, entry) => bytes.map((byte) => points(entry, byte))),
  ].reduce(divisor, 0);

  const slots = [...new Set(entries.map(({ slot }) => slot))];
  const code = new WasmCode();
  const [n, size, scoreAt, maskAt, gradeAt, oddAt, i] = [0, 1, 2, 3, 4, 5, 6];
  const [value, sum, low, high, heldLow, heldHigh, odd, rank, maskLow, maskHigh, cond] = [
    7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
  ];
  let fits = true;
  code.whileBelow(i, n, () => {
    code
      .half(base / unit)
      .set(low)
      .half(base / unit)
      .set(high);
    for (const vector of [heldLow, heldHigh, odd, rank, maskLow, maskHigh])
      code.byte(0).set(vector);
    const lookUp = (entry: number): void => {
      const slot = entries[entry]?.slot ?? 0;
      code.get(i).number(slots.indexOf(slot)).get(size).mul().add().load().set(value);
      const settled = everyByte((byte) => lut[(entry << 8) | byte] === lut[(entry << 8) | TABLE]);
      if (settled) {
        code.get(odd).get(value).byte(UNKNOWN).vector(simd.eqBytes).vector(simd.or).set(odd);
        code.get(value).byte(TABLE).vector(simd.minBytesU).set(value);
      } else code.get(odd).get(value).byte(TABLE).vector(simd.gtBytesU).vector(simd.or).set(odd);
      for (const [vector, shift] of [
        [heldLow, 0],
        [heldHigh, 8],
      ] as const) {
        const table = bytes.map((byte) => (bits(entry, byte) >> shift) & 0xff);
        if (table.some((byte) => byte !== 0))
          code
            .get(vector)
            .bytes16(table)
            .get(value)
            .vector(simd.swizzle)
            .vector(simd.or)
            .set(vector);
      }
    };
    for (const [dimension, { least: floor, most: ceiling }] of dimensions.entries()) {
      const own = entries.flatMap((each, entry) => (each.dimension === dimension ? [entry] : []));
      if (own.length === 0) continue;
      const bounds = [(floor ?? least - most) / unit, (ceiling ?? most - least) / unit] as const;
      fits &&= sumsFit(
        own.map((entry) => bytes.map((byte) => points(entry, byte) / unit)),
        bounds,
      );
      code.byte(0).set(sum);
      for (const entry of own) {
        lookUp(entry);
        code.get(sum).bytes16(bytes.map((byte) => points(entry, byte) / unit));
        code.get(value).vector(simd.swizzle).vector(simd.addBytesSaturated).set(sum);
      }
      code
        .get(sum)
        .byte(bounds[0])
        .vector(simd.maxBytes)
        .byte(bounds[1])
        .vector(simd.minBytes)
        .set(sum);
      code.get(low).get(sum).vector(simd.extendLow).vector(simd.addHalves).set(low);
      code.get(high).get(sum).vector(simd.extendHigh).vector(simd.addHalves).set(high);
    }
    for (let entry = starts.at(-1) ?? 0; entry < entries.length; entry += 1) lookUp(entry);
    code.get(odd).get(heldHigh).byte(0).vector(simd.ltBytes).vector(simd.or).set(odd);

    for (const half of [low, high])
      code
        .get(half)
        .half(least / unit)
        .vector(simd.maxHalves)
        .half(most / unit)
        .vector(simd.minHalves)
        .set(half);
    for (const { atLeast } of grades.slice(0, -1)) {
      code.get(rank);
      for (const half of [low, high])
        code
          .get(half)
          .half(atLeast / unit)
          .vector(simd.ltHalves);
      code.vector(simd.narrow).vector(simd.subBytes).set(rank);
    }
    let bit = 0;
    for (const [index, { atMost }] of resolved.limits.entries()) {
      const need = ((1 << (conditions[index] ?? 0)) - 1) << bit;
      bit += conditions[index] ?? 0;
      code.get(heldLow).byte(need).vector(simd.and).byte(need).vector(simd.eqBytes);
      if (need > 0xff)
        code
          .get(heldHigh)
          .byte(need >> 8)
          .vector(simd.and)
          .byte(need >> 8)
          .vector(simd.eqBytes)
          .vector(simd.and);
      code.set(cond);
      const worst = grades.findIndex(({ grade }) => grade === atMost);
      code.get(rank).get(cond).byte(worst).vector(simd.and).vector(simd.maxBytesU).set(rank);
      const mask = index < 8 ? maskLow : maskHigh;
      code
        .get(mask)
        .get(cond)
        .byte(1 << (index % 8))
        .vector(simd.and)
        .vector(simd.or)
        .set(mask);
    }

    code.get(gradeAt).get(i).add().get(rank).store();
    for (const [offset, half] of [
      [0, low],
      [16, high],
    ] as const) {
      code.get(scoreAt).get(i).number(2).mul().add().number(offset).add();
      code.get(half).half(unit).vector(simd.mulHalves).store();
    }
    for (const [offset, from] of [
      [0, 0],
      [16, 8],
    ] as const) {
      code.get(maskAt).get(i).number(2).mul().add().number(offset).add();
      code.get(maskLow).get(maskHigh);
      code
        .shuffle(Array.from({ length: 16 }, (_, lane) => from + (lane >> 1) + (lane % 2) * 16))
        .store();
    }
    code.get(oddAt).get(i).number(4).shiftRight().add().get(odd).vector(simd.anyTrue).storeByte();
    code.get(i).number(STEP).add().set(i);
  });
  const inBytes = [base, least, most, ...grades.map(({ atLeast }) => atLeast)].every(
    (each) => Math.abs(each / unit) < 16_384 && Math.abs(each) <= 32_767,
  );
  return fits && inBytes ? { code: wasmModule(6, 11, code), slots } : undefined;
}

/** Whether every byte beyond the table gives what its last byte gives. */
const everyByte = (test: (byte: number) => boolean): boolean =>
  Array.from({ length: MOST - TABLE + 1 }, (_, index) => TABLE + index).every(test);

/**
 * Whether sums of these tables come out right in bytes that stick at their ends: they never reach the ends, or they go
 * one way only and the bounds lie before the end.
 */
function sumsFit(
  tables: readonly (readonly number[])[],
  [floor, ceiling]: readonly [number, number],
): boolean {
  const lowest = tables.reduce((sum, table) => sum + Math.min(0, ...table), 0);
  const highest = tables.reduce((sum, table) => sum + Math.max(0, ...table), 0);
  const inByte =
    floor >= -128 && ceiling <= 127 && tables.flat().every((each) => each >= -128 && each <= 127);
  return inByte && (lowest >= -128 || highest === 0) && (highest <= 127 || lowest === 0);
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
