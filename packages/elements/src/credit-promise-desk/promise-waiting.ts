import type { CreditPromise, IsoDay, PromiseState } from '@xinyong/core';

export const waitings = [
  'acceptance',
  'materials',
  'determination',
  'liability',
  'repair',
  'verification',
] as const;

/** For what a promise waits at the desk, in the order in which it is shown. */
export type Waiting = (typeof waitings)[number];

const waitingInState: { readonly [S in PromiseState]?: Waiting } = {
  submitted: 'acceptance',
  expired: 'determination',
  breached: 'liability',
  'partly-fulfilled': 'liability',
  'repair-requested': 'repair',
  'under-verification': 'verification',
};

/** For what a promise waits; undefined where it waits for nothing of the agency. */
export const waitingOf = ({ state, type }: CreditPromise): Waiting | undefined =>
  // Only materials that were handed in lead a promise of 容缺受理 to its verification.
  state === 'under-verification' && type === 'deferred-materials'
    ? 'materials'
    : waitingInState[state];

/** The day that runs out or has run out: of the materials while they are waited for, else of the promise. */
const dayOfPromise = ({ state, materialsDueOn, validUntil }: CreditPromise): IsoDay | undefined =>
  state === 'materials-due' ? materialsDueOn : validUntil;

/** What runs out first before the others, then what was made first. */
export const byDay = (one: CreditPromise, other: CreditPromise): number =>
  (dayOfPromise(one) ?? '9').localeCompare(dayOfPromise(other) ?? '9') ||
  (one.madeOn ?? '').localeCompare(other.madeOn ?? '');
