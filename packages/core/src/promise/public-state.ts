import type { CreditPromise } from './promise.ts';

export const publicPromiseStates = ['running', 'kept', 'partly-kept', 'broken', 'ended'] as const;

/**
 * What everybody is told of the state of a promise: 履行中, 全部履行, 部分履行, 全部未履行, 已结束 (without a determination, or repaired).
 */
export type PublicPromiseState = (typeof publicPromiseStates)[number];

const determined = { full: 'kept', partial: 'partly-kept', none: 'broken' } as const;

/**
 * The state of a promise in the public column; undefined where it does not stand there: it has no code, is not 可向社会公开, or
 * its breach was repaired. That a repair ends the publication, and sharing and use with it (终止公示、停止共享和使用), 令36 第三条 says of
 * 失信信息; whether a breach of a promise is such by its 第四条, and that the promise goes with the breach, was not read: by analogy.
 */
export function publicStateOf({
  state,
  code,
  publicity,
  determination,
}: Pick<CreditPromise, 'state' | 'code' | 'publicity' | 'determination'>):
  PublicPromiseState | undefined {
  return code === undefined || publicity !== 'public' || state === 'repaired'
    ? undefined
    : shownState(state, determination);
}

/**
 * {@link publicStateOf} whoever is asked: who holds a letter is told its state, public or not. Of a breach that was repaired
 * nobody is told (停止共享和使用, by analogy).
 */
export function shownState(
  state: CreditPromise['state'],
  determination: CreditPromise['determination'],
): PublicPromiseState {
  if (state === 'repaired') return 'ended';
  if (determination) return determined[determination.fulfilment];
  return state === 'expired' || state === 'withdrawn' || state === 'revoked' ? 'ended' : 'running';
}
