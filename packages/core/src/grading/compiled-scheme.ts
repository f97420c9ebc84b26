import { compileScheme, UNKNOWN_BIT, type SchemeTables } from './compile-scheme.ts';
import {
  encodeConduct,
  encodeRecords,
  isConduct,
  rowLength,
  type SchemeFacts,
} from './fact-slots.ts';
import { factsOfRow } from './facts-of-row.ts';
import { gradeByFacts, type FactGrade } from './grade-by-facts.ts';
import type { By, ResolvedScheme } from './resolve-scheme.ts';
import type { Indicator, Limit } from './scheme.ts';

/** One indicator as it counted. */
export interface CompiledFactor {
  readonly indicator: By<Indicator>;
  readonly points: number;
}

/** A decision of the fast path, where every fact that the scheme reads is known. */
export interface CompiledGrade {
  readonly grade: string;
  readonly score: number;
  readonly factors: readonly CompiledFactor[];
  readonly limits: readonly By<Limit>[];
  /** One bit for each limit that holds. */
  readonly mask: number;
}

/** Where the decisions of a batch go: one element a subject. */
export interface GradeColumns {
  readonly score: Int16Array;
  /** Rank of the class, 0 the best; {@link INDETERMINATE} where a fact is unknown. */
  readonly grade: Uint8Array;
  readonly mask: Uint16Array;
}

/** The class of a row with an unknown fact: ask {@link gradeByFacts} about it. */
export const INDETERMINATE = 255;

const CHUNK = 2048;

/**
 * A scheme compiled for many subjects (批量评价). It decides exactly as {@link gradeByFacts} does, which remains the
 * reference; what is not known goes there.
 */
export class CompiledScheme {
  readonly tables: SchemeTables;
  readonly #row = new Uint8Array(rowLength);
  readonly #slots: Uint8Array;
  readonly #dimensionEnds: Int32Array;
  readonly #least: Int32Array;
  readonly #most: Int32Array;
  readonly #readsConduct: boolean;
  /** Factors are shared: the same indicator and value are the same object. */
  readonly #factors: (CompiledFactor | undefined)[];
  readonly #limitLists: (readonly By<Limit>[] | undefined)[] = [];
  readonly #grades: readonly string[];
  readonly #sum = new Int32Array(CHUNK);
  readonly #total = new Int32Array(CHUNK);
  readonly #held = new Int32Array(CHUNK);

  constructor(resolved: ResolvedScheme) {
    const tables = compileScheme(resolved);
    const { scheme } = resolved;
    this.tables = tables;
    this.#slots = Uint8Array.from(tables.entries, ({ slot }) => slot);
    this.#dimensionEnds = Int32Array.from(tables.starts.slice(1));
    this.#least = Int32Array.from(scheme.dimensions, ({ least }) => least ?? -32_768);
    this.#most = Int32Array.from(scheme.dimensions, ({ most }) => most ?? 32_767);
    this.#readsConduct = tables.entries.some(({ slot }) => isConduct(slot));
    this.#factors = Array.from({ length: tables.lut.length });
    this.#grades = scheme.grades.map(({ grade }) => grade);
  }

