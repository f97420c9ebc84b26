import { compileScheme, UNKNOWN_BIT, type SchemeTables } from './compile-scheme.ts';
import {
  encodeConduct,
  encodeRecords,
  factSlots,
  isConduct,
  listConduct,
  listRecords,
  rowLength,
  type SchemeFacts,
} from './fact-slots.ts';
import { factsOfRow } from './facts-of-row.ts';
import { gradeByFacts, type FactGrade } from './grade-by-facts.ts';
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
  readonly #lut: Int32Array;
  readonly #limits: Int32Array;
  readonly #leastScore: number;
  readonly #mostScore: number;
  readonly #ranks: Uint8Array;
  readonly #base: number;
  readonly #row = new Uint8Array(rowLength);
  /** The facts of a subject as they were read: slot or entry in the high bits, a byte in the low ones. */
  readonly #read: Int32Array;
  /** The entry of each slot; undefined where facts cannot be taken as they are listed. */
  readonly #entryOf: Uint8Array | undefined;
  readonly #itself: Uint8Array;
  /** The cells of the table that gave points. */
  readonly #cells: Int32Array;
  readonly #sums: Int32Array;
  readonly #dimensionOf: Uint8Array;
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
    this.tables = tables;
    this.#slots = Uint8Array.from(tables.entries, ({ slot }) => slot);
    const { entries } = tables;
    // One entry more, which says nothing, stands for every fact that the scheme does not read.
    this.#lut = new Int32Array((entries.length + 1) << 8);
    this.#lut.set(tables.lut);
    this.#limits = tables.limits;
    this.#leastScore = scheme.least;
    this.#mostScore = scheme.most;
    this.#ranks = tables.ranks;
    this.#base = scheme.base ?? 0;
    this.#read = new Int32Array(Math.max(rowLength, entries.length));
    this.#entryOf = entriesAsListed(tables);
    this.#itself = Uint8Array.from(entries.keys());
    this.#cells = new Int32Array(entries.length);
    this.#sums = new Int32Array(scheme.dimensions.length);
    this.#dimensionOf = Uint8Array.from(entries, ({ dimension }) => Math.max(dimension, 0));
    this.#dimensionEnds = Int32Array.from(tables.starts.slice(1));
    this.#least = Int32Array.from(scheme.dimensions, ({ least }) => least ?? -32_768);
    this.#most = Int32Array.from(scheme.dimensions, ({ most }) => most ?? 32_767);
    this.#readsConduct = tables.entries.some(({ slot }) => isConduct(slot));
    this.#factors = Array.from({ length: tables.lut.length });
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
    const read = this.#read;
    for (let entry = 0; entry < slots.length; entry += 1)
      read[entry] = (entry << 8) | (row[at + (slots[entry] ?? 0)] ?? 0);
    return this.#explain(slots.length, this.#itself);
  }

  #decided(facts: SchemeFacts): CompiledGrade | undefined {
    const entryOf = this.#entryOf;
    if (entryOf) {
      const end = listRecords(facts, this.#read, 0);
      return this.#explain(this.#readsConduct ? listConduct(facts, this.#read, end) : end, entryOf);
    }
    const row = this.#row;
    encodeRecords(facts, row);
    if (this.#readsConduct) encodeConduct(facts, row);
    return this.explain(row);
  }

  /** Explains what was read, which stands in the order of the entries. */
  #explain(end: number, entryOf: Uint8Array): CompiledGrade | undefined {
    const lut = this.#lut;
    const read = this.#read;
    const sums = this.#sums;
    const dimensionOf = this.#dimensionOf;
    const cells = this.#cells;
    let count = 0;
    let held = 0;
    let score = this.#base;
    for (let index = 0; index < end; index += 1) {
      const fact = read[index] ?? 0;
      const entry = entryOf[fact >> 8] ?? 0;
      const cell = (entry << 8) | (fact & 0xff);
      const packed = lut[cell] ?? 0;
      held |= packed;
      const points = packed >> 16;
      if (points === 0) continue;
      const dimension = dimensionOf[entry] ?? 0;
      sums[dimension] = (sums[dimension] ?? 0) + points;
      cells[count++] = cell;
    }
    const floors = this.#least;
    const ceilings = this.#most;
    for (let dimension = 0; dimension < floors.length; dimension += 1) {
      const sum = sums[dimension] ?? 0;
      const floor = floors[dimension] ?? 0;
      const ceiling = ceilings[dimension] ?? 0;
      score += sum < floor ? floor : sum > ceiling ? ceiling : sum;
      sums[dimension] = 0;
    }
    held &= 0xffff;
    if (held >= UNKNOWN_BIT) return undefined;
    const least = this.#leastScore;
    const most = this.#mostScore;
    score = score < least ? least : score > most ? most : score;
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
        const floor = floors[dimension] ?? 0;
        const ceiling = ceilings[dimension] ?? 0;
        score += sum < floor ? floor : sum > ceiling ? ceiling : sum;
      }
      for (; entry < entries.length; entry += 1)
        held |= lut[(entry << 8) | (rows[at + (slots[entry] ?? 0)] ?? 0)] ?? 0;
      score = score < least ? least : score > most ? most : score;
      storeGrade(out, first + index, score, held & 0xffff, limits, ranks[score - least] ?? 0);
    }
  }

  /** Facts of a row again, for the interpreter. */
  gradeUnknown(row: Uint8Array, at = 0): FactGrade {
    return gradeByFacts(this.tables.resolved, factsOfRow(row, at));
  }

  /** Few factors are written out: an array that grows costs as much as the rest of the decision. */
  #factorsOf(count: number): readonly CompiledFactor[] {
    const cells = this.#cells;
    if (count === 0) return none;
    const a = this.#factorOf(cells[0] ?? 0);
    if (count === 1) return [a];
    const b = this.#factorOf(cells[1] ?? 0);
    if (count === 2 && b.indicator !== a.indicator) return [a, b];
    if (count === 3 && b.indicator !== a.indicator) {
      const c = this.#factorOf(cells[2] ?? 0);
      if (c.indicator !== b.indicator) return [a, b, c];
    }
    const factors = [a];
    for (let index = 1; index < count; index += 1) {
      const each = this.#factorOf(cells[index] ?? 0);
      const last = factors.length - 1;
      const points = factors[last]?.points ?? 0;
      // Both facts of an indicator that fades count in one factor.
      if (factors[last]?.indicator === each.indicator)
        factors[last] = { indicator: each.indicator, points: points + each.points };
      else factors.push(each);
    }
    return factors;
  }

  #factorOf(cell: number): CompiledFactor {
    return this.#factors[cell] ?? this.#makeFactor(cell);
  }

  #makeFactor(cell: number): CompiledFactor {
    const indicator = this.tables.entries[cell >> 8]?.indicator;
    if (!indicator) throw new TypeError('Only indicators give points');
    const factor = { indicator, points: this.tables.points[cell] ?? 0 };
    this.#factors[cell] = factor;
    return factor;
  }

  #limitList(held: number, mask: number): readonly By<Limit>[] {
    const list = this.tables.resolved.limits.filter((_, index) => mask & (1 << index));
    this.#limitLists[held] = list;
    return list;
  }
}

/**
 * The entry of each slot, for schemes that read every fact once, in the order of the list, and to which no fact that
 * the list leaves out says anything.
 */
function entriesAsListed({ entries, lut }: SchemeTables): Uint8Array | undefined {
  const listed = new Int32Array(rowLength);
  const every = listConduct({}, listed, listRecords({}, listed, 0));
  const counted = entries.filter(({ indicator }) => indicator);
  const order = [...listed.subarray(0, every)].map((fact) => fact >> 8);
  const places = counted.map(({ slot }) => order.indexOf(slot));
  const isOrdered = places.every((place, index) => place > (places[index - 1] ?? -1));
  const isOnce = new Set(entries.map(({ slot }) => slot)).size === entries.length;
  const isQuiet = entries.every(
    ({ slot }, entry) => factSlots[slot]?.kind !== 'count' || lut[entry << 8] === 0,
  );
  if (!isOrdered || !isOnce || !isQuiet) return undefined;
  return Uint8Array.from(factSlots, (_, slot) => {
    const entry = entries.findIndex((each) => each.slot === slot);
    return entry < 0 ? entries.length : entry;
  });
}
