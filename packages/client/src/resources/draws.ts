import {
  draws as operations,
  type DrawDetail,
  type DrawOrder,
  type DrawSummary,
  type DrawVerification,
  type Page,
  type PageQuery,
  type Sampling,
  type SamplingQuery,
  type TriggeredOrder,
  type VisitsQuery,
} from '@xinyong/contract';
import type { MergedVisit, TriggeredMode, UnvisitableReason, Uscc } from '@xinyong/core';
import type { CallOptions, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

interface Version {
  readonly version: number;
}

/** 双随机抽查. */
export class DrawsResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Draws a plan up.
   * @throws ApiError `rule_not_satisfied` with everything that is wrong with it
   */
  plan(order: DrawOrder, options?: CallOptions): Promise<DrawDetail> {
    return this.#transport.call(operations.plan, { body: order }, options);
  }

  /** Puts another plan in the place of one that is not committed yet. */
  change(
    id: string,
    body: Version & { readonly order: DrawOrder },
    options?: CallOptions,
  ): Promise<DrawDetail> {
    return this.#transport.call(operations.change, { params: { id }, body }, options);
  }

  /** One page of draws, the newest first; {@link DrawsResource.all} walks every page. */
  list(query: PageQuery = {}, options?: CallOptions): Promise<Page<DrawSummary>> {
    return this.#transport.call(operations.list, { query }, options);
  }

  /** Every draw. */
  all(
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<DrawSummary, void, undefined> {
    return walk((at) => this.list({ ...query, ...at }, options));
  }

  /** What is published about the ratios of a place and sector. */
  sampling(query: SamplingQuery, options?: CallOptions): Promise<Sampling> {
    return this.#transport.call(operations.sampling, { query }, options);
  }

  get(id: string, options?: CallOptions): Promise<DrawDetail> {
    return this.#transport.call(operations.get, { params: { id } }, options);
  }

  /** Freezes the plan, and publishes the commitment to it and to a new secret seed. */
  commit(id: string, body: Version, options?: CallOptions): Promise<DrawDetail> {
    return this.#transport.call(operations.commit, { params: { id }, body }, options);
  }

  /**
   * Draws.
   * @throws ApiError `conflict` before the commitment is published
   */
  run(id: string, body: Version, options?: CallOptions): Promise<DrawDetail> {
    return this.#transport.call(operations.run, { params: { id }, body }, options);
  }

  /** Replaces a subject that cannot be visited by the next of its stratum. */
  replace(
    id: string,
    body: Version & { readonly subject: Uscc; readonly reason: UnvisitableReason },
    options?: CallOptions,
  ): Promise<DrawDetail> {
    return this.#transport.call(operations.replace, { params: { id }, body }, options);
  }

  /** Publishes plan, seed and result. */
  publish(id: string, body: Version, options?: CallOptions): Promise<DrawDetail> {
    return this.#transport.call(operations.publish, { params: { id }, body }, options);
  }

  /** Abandons a committed draw (作废), and reveals plan, seed and result with the reason. */
  abandon(
    id: string,
    body: Version & { readonly reason: string },
    options?: CallOptions,
  ): Promise<DrawDetail> {
    return this.#transport.call(operations.abandon, { params: { id }, body }, options);
  }

  /** One page of the merged visits of some days; {@link DrawsResource.allVisits} walks every page. */
  visits(query: VisitsQuery, options?: CallOptions): Promise<Page<MergedVisit>> {
    return this.#transport.call(operations.visits, { query }, options);
  }

  /** Every merged visit of some days (合并检查). */
  allVisits(
    query: Omit<VisitsQuery, 'cursor'>,
    options?: CallOptions,
  ): AsyncGenerator<MergedVisit, void, undefined> {
    return walk((at) => this.visits({ ...query, ...at }, options));
  }

  /** What the platform itself finds when it runs the published draw again. */
  verify(id: string, options?: CallOptions): Promise<DrawVerification> {
    return this.#transport.call(operations.verify, { params: { id } }, options);
  }

  /** The publication as a file (JSON), for anybody to verify. */
  publication(id: string, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.publication, { params: { id } }, options);
  }

  /** 触发式监管: in which phase a subject is. */
  triggered(code: Uscc, order: TriggeredOrder, options?: CallOptions): Promise<TriggeredMode> {
    return this.#transport.call(operations.triggered, { params: { code }, body: order }, options);
  }
}
