import { describe, expect, test } from 'vitest';
import { lawfulCommandsFor } from './lawful-commands-for.ts';
import { promiseCommandsFor } from './promise-lifecycle.ts';
import { promiseParties, promiseStates, type CreditPromise } from './promise.ts';

const on = '2026-11-21';
const broken = (change: Partial<CreditPromise>) =>
  ({
    state: 'breached',
    type: 'approval-substitute',
    place: '420222',
    acceptor: { name: '阳新县市场监督管理局' },
    determination: { fulfilment: 'none' },
    ...change,
  }) as const;

describe('the commands of a promise, as the law has them', () => {
  test('have 追究 where the law has a measure after the breach', () => {
    expect(lawfulCommandsFor(broken({}), 'agency', on)).toEqual(['sanction', 'close']);
    expect(
      lawfulCommandsFor(broken({ state: 'partly-fulfilled', type: 'repair' }), 'agency', on),
    ).toEqual(['sanction', 'close']);
  });

  test('have no 追究 where it has none: of this type, in this place, of this breach, or on that day', () => {
    for (const promise of [
      broken({ type: 'voluntary' }),
      broken({ type: 'self-discipline' }),
      broken({ type: 'proof-substitute', place: '420200' }),
    ])
      expect(lawfulCommandsFor(promise, 'agency', on), promise.type).toEqual(['close']);
    expect(lawfulCommandsFor(broken({ place: '420200' }), 'agency', '2023-02-16')).toEqual([
      'close',
    ]);
    expect(
      lawfulCommandsFor(
        broken({
          type: 'proof-substitute',
          place: '420200',
          determination: { fulfilment: 'none', falsehood: true },
        }),
        'agency',
        on,
      ),
    ).toEqual(['sanction', 'close']);
  });

  test('have 退回材料 to the last day for the materials, and not after it', () => {
    const handedIn = broken({
      state: 'under-verification',
      type: 'deferred-materials',
      materialsDueOn: '2026-12-04',
    });
    const verified = ['determine-full', 'determine-partial', 'determine-none', 'revoke'];
    expect(lawfulCommandsFor(handedIn, 'agency', '2026-12-04')).toEqual([
      'return-materials',
      ...verified,
    ]);
    expect(lawfulCommandsFor(handedIn, 'agency', '2026-12-05')).toEqual(verified);
  });

  test('are otherwise those of the lifecycle, each once', () => {
    for (const state of promiseStates)
      for (const by of promiseParties) {
        const promise = broken({ state });
        const commands = lawfulCommandsFor(promise, by, on);
        expect(commands, `${state} ${by}`).toEqual([...new Set(promiseCommandsFor(promise, by))]);
      }
  });
});
