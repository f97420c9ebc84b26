import { compileScheme, UNKNOWN_BIT, type SchemeTables } from './compile-scheme.ts';
import {
  encodeConduct,
  encodeRecords,
  factSlots,
  listConduct,
  listRecords,
  rowLength,
  type SchemeFacts,
} from './fact-slots.ts';
import { factsOfRow } from './facts-of-row.ts';
import { gradeByFacts, type FactGrade } from './grade-by-facts.ts';
import { clamp } from './range.ts';
import { storeGrade, type GradeColumns } from './store-grade.ts';
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

const none: readonly CompiledFactor[] = Object.freeze([]);

/**
 * A scheme compiled for many subjects (批量评价). It decides exactly as {@link gradeByFacts} does, which remains the
 * reference; what is not known goes there.
 */
export class CompiledScheme {
  readonly tables: SchemeTables;
  readonly #slots: Uint8Array;
  /** Block of each entry in the table of decisions: its slot, or one beyond all slots where that is taken. */
  readonly #blocks: Uint8Array;
  readonly #lut: Int32Array;
  readonly #dimensionOf: Uint8Array;
  readonly #limits: Int32Array;
  readonly #leastScore: number;
  readonly #mostScore: number;
  readonly #ranks: Uint8Array;
  readonly #base: number;
  readonly #row = new Uint8Array(rowLength);
  /** The facts of a subject as they were read, as cells of the table; then those of them that gave points. */
  readonly #read: Int32Array;
  /** Whether facts can be taken as they are listed. */
  readonly #isListed: boolean;
  readonly #dimensionEnds: Int32Array;
  readonly #least: Int32Array;
  readonly #most: Int32Array;
  readonly #readsConduct: boolean;
  /** Factors are shared: the same indicator and value are the same object. */
  readonly #factors: (CompiledFactor | undefined)[];
  readonly #limitLists: (readonly By<Limit>[] | undefined)[];
  readonly #grades: readonly string[];

