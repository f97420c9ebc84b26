import { describe, expect, test } from 'vitest';
import { promiseStates, type Determination, type PromiseState } from './promise.ts';
import { publicPromiseStates, publicStateOf, shownState } from './public-state.ts';

const code = '42022220260105000001';
const of = (fulfilment: Determination['fulfilment']): Determination => ({ fulfilment });

const shown: readonly (readonly [PromiseState, Determination | undefined, string])[] = [
  ['in-force', undefined, 'running'],
  ['materials-due', undefined, 'running'],
  ['under-verification', undefined, 'running'],
  ['expired', undefined, 'ended'],
  ['withdrawn', undefined, 'ended'],
  ['revoked', undefined, 'ended'],
  ['fulfilled', of('full'), 'kept'],
  ['partly-fulfilled', of('partial'), 'partly-kept'],
  ['breached', of('none'), 'broken'],
  ['sanctioned', of('none'), 'broken'],
  ['closed', of('partial'), 'partly-kept'],
  ['repair-requested', of('none'), 'broken'],
  // Neither has a code, so that nobody but those who hold the letter are told.
  ['submitted', undefined, 'running'],
  ['declined', undefined, 'running'],
  ['draft', undefined, 'running'],
];

describe('what everybody is told of a promise', () => {
  test.each(shown)('of one that is %s, determined %o, is: %s', (state, determination, expected) => {
    expect(shownState(state, determination)).toBe(expected);
    const promise = { state, code, ...(determination && { determination }) };
    expect(publicStateOf({ ...promise, publicity: 'public' })).toBe(expected);
    expect(publicStateOf({ ...promise, publicity: 'limited' })).toBeUndefined();
    expect(publicStateOf({ ...promise, publicity: 'none' })).toBeUndefined();
  });

  test('is nothing of a breach once it was repaired: the publication ends, and who holds the letter is told that it is over', () => {
    for (const fulfilment of ['partial', 'none'] as const) {
      const repaired = { state: 'repaired', determination: of(fulfilment) } as const;
      expect(shownState(repaired.state, repaired.determination)).toBe('ended');
      expect(publicStateOf({ ...repaired, code, publicity: 'public' })).toBeUndefined();
    }
  });

  test('is nothing before it has a code', () => {
    for (const state of promiseStates)
      expect(publicStateOf({ state, publicity: 'public' })).toBeUndefined();
  });

  test('is told of every state, and in every way', () => {
    expect(new Set([...shown.map(([state]) => state), 'repaired'])).toEqual(new Set(promiseStates));
    expect(new Set(shown.map(([, , told]) => told))).toEqual(new Set(publicPromiseStates));
  });
});
