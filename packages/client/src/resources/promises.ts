import {
  promises as operations,
  type InputOf,
  type OutputOf,
  type Page,
  type PageQuery,
  type PromiseDetail,
  type PromiseDetermination,
  type PromiseDraft,
  type PromiseFigures,
  type PromiseImportReport,
  type PromiseListQuery,
  type PromiseQueueQuery,
  type PromiseSanctioning,
  type PromiseSigning,
  type PromiseVerification,
  type PromiseVerificationQuery,
  type PublicPromise,
  type PublicPromiseDetail,
  type ReviewBegun,
  type ReviewCandidates,
  type Versioned,
  type VersionedNotice,
} from '@xinyong/contract';
import type { CreditPromise, PromiseAssessment } from '@xinyong/core';
import type { CallOptions, FileBody, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/**
 * 信用承诺. A command names the version that its sender saw: `stale_version` says that someone was faster, `conflict` that
 * the state does not allow it, `rule_not_satisfied` which rule of the law is against it.
 */
export class PromisesResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether the enterprise can make a promise by this template today, and why; nothing is kept. */
  assess(
    body: InputOf<typeof operations.assess>['body'],
    options?: CallOptions,
  ): Promise<PromiseAssessment> {
    return this.#transport.call(operations.assess, { body }, options);
  }

  /** Begins a draft; of 信用修复型 for one record. */
  create(
    body: InputOf<typeof operations.create>['body'],
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    return this.#transport.call(operations.create, { body }, options);
  }

  /** Puts these answers in place of those of the draft. */
  updateDraft(id: string, body: PromiseDraft, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.updateDraft, { params: { id }, body }, options);
  }

  /**
   * 签署: exactly the text whose digest was read.
   * @throws ApiError `rule_not_satisfied` with `promise.sign.text` when the text is another by now, and with
   * `promise.sign.signature` when the signature of the subject is not one over it
   */
  sign(id: string, body: PromiseSigning, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.sign, { params: { id }, body }, options);
  }

  /** 撤回, by the promiser. */
  withdraw(id: string, body: Versioned, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.withdraw, { params: { id }, body }, options);
  }

  /**
   * Gives a file of at most 10 MiB for a material that is still due.
   * @throws ApiError `file_refused` when it is empty or its content is not of a kind that is taken
   */
  attach(
    id: string,
    material: string,
    file: FileBody,
    query: { readonly fileName: string } & Versioned,
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    const input = { params: { id, material }, query, body: file };
    return this.#transport.call(operations.attach, input, options);
  }

  /** Takes a file back. */
  detach(
    id: string,
    material: string,
    query: Versioned,
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    return this.#transport.call(operations.detach, { params: { id, material }, query }, options);
  }

  /** The bytes of a file that was given. */
  file(id: string, material: string, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.file, { params: { id, material } }, options);
  }

  /** 提交补齐的材料. */
  handInMaterials(id: string, body: Versioned, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.handInMaterials, { params: { id }, body }, options);
  }

  /** 申请修复违诺. */
  requestRepair(id: string, body: VersionedNotice, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.requestRepair, { params: { id }, body }, options);
  }

  /** 受理; with the last day for the materials where the calendar does not tell it. */
  accept(
    id: string,
    body: InputOf<typeof operations.accept>['body'],
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    return this.#transport.call(operations.accept, { params: { id }, body }, options);
  }

  /** 不予受理. */
  decline(id: string, body: VersionedNotice, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.decline, { params: { id }, body }, options);
  }

  /** 退回材料; their last day stays. */
  returnMaterials(
    id: string,
    body: VersionedNotice,
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    return this.#transport.call(operations.returnMaterials, { params: { id }, body }, options);
  }

  /** 开始核查. */
  beginVerification(id: string, body: Versioned, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.beginVerification, { params: { id }, body }, options);
  }

  /** 承诺履行状态认定. */
  determine(id: string, body: PromiseDetermination, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.determine, { params: { id }, body }, options);
  }

  /**
   * 违诺责任追究.
   * @throws ApiError `rule_not_satisfied` when the law has not one of the measures for this promise
   */
  sanction(id: string, body: PromiseSanctioning, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.sanction, { params: { id }, body }, options);
  }

  /** Ends a broken promise whose measures are done. */
  close(id: string, body: Versioned, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.close, { params: { id }, body }, options);
  }

  /** 准予或不予修复违诺. */
  decideRepair(
    id: string,
    body: InputOf<typeof operations.decideRepair>['body'],
    options?: CallOptions,
  ): Promise<PromiseDetail> {
    return this.#transport.call(operations.decideRepair, { params: { id }, body }, options);
  }

  /** 撤销, by the agency. */
  revoke(id: string, body: VersionedNotice, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.revoke, { params: { id }, body }, options);
  }

  /** One page of the public column, the newest first; {@link PromisesResource.all} walks every page. */
  list(query: PromiseListQuery = {}, options?: CallOptions): Promise<Page<PublicPromise>> {
    return this.#transport.call(operations.list, { query }, options);
  }

  /** Every public promise. */
  all(
    query: Omit<PromiseListQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<PublicPromise, void, undefined> {
    return walk((at) => this.list({ ...query, ...at }, options));
  }

  /** The newest public promises as an Atom feed (RFC 4287). */
  feed(
    query: InputOf<typeof operations.feed>['query'] = {},
    options?: CallOptions,
  ): Promise<Uint8Array> {
    return this.#transport.call(operations.feed, { query }, options);
  }

  /** A public promise with its words. */
  published(code: string, options?: CallOptions): Promise<PublicPromiseDetail> {
    return this.#transport.call(operations.published, { params: { code } }, options);
  }

  /**
   * 核验: the letter of a code and a check value, and whether its signatures are right.
   * @throws ApiError `not_found` when there is no such letter
   */
  verify(query: PromiseVerificationQuery, options?: CallOptions): Promise<PromiseVerification> {
    return this.#transport.call(operations.verify, { query }, options);
  }

  /** Everything that is needed to verify a letter without the platform (JSON). */
  evidence(query: PromiseVerificationQuery, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.evidence, { query }, options);
  }

  /** The letter as PDF. */
  document(query: PromiseVerificationQuery, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.document, { query }, options);
  }

  /** The public keys of the platform's seals. */
  seals(options?: CallOptions): Promise<OutputOf<typeof operations.seals>> {
    return this.#transport.call(operations.seals, {}, options);
  }

  /** 覆盖和履约情况. */
  figures(
    query: InputOf<typeof operations.figures>['query'],
    options?: CallOptions,
  ): Promise<PromiseFigures> {
    return this.#transport.call(operations.figures, { query }, options);
  }

  /** One page of the enterprise's own promises; {@link PromisesResource.allMine} walks every page. */
  mine(query: PageQuery = {}, options?: CallOptions): Promise<Page<CreditPromise>> {
    return this.#transport.call(operations.mine, { query }, options);
  }

  /** Every promise of the enterprise's own. */
  allMine(
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<CreditPromise, void, undefined> {
    return walk((at) => this.mine({ ...query, ...at }, options));
  }

  /** One page of the promises that the agency accepts; {@link PromisesResource.allQueued} walks every page. */
  queue(query: PromiseQueueQuery = {}, options?: CallOptions): Promise<Page<CreditPromise>> {
    return this.#transport.call(operations.queue, { query }, options);
  }

  /** Every promise that the agency accepts. */
  allQueued(
    query: Omit<PromiseQueueQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<CreditPromise, void, undefined> {
    return walk((at) => this.queue({ ...query, ...at }, options));
  }

  /** 问效: whose promises of a year could be reviewed, from which a draw is planned. */
  reviewCandidates(
    query: InputOf<typeof operations.reviewCandidates>['query'],
    options?: CallOptions,
  ): Promise<ReviewCandidates> {
    return this.#transport.call(operations.reviewCandidates, { query }, options);
  }

  /** Begins the verification of the promises of everybody whom a published draw drew. */
  beginReview(
    body: InputOf<typeof operations.beginReview>['body'],
    options?: CallOptions,
  ): Promise<ReviewBegun> {
    return this.#transport.call(operations.beginReview, { body }, options);
  }

  /** The agency's promises in the national columns (全国归集标准的 20 项). */
  export(
    query: InputOf<typeof operations.export>['query'],
    options?: CallOptions,
  ): Promise<Uint8Array> {
    return this.#transport.call(operations.export, { query }, options);
  }

  /** Takes promises over from a file in the national columns, CSV or JSON. */
  import(
    file: FileBody,
    query: { readonly fileName: string },
    options?: CallOptions,
  ): Promise<PromiseImportReport> {
    return this.#transport.call(operations.import, { query, body: file }, options);
  }

  get(id: string, options?: CallOptions): Promise<PromiseDetail> {
    return this.#transport.call(operations.get, { params: { id } }, options);
  }

  /** 办理记录. */
  history(id: string, options?: CallOptions): Promise<OutputOf<typeof operations.history>> {
    return this.#transport.call(operations.history, { params: { id } }, options);
  }
}