  constructor(resolved: ResolvedScheme) {
    const tables = compileScheme(resolved);
    const { scheme } = resolved;
    const { entries } = tables;
    this.tables = tables;
    this.#slots = Uint8Array.from(entries, ({ slot }) => slot);
    this.#blocks = this.#slots.map((slot, entry) =>
      this.#slots.indexOf(slot) === entry ? slot : rowLength + entry,
    );
    const blocks = rowLength + entries.length;
    this.#lut = new Int32Array(blocks << 8);
    this.#dimensionOf = new Uint8Array(blocks);
    for (const [entry, block] of this.#blocks.entries()) {
      this.#lut.set(tables.lut.subarray(entry << 8, (entry + 1) << 8), block << 8);
      this.#dimensionOf[block] = Math.max(entries[entry]?.dimension ?? 0, 0);
    }
    this.#limits = tables.limits;
    this.#leastScore = scheme.least;
    this.#mostScore = scheme.most;
    this.#ranks = tables.ranks;
    this.#base = scheme.base ?? 0;
    this.#read = new Int32Array(blocks);
    this.#isListed = canBeListed(tables);
    this.#dimensionEnds = Int32Array.from(tables.starts.slice(1));
    this.#least = Int32Array.from(scheme.dimensions, ({ least }) => least ?? -32_768);
    this.#most = Int32Array.from(scheme.dimensions, ({ most }) => most ?? 32_767);
    this.#readsConduct = entries.some(({ slot }) => factSlots[slot]?.conduct);
    this.#factors = Array.from({ length: this.#lut.length });
    this.#limitLists = Array.from({ length: tables.limits.length });
    this.#grades = scheme.grades.map(({ grade }) => grade);
  }

  /** Grades one subject and says why. With an unknown fact the answer is that of the interpreter, with its bounds. */
  decide(facts: SchemeFacts): CompiledGrade | FactGrade {
    return this.#decided(facts) ?? gradeByFacts(this.tables.resolved, facts);
  }

  /** Why a stored row was graded as it was; undefined where it holds an unknown fact. */
  explain(row: Uint8Array, at = 0): CompiledGrade | undefined {
    const slots = this.#slots;
    const blocks = this.#blocks;
    const read = this.#read;
    for (let entry = 0; entry < slots.length; entry += 1)
      read[entry] = ((blocks[entry] ?? 0) << 8) | (row[at + (slots[entry] ?? 0)] ?? 0);
    return this.#explain(slots.length);
  }

  #decided(facts: SchemeFacts): CompiledGrade | undefined {
    if (this.#isListed) {
      const end = listRecords(facts, this.#read, 0);
      return this.#explain(this.#readsConduct ? listConduct(facts, this.#read, end) : end);
    }
    const row = this.#row;
    encodeRecords(facts, row);
    encodeConduct(facts, row);
    return this.explain(row);
  }

  /** Explains what was read, which stands in the order of the dimensions. */
  #explain(end: number): CompiledGrade | undefined {
    const lut = this.#lut;
    const read = this.#read;
    const dimensionOf = this.#dimensionOf;
    const floors = this.#least;
    const ceilings = this.#most;
    let count = 0;
    let held = 0;
    let score = this.#base;
    let dimension = 0;
    let sum = 0;
    for (let index = 0; index < end; index += 1) {
      const cell = read[index] ?? 0;
      const packed = lut[cell] ?? 0;
      held |= packed;
      const points = packed >> 16;
      if (points === 0) continue;
      const next = dimensionOf[cell >> 8] ?? 0;
      if (next !== dimension) {
        score += clamp(sum, floors[dimension] ?? 0, ceilings[dimension] ?? 0);
        sum = 0;
        dimension = next;
      }
      sum += points;
      read[count++] = cell;
    }
    score += clamp(sum, floors[dimension] ?? 0, ceilings[dimension] ?? 0);
    held &= 0xffff;
    if (held >= UNKNOWN_BIT) return undefined;
    const least = this.#leastScore;
    score = clamp(score, least, this.#mostScore);
    const limited = this.#limits[held] ?? 0;
    const rank = this.#ranks[score - least] ?? 0;
    const worst = limited & 0xff;
    return {
      grade: this.#grades[rank > worst ? rank : worst] ?? '',
      score,
      factors: this.#factorsOf(count),
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
        score += clamp(sum, floors[dimension] ?? 0, ceilings[dimension] ?? 0);
      }
      for (; entry < entries.length; entry += 1)
        held |= lut[(entry << 8) | (rows[at + (slots[entry] ?? 0)] ?? 0)] ?? 0;
      score = clamp(score, least, most);
      storeGrade(out, first + index, score, held & 0xffff, limits, ranks[score - least] ?? 0);
    }
  }

  /** Facts of a row again, for the interpreter. */
  gradeUnknown(row: Uint8Array, at = 0): FactGrade {
    return gradeByFacts(this.tables.resolved, factsOfRow(row, at));
  }

  /** Few factors are written out: an array that grows costs as much as the rest of the decision. */
  #factorsOf(count: number): readonly CompiledFactor[] {
    if (count === 0) return none;
    const a = this.#factorOf(0);
    if (count === 1) return [a];
    const b = this.#factorOf(1);
    if (b.indicator !== a.indicator) {
      if (count === 2) return [a, b];
      const c = this.#factorOf(2);
      if (count === 3 && c.indicator !== b.indicator) return [a, b, c];
    }
    const factors = [a];
    for (let index = 1; index < count; index += 1) {
      const each = this.#factorOf(index);
      const last = factors.length - 1;
      const points = factors[last]?.points ?? 0;
      // Both facts of an indicator that fades count in one factor.
      if (factors[last]?.indicator === each.indicator)
        factors[last] = { indicator: each.indicator, points: points + each.points };
      else factors.push(each);
    }
    return factors;
  }

  #factorOf(index: number): CompiledFactor {
    const cell = this.#read[index] ?? 0;
    return this.#factors[cell] ?? this.#makeFactor(cell);
  }

  #makeFactor(cell: number): CompiledFactor {
    const entry = this.#blocks.indexOf(cell >> 8);
    const indicator = this.tables.entries[entry]?.indicator;
    if (!indicator) throw new TypeError('Only indicators give points');
    const factor = { indicator, points: this.tables.points[(entry << 8) | (cell & 0xff)] ?? 0 };
    this.#factors[cell] = factor;
    return factor;
  }

  #limitList(held: number, mask: number): readonly By<Limit>[] {
    const list = this.tables.resolved.limits.filter((_, index) => mask & (1 << index));
    this.#limitLists[held] = list;
    return list;
  }
}

/** Whether a scheme reads every fact once, in the order of the list, and nothing in a fact that the list leaves out. */
function canBeListed({ entries, lut }: SchemeTables): boolean {
  const listed = new Int32Array(rowLength);
  const every = listConduct({}, listed, listRecords({}, listed, 0));
  const order = [...listed.subarray(0, every)].map((fact) => fact >> 8);
  const places = entries
    .filter(({ indicator }) => indicator)
    .map(({ slot }) => order.indexOf(slot));
  return (
    places.every((place, index) => place > (places[index - 1] ?? -1)) &&
    new Set(entries.map(({ slot }) => slot)).size === entries.length &&
    entries.every(
      ({ slot }, entry) =>
        lut[entry << 8] === 0 || ['number', 'flag'].includes(factSlots[slot]?.kind ?? ''),
    )
  );
}
