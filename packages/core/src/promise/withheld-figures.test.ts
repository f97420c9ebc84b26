import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fewestTold, withheldFigures, type FigureCell } from './withheld-figures.ts';

const cell = (key: string, promisers: number, unseen = 0, subjects?: number): FigureCell => ({
  key,
  promisers,
  unseen,
  ...(subjects !== undefined && { subjects }),
});
const withheld = (...cells: readonly FigureCell[]): readonly string[] =>
  [...withheldFigures(cells)].toSorted();
const cells = fc.uniqueArray(
  fc
    .record({
      key: fc.string({ minLength: 1, maxLength: 3 }),
      promisers: fc.nat(8),
      hidden: fc.nat(8),
      more: fc.option(fc.nat(20), { nil: undefined }),
    })
    .map(({ key, promisers, hidden, more }) =>
      cell(key, promisers, Math.min(hidden, promisers), more && promisers + more),
    ),
  { selector: ({ key }) => key, maxLength: 12 },
);

describe('the figures that are not told', () => {
  test('are none where all are of many, or of nobody', () => {
    expect(withheld(cell('a', 3), cell('b', 40, 3, 50), cell('c', 0, 0, 9))).toEqual([]);
    expect(withheld()).toEqual([]);
  });

  test('are those of one or two who promised, with another that the total would tell them by', () => {
    expect(withheld(cell('a', 1), cell('b', 40), cell('c', 7))).toEqual(['a', 'c']);
    expect(withheld(cell('a', 2), cell('b', 2), cell('c', 7))).toEqual(['a', 'b']);
    expect(withheld(cell('a', 1), cell('b', 1), cell('c', 7))).toEqual(['a', 'b', 'c']);
  });

  test('are those of one or two whose promises nobody can read, however many others are in the column', () => {
    expect(withheld(cell('a', 40, 1), cell('b', 50), cell('c', 60))).toEqual(['a', 'b', 'c']);
    expect(withheld(cell('a', 40, 1), cell('b', 50, 2), cell('c', 60))).toEqual(['a', 'b']);
    expect(withheld(cell('a', 40, 3), cell('b', 50), cell('c', 60))).toEqual([]);
  });

  test('are those of places with one or two subjects, whether these promised or not', () => {
    const many = cell('many', 40, 0, 60);
    expect(withheld(cell('a', 1, 0, 1), many)).toEqual(withheld(cell('a', 0, 0, 1), many));
    expect(withheld(cell('a', 0, 0, 2), many)).toEqual(['a', 'many']);
    expect(withheld(cell('a', 0, 0, 3), many)).toEqual([]);
  });

  test('are the same in whatever order they come', () => {
    const all = [cell('c', 7), cell('a', 1), cell('b', 7)];
    expect(withheld(...all)).toEqual(['a', 'b']);
    expect(withheld(...all.toReversed())).toEqual(['a', 'b']);
  });

  property.prop([cells])(
    'tell nobody by themselves, and not by what is left of the total',
    (all) => {
      const hidden = withheldFigures(all);
      const told = all.filter(({ key }) => !hidden.has(key));
      for (const { promisers, unseen, subjects = fewestTold } of told) {
        expect(promisers === 0 || promisers >= fewestTold).toBe(true);
        expect(unseen === 0 || unseen >= fewestTold).toBe(true);
        expect(subjects === 0 || subjects >= fewestTold).toBe(true);
      }
      if (hidden.size === 0 || told.length === 0) return;
      const rest = all.filter(({ key }) => hidden.has(key));
      const sum = (of: (each: FigureCell) => number) => rest.reduce((so, each) => so + of(each), 0);
      expect(rest.length).toBeGreaterThan(1);
      expect(sum((each) => each.promisers)).toBeGreaterThanOrEqual(fewestTold);
      const unseen = sum((each) => each.unseen);
      expect(unseen === 0 || unseen >= fewestTold).toBe(true);
    },
  );
});
