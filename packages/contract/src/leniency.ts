import type { IsoDay, LeniencyCase, LeniencyDecision, LeniencyOffers } from '@xinyong/core';
import { operation, type Operation } from './operation.ts';

/** Where, and on which day; today unless given. */
export interface LeniencyQuery {
  readonly place: string;
  readonly on?: IsoDay;
}

/** What is known about a case, without a word about whom it concerns. */
export interface LeniencyRequest extends LeniencyQuery {
  readonly case: LeniencyCase;
}

/** Operations on leniency (包容审慎). Advice about facts that somebody types in: nothing of it is kept, and no person is named. */
export const leniency: {
  /** Every measure, and which of them the place offers. */
  readonly measures: Operation<{ query: LeniencyQuery }, LeniencyOffers>;
  /** Whether a measure is open to a case; not a decision of an agency. */
  readonly advise: Operation<{ body: LeniencyRequest }, LeniencyDecision>;
} = {
  measures: operation({
    method: 'GET',
    path: '/v1/leniency/measures',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  advise: operation({
    method: 'POST',
    path: '/v1/leniency/advice',
    scope: 'public',
    asksOnly: true,
    problems: ['invalid_request'],
  }),
};
