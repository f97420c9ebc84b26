import { expect, test } from 'vitest';
import type { PromiseSigner } from './promise.ts';
import { signerProblem, signerProblems } from './signer-problem.ts';

const known = { representative: '冯某某', actorName: '周某某' } as const;
const of = (name: string, capacity: PromiseSigner['capacity']): PromiseSigner => ({
  name,
  capacity,
});

const asked = [
  [undefined, known, 'signer-missing'],
  [of('', 'representative'), known, 'signer-missing'],
  [of('  ', 'agent'), known, 'signer-missing'],
  [of('冯某某', 'representative'), { ...known, actorName: '冯某某' }, undefined],
  [of(' 冯某某 ', 'representative'), { ...known, actorName: '冯某某' }, undefined],
  // An agent writes no name but the agent's own, whatever the capacity.
  [of('冯某某', 'representative'), known, 'signer-not-present'],
  [of('冯某某', 'representative'), { ...known, representative: '' }, 'signer-not-present'],
  [of('周某某', 'representative'), known, 'signer-not-representative'],
  [of('周某某', 'representative'), { ...known, representative: '' }, undefined],
  [of('周某某', 'agent'), known, undefined],
  [of(' 周某某', 'agent'), known, undefined],
  [of('冯某某', 'agent'), known, 'signer-not-present'],
  [of('冯某某', 'agent'), { ...known, representative: '' }, 'signer-not-present'],
] as const;

test.each(asked)('of %o before %o the problem is %s', (signer, before, expected) => {
  expect(signerProblem(signer, before)).toBe(expected);
});

test('every problem is seen', () => {
  const seen = asked.flatMap(([, , problem]) => problem ?? []);
  expect(new Set(seen)).toEqual(new Set(signerProblems));
});