  /** Grades one subject and says why. With an unknown fact the answer is that of the interpreter, with its bounds. */
  decide(facts: SchemeFacts): CompiledGrade | FactGrade {
    const row = this.#row;
    encodeRecords(facts, row);
    if (this.#readsConduct) encodeConduct(facts, row);
    return this.explain(row) ?? gradeByFacts(this.tables.resolved, facts);
  }

  /** Why a stored row was graded as it was; undefined where it holds an unknown fact. */
  explain(row: Uint8Array, at = 0): CompiledGrade | undefined {
    const { lut, entries } = this.tables;
    const slots = this.#slots;
    const ends = this.#dimensionEnds;
    const { base, least, most } = this.tables.resolved.scheme;
    const factors: CompiledFactor[] = [];
    let score = base ?? 0;
    let held = 0;
    let entry = 0;
    for (let dimension = 0; dimension < ends.length; dimension += 1) {
      const end = ends[dimension] ?? 0;
      let sum = 0;
      for (; entry < end; entry += 1) {
        const cell = (entry << 8) | (row[at + (slots[entry] ?? 0)] ?? 0);
        const packed = lut[cell] ?? 0;
        if (packed === 0) continue;
        held |= packed;
        const points = packed >> 16;
        if (points === 0) continue;
        sum += points;
        this.#addFactor(factors, entry, cell);
      }
      const floor = this.#least[dimension] ?? 0;
      const ceiling = this.#most[dimension] ?? 0;
      score += sum < floor ? floor : sum > ceiling ? ceiling : sum;
    }
    for (; entry < entries.length; entry += 1)
      held |= lut[(entry << 8) | (row[at + (slots[entry] ?? 0)] ?? 0)] ?? 0;
    held &= 0xffff;
    if (held >= UNKNOWN_BIT) return undefined;
    score = score < least ? least : score > most ? most : score;
    const limited = this.tables.limits[held] ?? 0;
    const rank = this.tables.ranks[score - least] ?? 0;
    const worst = limited & 0xff;
    return {
      grade: this.#grades[rank > worst ? rank : worst] ?? '',
      score,
      factors,
      limits: this.#limitLists[held] ?? this.#limitList(held, limited >> 8),
      mask: limited >> 8,
    };
  }

  /** Grades rows that lie one after the other, {@link rowLength} bytes each. */
  gradeRows(rows: Uint8Array, count: number, out: GradeColumns, first = 0): void {
    const { lut, limits, ranks, entries } = this.tables;
    const slots = this.#slots;
    const ends = this.#dimensionEnds;
    const floors = this.#least;
    const ceilings = this.#most;
    const { base, least, most } = this.tables.resolved.scheme;
    for (let index = 0; index < count; index += 1) {
      const at = index * rowLength;
      let score = base ?? 0;
      let held = 0;
      let entry = 0;
      for (let dimension = 0; dimension < ends.length; dimension += 1) {
        const end = ends[dimension] ?? 0;
        let sum = 0;
        for (; entry < end; entry += 1) {
          const packed = lut[(entry << 8) | (rows[at + (slots[entry] ?? 0)] ?? 0)] ?? 0;
          sum += packed >> 16;
          held |= packed;
        }
        const floor = floors[dimension] ?? 0;
        const ceiling = ceilings[dimension] ?? 0;
        score += sum < floor ? floor : sum > ceiling ? ceiling : sum;
      }
      for (; entry < entries.length; entry += 1)
        held |= lut[(entry << 8) | (rows[at + (slots[entry] ?? 0)] ?? 0)] ?? 0;
      score = score < least ? least : score > most ? most : score;
      store(out, first + index, score, held & 0xffff, limits, ranks[score - least] ?? 0);
    }
  }

  /** Grades columns: for each fact of the scheme a byte a subject, by the place of the fact in a row. */
  gradeColumns(
    columns: readonly (Uint8Array | undefined)[],
    count: number,
    out: GradeColumns,
    from = 0,
  ): void {
    const { lut, limits, ranks, entries } = this.tables;
    const { base, least, most, dimensions } = this.tables.resolved.scheme;
    const [sum, total, held] = [this.#sum, this.#total, this.#held];
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
        const end = this.#dimensionEnds[dimension] ?? 0;
        if (entry === end) continue;
        sum.fill(0, 0, size);
        for (; entry < end; entry += 1) addColumn(lut, entry, read[entry], start, size, sum, held);
        const floor = this.#least[dimension] ?? 0;
        const ceiling = this.#most[dimension] ?? 0;
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
        store(
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

  /** Facts of a row again, for the interpreter. */
  gradeUnknown(row: Uint8Array, at = 0): FactGrade {
    return gradeByFacts(this.tables.resolved, factsOfRow(row, at));
  }

  #addFactor(factors: CompiledFactor[], entry: number, cell: number): void {
    const points = this.tables.points[cell] ?? 0;
    const indicator = this.tables.entries[entry]?.indicator;
    if (!indicator) return;
    const last = factors[factors.length - 1];
    // Both facts of an indicator that fades count in one factor.
    if (last && last.indicator === indicator)
      factors[factors.length - 1] = { indicator, points: last.points + points };
    else factors.push((this.#factors[cell] ??= { indicator, points }));
  }

  #limitList(held: number, mask: number): readonly By<Limit>[] {
    const list = this.tables.resolved.limits.filter((_, index) => mask & (1 << index));
    this.#limitLists[held] = list;
    return list;
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

function store(
  out: GradeColumns,
  index: number,
  score: number,
  held: number,
  limits: Int32Array,
  rank: number,
): void {
  if (held >= UNKNOWN_BIT) {
    out.grade[index] = INDETERMINATE;
    out.score[index] = 0;
    out.mask[index] = 0;
    return;
  }
  const limited = limits[held] ?? 0;
  const worst = limited & 0xff;
  out.grade[index] = rank > worst ? rank : worst;
  out.score[index] = score;
  out.mask[index] = limited >> 8;
}
