import type { Condition, Indicator, Limit } from './scheme.ts';
import { factSlots, MOST, slotOf, UNKNOWN, type FactId, type SchemeFacts } from './fact-slots.ts';
import { factsOfPoints, pointsBetween } from './points-between.ts';
import type { By, ResolvedScheme } from './resolve-scheme.ts';

/** Bit of a table entry that says: the fact is unknown. The bits below it stand for conditions. */
export const UNKNOWN_BIT = 0x8000;

/** A fact as an indicator or a limit reads it. */
interface Entry {
  /** Place of the fact in a row. */
  readonly slot: number;
  /** The indicator it gives points in; none where only limits read it. */
  readonly indicator?: By<Indicator>;
  /** Index of the dimension; -1 without an indicator. */
  readonly dimension: number;
}

/** A scheme as packed integer tables (查表). Data only: nothing is ever evaluated as code. */
export interface SchemeTables {
  readonly resolved: ResolvedScheme;
  /** By dimension, in the order of the scheme; those of limits alone come last. */
  readonly entries: readonly Entry[];
  /**
   * For each entry 256 values: points in the high 16 bits, conditions that hold in the low ones. Points beyond what the
   * bounds of the dimension can ever let through are cut there, which changes no sum.
   */
  readonly lut: Int32Array;
  /** The points of each value as they are, for explanations. */
  readonly points: Int32Array;
  /** The first entry of each dimension, and the end. */
  readonly starts: readonly number[];
  /** What the conditions that hold come to: the worst class by rank in the low 8 bits, the mask of limits above. */
  readonly limits: Int32Array;
  /** Rank of the class of a score, from the least score on; 0 is the best. */
  readonly ranks: Uint8Array;
}

/**
 * Turns a scheme into tables. Exact for every row: whatever a byte can hold was computed by the interpreter's own forms.
 * @throws RangeError where tables cannot hold the scheme: {@link checkScheme} says so beforehand.
 */
export function compileScheme(resolved: ResolvedScheme): SchemeTables {
  const { scheme, indicators, limits } = resolved;
  if (scheme.base === null) throw new RangeError(`${scheme.id} gives no classes`);
  const conditions = limits.flatMap(({ when }) => when);
  if (limits.length > 16 || conditions.length > 14)
    throw new RangeError(`${scheme.id} has more than 16 limits or 14 conditions`);

  const entries: Entry[] = [];
  const starts: number[] = [];
  for (const [dimension, { id }] of scheme.dimensions.entries()) {
    starts.push(entries.length);
    for (const indicator of indicators)
      if (indicator.dimension === id)
        for (const fact of factsOfPoints(indicator.score))
          entries.push({ slot: slotFor(fact), indicator, dimension });
  }
  starts.push(entries.length);
  const read = new Set(entries.map(({ slot }) => slot));
  for (const slot of new Set(conditions.flatMap(({ facts }) => facts.map(slotFor))))
    if (!read.has(slot)) entries.push({ slot, dimension: -1 });

  const points = new Int32Array(entries.length * 256);
  const bits = new Int32Array(entries.length * 256);
  const bound = new Set<number>();
  for (const [index, { slot, indicator }] of entries.entries()) {
    // One fact may give points twice, but its conditions need be told only once.
    const own = bound.has(slot) ? [] : conditions;
    bound.add(slot);
    for (let byte = 0; byte <= UNKNOWN; byte += 1) {
      const cell = (index << 8) | byte;
      const value = valueOf(slot, byte);
      points[cell] = value === undefined ? 0 : pointsFor(slot, value, indicator);
      bits[cell] = value === undefined ? UNKNOWN_BIT : bitsFor(slot, value, own);
    }
  }
  return {
    resolved,
    entries,
    lut: packed(resolved, entries, points, bits),
    points,
    starts,
    limits: limitTable(
      limits,
      conditions,
      scheme.grades.map(({ grade }) => grade),
    ),
    ranks: Uint8Array.from({ length: scheme.most - scheme.least + 1 }, (_, index) =>
      scheme.grades.findIndex(({ atLeast }) => scheme.least + index >= atLeast),
    ),
  };
}

const slotFor = (fact: FactId): number => {
  const slot = slotOf(fact);
  if (slot === undefined) throw new RangeError(`No such fact: ${fact}`);
  return slot;
};

type Value = string | number | boolean;

/** What a byte stands for; undefined for one that no encoder writes, which is as good as unknown. */
function valueOf(slot: number, byte: number): Value | undefined {
  const { kind, values } = factSlots[slot] ?? {};
  switch (kind) {
    case 'category':
      return values?.[byte];
    case 'flag':
      return byte === 1;
    case 'count':
    case 'number':
      return byte <= MOST ? byte : undefined;
    case undefined:
      return undefined;
  }
}

function pointsFor(slot: number, value: Value, indicator: Indicator | undefined): number {
  if (!indicator) return 0;
  const { score } = indicator;
  const id = factSlots[slot]?.id;
  // One fact at a time: an indicator that reads two adds up what each gives.
  const facts = factsOfPoints(score).map((fact) => [fact, fact === id ? value : 0]);
  return pointsBetween(score, Object.fromEntries(facts) as SchemeFacts, new Map()).least; // fromEntries() loses the names
}

function bitsFor(slot: number, value: Value, conditions: readonly Condition[]): number {
  const id = factSlots[slot]?.id;
  let bits = 0;
  for (const [bit, condition] of conditions.entries())
    if (id && condition.facts.includes(id) && holds(condition, value)) bits |= 1 << bit;
  return bits;
}

function packed(
  { scheme }: ResolvedScheme,
  entries: readonly Entry[],
  points: Int32Array,
  bits: Int32Array,
): Int32Array {
  const extremes = entries.map((_, index) => {
    const own = points.subarray(index << 8, (index + 1) << 8);
    return { least: Math.min(...own), most: Math.max(...own) };
  });
  return Int32Array.from(points, (value, cell) => {
    const { dimension } = entries[cell >> 8] ?? { dimension: -1 };
    const { least, most } = scheme.dimensions[dimension] ?? {};
    let [above, below] = [0, 0];
    for (const [index, each] of entries.entries())
      if (each.dimension === dimension && index !== cell >> 8) {
        above += extremes[index]?.most ?? 0;
        below += extremes[index]?.least ?? 0;
      }
    const cut = Math.min(
      most === undefined ? value : most - below,
      Math.max(least === undefined ? value : least - above, value),
    );
    if (cut < -32_768 || cut > 32_767)
      throw new RangeError(`${scheme.id}: ${cut} points do not fit into a table`);
    return (cut << 16) | (bits[cell] ?? 0);
  });
}

function holds(condition: Condition, value: Value): boolean {
  if ('oneOf' in condition) return condition.oneOf.includes(String(value));
  const number = Number(value);
  return 'below' in condition ? number < condition.below : number >= condition.atLeast;
}

/** Which limits hold, for every set of conditions that do. */
function limitTable(
  limits: readonly Limit[],
  conditions: readonly Condition[],
  grades: readonly string[],
): Int32Array {
  let bit = 0;
  const needs = limits.map(({ when, atMost }) => {
    let need = 0;
    for (const _ of when) need |= 1 << bit++;
    return { need, rank: grades.indexOf(atMost) };
  });
  return Int32Array.from({ length: 1 << conditions.length }, (_, held) => {
    let [mask, worst] = [0, 0];
    for (const [index, { need, rank }] of needs.entries())
      if ((held & need) === need) {
        mask |= 1 << index;
        worst = Math.max(worst, rank);
      }
    return (mask << 8) | worst;
  });
}
