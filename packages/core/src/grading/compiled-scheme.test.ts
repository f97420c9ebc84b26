import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { checkScheme } from './check-scheme.ts';
import { CompiledScheme } from './compiled-scheme.ts';
import { gradeColumns } from './grade-columns.ts';
import { INDETERMINATE, type GradeColumns } from './store-grade.ts';
import { encodeConduct, encodeRecords, factSlots, rowLength, UNKNOWN } from './fact-slots.ts';
import { factsOfRow } from './facts-of-row.ts';
import { gradeByFacts } from './grade-by-facts.ts';
import { gradingOverlays } from './grading-schemes.ts';
import { gradingText } from './grading.text.ts';
import { SimdBatch } from './simd-batch.ts';
import { resolveScheme, type ResolvedScheme } from './resolve-scheme.ts';
import { anyFacts, anyScheme } from './scheme.oracle.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import { riskExample } from './schemes/risk-example.ts';
import type { ScoredScheme } from './scheme.ts';

function resolved(scheme: ScoredScheme, sector: string): ResolvedScheme {
  const found = resolveScheme(scheme, gradingOverlays, {
    on: dayOf('2026-11-21'),
    place: '420222',
    sector,
  });
  if (!found) throw new TypeError(scheme.id);
  return found;
}

/** Mulberry32: the same rows on every machine. */
function randomBytes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
}

/** Rows as they occur, mostly small numbers, with every extreme and every unknown among them. */
function randomRows(count: number, seed: number): Uint8Array {
  const next = randomBytes(seed);
  const rows = new Uint8Array(count * rowLength);
  for (let index = 0; index < count; index += 1)
    for (const [slot, { kind, values }] of factSlots.entries()) {
      const dice = next();
      const small =
        kind === 'category'
          ? next() % (values?.length ?? 1)
          : kind === 'flag'
            ? next() & 1
            : dice < 170
              ? 0
              : dice < 250
                ? next() & 3
                : next() % 255;
      rows[index * rowLength + slot] =
        next() === 0 && next() < 32 && kind !== 'flag' ? UNKNOWN : small;
    }
  return rows;
}

const columnsFor = (count: number): GradeColumns => ({
  score: new Int16Array(count),
  grade: new Uint8Array(count),
  mask: new Uint16Array(count),
});

const schemes = [
  resolved(abcd1000, ''),
  resolved(abcd1000, '食品'),
  resolved(abcd1000, '工程建设'),
  resolved(riskExample, ''),
];

