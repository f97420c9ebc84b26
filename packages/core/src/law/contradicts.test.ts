import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { contradicts } from './contradicts.ts';
import { evaluate } from './evaluate.ts';
import type { ResolvedLaw } from './resolve.ts';
import { not, type FactValue, type Test } from './test.ts';

const is = (value: string | boolean, fact = 'kind'): Test => ({ op: 'is', fact, value });
const oneOf = (...values: readonly string[]): Test => ({ op: 'one-of', fact: 'kind', values });
const includes = (...values: readonly string[]): Test => ({
  op: 'includes',
  fact: 'types',
  values,
});
const only = (...values: readonly string[]): Test => ({ op: 'only', fact: 'types', values });
const established: Test = { op: 'established', fact: 'barred' };
const waited: Test = { op: 'elapsed', since: 'startOn', param: 'minimum' };
const longer: Test = { op: 'elapsed', since: 'startOn', param: 'maximum' };
const low: Test = { op: 'below', fact: 'fineFen', param: 'lowFine' };
const all = (...of: readonly Test[]): Test => ({ op: 'all', of });
const any = (...of: readonly Test[]): Test => ({ op: 'any', of });

describe('tests that can never hold together', () => {
  test.each<[string, readonly Test[]]>([
    ['one fact with two values', [all(is('a'), is('b'))]],
    ['a value and its opposite', [is(true), is(false)]],
    ['a value and its denial', [is('a'), not(is('a'))]],
    ['a value outside a choice', [is('c'), oneOf('a', 'b')]],
    ['two choices without a common value', [oneOf('a', 'b'), oneOf('c')]],
    ['a choice of which every value is denied', [oneOf('a', 'b'), not(is('a')), not(is('b'))]],
    ['a word and a list that holds other words alone', [includes('a'), only('b')]],
    ['a word and its denial among others', [includes('a'), not(includes('a', 'b'))]],
    ['two lists without a common word', [only('a'), only('b')]],
    ['a list of which every word is denied', [only('a', 'b'), not(includes('a', 'b'))]],
    ['a list within another that is denied', [only('a'), not(only('a', 'b'))]],
    ['a word and a list at once', [is('a', 'types'), includes('a')]],
    ['an exception that is shown and denied', [established, is(false, 'barred')]],
    ['a period that is over and is not', [waited, not(waited)]],
    ['an amount that is below and is not', [not(low), low]],
    ['alternatives that are each denied', [any(is('a'), is('b')), is('c')]],
    ['a choice of alternatives under a double denial', [not(not(is('a'))), not(any(is('a')))]],
    [
      'a conjunction and its denial',
      [all(is('a'), includes('x')), not(all(is('a'), includes('x')))],
    ],
    ['what lies deep inside', [all(any(all(is('a'), is('b')), all(is('c'), not(is('c')))))]],
  ])('%s', (_what, tests) => {
    expect(contradicts(...tests)).toBe(true);
    expect(contradicts(...tests.toReversed())).toBe(true);
  });
});

describe('tests that some facts make hold', () => {
  test.each<[string, readonly Test[]]>([
    ['nothing', []],
    ['two facts', [is('a'), is('b', 'other')]],
    ['a value of a choice', [is('a'), oneOf('a', 'b')]],
    ['two choices with a common value', [oneOf('a', 'b'), oneOf('b', 'c'), not(is('a'))]],
    ['a fact that is none of the values named', [not(is('a')), not(oneOf('b', 'c'))]],
    ['two words in one list', [includes('a'), includes('b')]],
    ['a word, and a list of it and others', [includes('a'), only('a', 'b'), not(includes('b'))]],
    ['a word, and a list not of it alone', [includes('a'), not(only('a'))]],
    ['an empty list', [not(includes('a')), not(only('b'))]],
    ['an exception that nobody mentioned', [not(established)]],
    ['two periods of which one is over', [waited, not(longer)]],
    ['an alternative that is not denied', [any(is('a'), is('b')), not(is('a'))]],
    ['a denial of two things of which one holds', [not(all(is('a'), includes('x'))), is('a')]],
  ])('%s', (_what, tests) => {
    expect(contradicts(...tests)).toBe(false);
    expect(contradicts(...tests.toReversed())).toBe(false);
  });
});

describe('of tests of values', () => {
  const words = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
  const single = fc.oneof(
    fc.constantFrom(is('a'), is('b'), is(true), established, is(true, 'barred')),
    words.map((values) => oneOf(...values)),
    words.map((values) => includes(...values)),
    words.map((values) => only(...values)),
  );
  const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      single,
      tie('tree').map(not),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) => all(...of)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) => any(...of)),
    ),
  }));
  const law: ResolvedLaw = {
    consequences: [],
    pack: 'none',
    place: '100000',
    chain: [],
    params: new Map(),
    classifications: [],
    rules: [],
    digest: '',
  };
  const lists = ['', 'a', 'b', 'c', 'd', 'ab', 'ac', 'ad', 'bc', 'bd', 'cd', 'abc', 'abd', 'acd'];
  const values: Readonly<Record<'kind' | 'types' | 'barred', readonly (FactValue | undefined)[]>> =
    {
      kind: [undefined, 'a', 'b', 'c', 'd', true, false],
      types: [undefined, ...[...lists, 'bcd', 'abcd'].map((list) => Array.from(list))],
      barred: [undefined, true, false],
    };
  const worlds = values.kind.flatMap((kind) =>
    values.types.flatMap((types) => values.barred.map((barred) => ({ kind, types, barred }))),
  );

  test.prop([tree])('contradict exactly those that hold in no world', (each) => {
    expect(contradicts(each)).toBe(
      !worlds.some((facts) => evaluate(each, law, facts, 0).result === true),
    );
  });
});
