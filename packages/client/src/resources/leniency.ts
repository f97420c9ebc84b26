import { leniency as operations, type LeniencyQuery } from '@xinyong/contract';
import type { LeniencyCase, LeniencyDecision, LeniencyOffers } from '@xinyong/core';
import type { CallOptions, Transport } from '../transport.ts';

/** 包容审慎: advice about facts that somebody types in; the platform keeps nothing of it. */
export class LeniencyResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every measure, and which of them the place offers. */
  measures(query: LeniencyQuery, options?: CallOptions): Promise<LeniencyOffers> {
    return this.#transport.call(operations.measures, { query }, options);
  }

  /** Whether a measure is open to a case, what the agency then does, and why. */
  advise(
    asked: LeniencyCase,
    query: LeniencyQuery,
    options?: CallOptions,
  ): Promise<LeniencyDecision> {
    return this.#transport.call(operations.advise, { body: { ...query, case: asked } }, options);
  }
}