describe('a compiled scheme', () => {
  // A million in all.
  test.each([...schemes.entries()])(
    'decides 250,000 random rows as the interpreter does, by rows, by columns and 16 at a time: scheme %i',
    (seed, scheme) => {
      const each = 250_000;
      const compiled = new CompiledScheme(scheme);
      const rows = randomRows(each, seed + 1);
      const [byRow, byColumn] = [columnsFor(each), columnsFor(each)];
      compiled.gradeRows(rows, each, byRow);
      const columns = factSlots.map((_, slot) =>
        Uint8Array.from({ length: each }, (_, index) => rows[index * rowLength + slot] ?? 0),
      );
      gradeColumns(compiled, columns, each, byColumn);
      expect(byColumn).toEqual(byRow);
      const batch = SimdBatch.create(compiled, each);
      if (!batch) throw new TypeError(`${scheme.scheme.id} does not fit into bytes`);
      for (const [slot, column] of batch.columns.entries()) column?.set(columns[slot] ?? []);
      batch.run();
      expect(batch.out).toEqual(byRow);
      let unknown = 0;
      const wrong: string[] = [];
      for (let index = 0; index < each; index += 1) {
        const at = index * rowLength;
        const got = byRow.grade[index];
        if (compiled.tables.entries.some(({ slot }) => rows[at + slot] === UNKNOWN)) {
          unknown += 1;
          if (got !== INDETERMINATE) wrong.push(`row ${index} holds an unknown fact, got ${got}`);
          continue;
        }
        const { grade, score, mask } = gradeByFacts(scheme, factsOfRow(rows, at));
        const rank = scheme.scheme.grades.findIndex((band) => band.grade === grade);
        if (got !== rank || byRow.score[index] !== score || byRow.mask[index] !== mask)
          wrong.push(`row ${index}: ${got} ${byRow.score[index]} for ${grade} ${score}`);
      }
      expect(wrong.slice(0, 9)).toEqual([]);
      expect(unknown).toBeGreaterThan(each / 1000);
    },
  );

  test('says why with the same factors and limits as the interpreter', () => {
    for (const [seed, scheme] of schemes.entries()) {
      const compiled = new CompiledScheme(scheme);
      const rows = randomRows(20_000, seed + 11);
      for (let index = 0; index < 20_000; index += 1) {
        const facts = factsOfRow(rows, index * rowLength);
        const reference = gradeByFacts(scheme, facts);
        const got = compiled.decide(facts);
        const { grade, score, factors, mask } = reference;
        const byId = <T extends { readonly indicator: { readonly id: string } }>(
          list: readonly T[],
        ): readonly T[] => list.toSorted((a, b) => a.indicator.id.localeCompare(b.indicator.id));
        const limits = reference.limits.map(({ limit }) => limit);
        // Where a fact is unknown the fast path answers as the interpreter, bounds and all.
        const isFast = !('dimensions' in got);
        expect(isFast ? { ...got, factors: byId(got.factors) } : got).toEqual(
          isFast ? { grade, score, factors: byId(factors), limits, mask } : reference,
        );
      }
    }
  });

  test.prop([anyScheme, anyFacts(fc.oneof(fc.nat(3), fc.constantFrom(253, 254, 255, 1000)))], {
    numRuns: 1000,
  })('decides as the interpreter does by every scheme that is not refused', (scheme, facts) => {
    fc.pre(checkScheme(scheme).length === 0);
    const plain = resolved(scheme, '');
    const compiled = new CompiledScheme(plain);
    const got = compiled.decide(facts);
    const { grade, score, mask } = gradeByFacts(plain, facts);
    expect([got.grade, got.score, got.mask]).toEqual([grade, score, mask]);
    const isKnown = compiled.tables.entries.every(({ slot }) => {
      const { id, established } = factSlots[slot] ?? {};
      return established || (id && facts[id] !== undefined);
    });
    expect('dimensions' in got).toBe(!isKnown);
  });

  test('has a byte for every fact that there is a word for', () => {
    expect(factSlots.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(gradingText['zh-CN'].facts).toSorted(),
    );
  });

  test('writes records and conduct wherever their bytes stand, and leaves the others as they are', () => {
    const written = (encode: (row: Uint8Array) => void): readonly number[] => {
      const row = new Uint8Array(rowLength).fill(77);
      encode(row);
      return [...row.entries()].flatMap(([slot, byte]) => (byte === 77 ? [] : [slot]));
    };
    const slotsOf = (conduct: boolean): readonly number[] =>
      [...factSlots.entries()].flatMap(([slot, each]) =>
        (each.conduct ?? false) === conduct ? [slot] : [],
      );
    expect(written((row) => encodeRecords({}, row))).toEqual(slotsOf(false));
    expect(written((row) => encodeConduct({}, row))).toEqual(slotsOf(true));
  });

  test('writes every fact into its own byte', () => {
    for (const [slot, { id, kind, values, established }] of factSlots.entries()) {
      const row = new Uint8Array(rowLength);
      encodeRecords({}, row);
      encodeConduct({}, row);
      expect(row[slot]).toBe(established ? 0 : UNKNOWN);
      const samples: readonly (readonly [unknown, number])[] =
        kind === 'category'
          ? (values ?? []).map((value, index) => [value, index] as const)
          : kind === 'flag'
            ? [
                [true, 1],
                [false, 0],
              ]
            : [
                [0, 0],
                [7, 7],
                [254, 254],
                [255, 254],
                [1_000_000, 254],
              ];
      for (const [value, byte] of samples) {
        encodeRecords({ [id]: value }, row);
        encodeConduct({ [id]: value }, row);
        expect([id, value, row[slot]]).toEqual([id, value, byte]);
        expect([...row].filter((each, other) => other !== slot && each !== UNKNOWN)).toEqual(
          established ? [] : [0],
        );
      }
    }
  });
});
