import {
  repairs as operations,
  type AssessmentRequest,
  type InputOf,
  type OutputOf,
  type Page,
  type PageQuery,
  type RepairDetail,
  type RepairQueueQuery,
  type RevocationRequest,
  type Versioned,
  type SupplementRequest,
  type VersionedNotice,
} from '@xinyong/contract';
import type { Material, Repair, RepairAssessment } from '@xinyong/core';
import type { CallOptions, FileBody, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/**
 * 信用修复. A command names the version that its sender saw: `stale_version` says that someone was faster,
 * `conflict` that the state does not allow it, `rule_not_satisfied` which rule of the law is against it.
 */
export class RepairsResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether, from when and with what a record can be repaired (信用修复评估); nothing is kept. */
  assess(
    recordId: string,
    request: AssessmentRequest = {},
    options?: CallOptions,
  ): Promise<RepairAssessment> {
    return this.#transport.call(
      operations.assess,
      { params: { recordId }, body: request },
      options,
    );
  }

  /** Begins a draft. */
  create(body: { readonly recordId: string }, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.create, { body }, options);
  }

  /** Puts these answers in place of those of the draft. */
  updateDraft(
    id: string,
    body: InputOf<typeof operations.updateDraft>['body'],
    options?: CallOptions,
  ): Promise<RepairDetail> {
    return this.#transport.call(operations.updateDraft, { params: { id }, body }, options);
  }

  /**
   * Gives a file of at most 10 MiB for a material, in place of one given before.
   * @throws ApiError `file_refused` when its content is not of a kind that is taken
   */
  attach(
    id: string,
    material: Material,
    file: FileBody,
    query: { readonly fileName: string } & Versioned,
    options?: CallOptions,
  ): Promise<RepairDetail> {
    const input = { params: { id, material }, query, body: file };
    return this.#transport.call(operations.attach, input, options);
  }

  /** Takes a file back. */
  detach(
    id: string,
    material: Material,
    query: Versioned,
    options?: CallOptions,
  ): Promise<RepairDetail> {
    return this.#transport.call(operations.detach, { params: { id, material }, query }, options);
  }

  /** The bytes of a file that was given. */
  file(id: string, material: Material, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.file, { params: { id, material } }, options);
  }

  /** 提交. */
  submit(id: string, body: Versioned, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.submit, { params: { id }, body }, options);
  }

  /** 补正或退回后再次提交. */
  resubmit(id: string, body: Versioned, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.resubmit, { params: { id }, body }, options);
  }

  /** 撤回, by the applicant. */
  withdraw(id: string, body: Versioned, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.withdraw, { params: { id }, body }, options);
  }

  /** 受理. */
  accept(id: string, body: Versioned, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.accept, { params: { id }, body }, options);
  }

  /** 不予受理. */
  decline(id: string, body: VersionedNotice, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.decline, { params: { id }, body }, options);
  }

  /** 要求补正. */
  requestSupplement(
    id: string,
    body: SupplementRequest,
    options?: CallOptions,
  ): Promise<RepairDetail> {
    return this.#transport.call(operations.requestSupplement, { params: { id }, body }, options);
  }

  /** 退回. */
  return(id: string, body: VersionedNotice, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.return, { params: { id }, body }, options);
  }

  /** 办结: 准予修复 or 不予修复. */
  decide(
    id: string,
    body: InputOf<typeof operations.decide>['body'],
    options?: CallOptions,
  ): Promise<RepairDetail> {
    return this.#transport.call(operations.decide, { params: { id }, body }, options);
  }

  /** 撤销, by the agency: for falsehood (提供虚假材料, 信用承诺不实) or because it erred itself. */
  revoke(id: string, body: RevocationRequest, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.revoke, { params: { id }, body }, options);
  }

  /** One page of the applications that wait for the agency; {@link RepairsResource.allQueued} walks every page. */
  queue(query: RepairQueueQuery = {}, options?: CallOptions): Promise<Page<RepairDetail>> {
    return this.#transport.call(operations.queue, { query }, options);
  }

  /** Every application that waits for the agency. */
  allQueued(
    query: Omit<RepairQueueQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<RepairDetail, void, undefined> {
    return walk((at) => this.queue({ ...query, ...at }, options));
  }

  /** An application with everything a page about it shows. */
  get(id: string, options?: CallOptions): Promise<RepairDetail> {
    return this.#transport.call(operations.get, { params: { id } }, options);
  }

  /** 办理记录, the oldest first. */
  history(id: string, options?: CallOptions): Promise<OutputOf<typeof operations.history>> {
    return this.#transport.call(operations.history, { params: { id } }, options);
  }

  /** One page of the asker's own applications; {@link RepairsResource.allMine} walks every page. */
  mine(query: PageQuery = {}, options?: CallOptions): Promise<Page<Repair>> {
    return this.#transport.call(operations.mine, { query }, options);
  }

  /** Every application of the asker. */
  allMine(
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<Repair, void, undefined> {
    return walk((at) => this.mine({ ...query, ...at }, options));
  }
}
