import type { IsoDay, LeniencyCase, LeniencyDecision, LeniencyOffers } from '@xinyong/core';

/** Where a person asks: `on` is empty for the day of whoever answers. */
export interface AdviceQuery {
  readonly place: string;
  readonly on: IsoDay;
}

/** Who answers: what is offered, and whether a measure is open to a case. */
export interface LeniencySource {
  readonly measures: (query: AdviceQuery) => Promise<LeniencyOffers>;
  readonly advise: (known: LeniencyCase, query: AdviceQuery) => Promise<LeniencyDecision>;
}
