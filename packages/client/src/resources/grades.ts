import {
  grades as operations,
  type GradeBatch,
  type GradeBatchOrder,
  type GradeQuery,
  type GradeSimulation,
  type OfferedScheme,
  type Page,
  type PageQuery,
} from '@xinyong/contract';
import type { GradeDecision, GradeSummary, Uscc } from '@xinyong/core';
import type { CallOptions, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/** 信用评价. */
export class GradesResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The schemes that the platform grades by (评价方案). */
  schemes(options?: CallOptions): Promise<{ readonly schemes: readonly OfferedScheme[] }> {
    return this.#transport.call(operations.schemes, {}, options);
  }

  /** The grade of a subject, as a badge shows it; no `grade` says that it is not known. */
  get(code: Uscc, query: GradeQuery = {}, options?: CallOptions): Promise<GradeSummary> {
    return this.#transport.call(operations.get, { params: { code }, query }, options);
  }

  /** Why: factor by factor, with articles and records; in public without what is not displayed. */
  explain(code: Uscc, query: GradeQuery = {}, options?: CallOptions): Promise<GradeDecision> {
    return this.#transport.call(operations.explain, { params: { code }, query }, options);
  }

  /**
   * The grade as it would be without some records, or with other facts.
   * @throws ApiError `forbidden` for others than the subject and agencies
   */
  simulate(code: Uscc, simulation: GradeSimulation, options?: CallOptions): Promise<GradeDecision> {
    return this.#transport.call(
      operations.simulate,
      { params: { code }, body: simulation },
      options,
    );
  }

  /** Begins to grade every subject of a place; {@link GradesResource.batch} says how far it has come. */
  startBatch(order: GradeBatchOrder, options?: CallOptions): Promise<GradeBatch> {
    return this.#transport.call(operations.startBatch, { body: order }, options);
  }

  /** One page of batches, the newest first; {@link GradesResource.allBatches} walks every page. */
  batches(query: PageQuery = {}, options?: CallOptions): Promise<Page<GradeBatch>> {
    return this.#transport.call(operations.batches, { query }, options);
  }

  /** Every batch. */
  allBatches(
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<GradeBatch, void, undefined> {
    return walk((at) => this.batches({ ...query, ...at }, options));
  }

  batch(id: string, options?: CallOptions): Promise<GradeBatch> {
    return this.#transport.call(operations.batch, { params: { id } }, options);
  }

  /**
   * The results of a batch as a CSV file (UTF-8).
   * @throws ApiError `conflict` unless it is done
   */
  batchResults(id: string, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.batchResults, { params: { id } }, options);
  }
}
