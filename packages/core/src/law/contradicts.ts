import { satisfies } from './evaluate.ts';
import { digestOf } from './resolve.ts';
import { not, type FactValue, type Test, type ValueTest } from './test.ts';

/**
 * Whether no facts at all can make the tests hold together. Of one fact `is`, `one-of`, `includes`, `only` and
 * `established` are weighed against each other exactly; `below` and `elapsed` only against their own opposite, whatever
 * the amounts and periods are. A class and the facts it is derived from are taken as independent.
 */
export const contradicts = (...tests: readonly Test[]): boolean => !canHold(tests, []);

/** Takes the tests apart into single ones about one fact, one alternative after the other. */
function canHold([first, ...rest]: readonly Test[], single: readonly Test[]): boolean {
  if (!first) return true;
  const negated = first.op === 'not';
  const test = negated ? first.of : first;
  switch (test.op) {
    case 'not':
      return canHold([test.of, ...rest], single);
    case 'all':
    case 'any': {
      const parts = negated ? test.of.map(not) : test.of;
      return (test.op === 'all') === negated
        ? parts.some((part) => canHold([part, ...rest], single))
        : canHold([...parts, ...rest], single);
    }
    case 'is':
    case 'one-of':
    case 'includes':
    case 'only':
    case 'established':
    case 'below':
    case 'elapsed':
      return agree([...single, first]) && canHold(rest, [...single, first]);
  }
}

const isOfValue = (test: Test): test is ValueTest => 'fact' in test && test.op !== 'below';

/** Whether the last of some single tests leaves room for the others. */
function agree(tests: readonly Test[]): boolean {
  const literals = tests.map((test) =>
    test.op === 'not' ? { test: test.of, wanted: false } : { test, wanted: true },
  );
  const last = literals.at(-1);
  if (!last) return true;
  if (!isOfValue(last.test)) {
    const digest = digestOf(last.test);
    return !literals.some(
      ({ test, wanted }) => wanted !== last.wanted && digestOf(test) === digest,
    );
  }
  const { fact } = last.test;
  const same = literals.flatMap(({ test, wanted }) =>
    isOfValue(test) && test.fact === fact ? [{ test, wanted }] : [],
  );
  return valuesToTry(same).some((value) =>
    same.every(({ test, wanted }) => satisfies(test, value) === wanted),
  );
}

/** One value of every sort that the tests can tell apart; of lists the longest that may do, and the empty one. */
function valuesToTry(
  literals: readonly { readonly test: ValueTest; readonly wanted: boolean }[],
): readonly FactValue[] {
  const named = [...new Set(literals.flatMap(({ test }) => wordsOf(test)))];
  const words = [...named, `none of ${named.join()}`];
  const longest = words.filter((word) =>
    literals.every(
      ({ test, wanted }) =>
        !(test.op === 'includes' && !wanted && test.values.includes(word)) &&
        !(test.op === 'only' && wanted && !test.values.includes(word)),
    ),
  );
  return [...words, true, false, longest, []];
}

function wordsOf(test: ValueTest): readonly string[] {
  if (test.op === 'established') return [];
  if (test.op === 'is') return typeof test.value === 'string' ? [test.value] : [];
  return test.values;
}
