import {
  warnings as operations,
  type StandingWarning,
  type SubjectWarnings,
  type WarnedSubject,
  type WarningDelivery,
  type WarningDeskQuery,
  type WarningPage,
  type WarningResult,
} from '@xinyong/contract';
import type { Uscc } from '@xinyong/core';
import type { CallOptions, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/** 失信警示提醒. */
export class WarningsResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * The warnings that stand for a subject today, with what was done about each.
   * @throws ApiError `forbidden` for others than the subject's own agent, agencies and auditors
   */
  list(code: Uscc, options?: CallOptions): Promise<SubjectWarnings> {
    return this.#transport.call(operations.list, { params: { code } }, options);
  }

  /**
   * The warned among the next subjects of a place, and how far it was looked; a page may be empty and not the last.
   * {@link WarningsResource.allOfPlace} walks every page.
   */
  ofPlace(query: WarningDeskQuery = {}, options?: CallOptions): Promise<WarningPage> {
    return this.#transport.call(operations.ofPlace, { query }, options);
  }

  /** Every warned subject of a place. */
  allOfPlace(
    query: Omit<WarningDeskQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<WarnedSubject, void, undefined> {
    return walk((at) => this.ofPlace({ ...query, ...at }, options));
  }

  /**
   * Records that a warning was given, in the words of core for the channel, which whoever gives it has read.
   * @throws ApiError `conflict` when it was given over this channel today or the words are others by now; `not_found` when it no longer stands
   */
  deliver(
    code: Uscc,
    cause: string,
    delivery: WarningDelivery,
    options?: CallOptions,
  ): Promise<StandingWarning> {
    return this.#transport.call(
      operations.deliver,
      { params: { code, cause }, body: delivery },
      options,
    );
  }

  /** The subject's own agent has seen it; a second time changes nothing. */
  acknowledge(code: Uscc, cause: string, options?: CallOptions): Promise<StandingWarning> {
    return this.#transport.call(
      operations.acknowledge,
      { params: { code, cause }, body: {} },
      options,
    );
  }

  /**
   * Records what came of it.
   * @throws ApiError `conflict` when the warning was not given yet
   */
  outcome(
    code: Uscc,
    cause: string,
    result: WarningResult,
    options?: CallOptions,
  ): Promise<StandingWarning> {
    return this.#transport.call(
      operations.outcome,
      { params: { code, cause }, body: result },
      options,
    );
  }
}
