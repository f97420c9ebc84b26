import {
  promiseTemplates as operations,
  type InputOf,
  type OutputOf,
  type Page,
  type PageQuery,
  type PublishedTemplate,
  type TemplateOrder,
  type TemplateQuery,
} from '@xinyong/contract';
import type { CallOptions, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/** 承诺书模板. A new version never changes what was signed by an earlier one. */
export class PromiseTemplatesResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** One page of the templates that can be signed today; {@link PromiseTemplatesResource.all} walks every page. */
  list(query: TemplateQuery = {}, options?: CallOptions): Promise<Page<PublishedTemplate>> {
    return this.#transport.call(operations.list, { query }, options);
  }

  /** Every template that can be signed today. */
  all(
    query: Omit<TemplateQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<PublishedTemplate, void, undefined> {
    return walk((at) => this.list({ ...query, ...at }, options));
  }

  /**
   * One page of every version of the templates of the agency, the newest first;
   * {@link PromiseTemplatesResource.allMine} walks every page.
   */
  mine(query: PageQuery = {}, options?: CallOptions): Promise<Page<PublishedTemplate>> {
    return this.#transport.call(operations.mine, { query }, options);
  }

  /** Every version of the templates of the agency. */
  allMine(
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<PublishedTemplate, void, undefined> {
    return walk((at) => this.mine({ ...query, ...at }, options));
  }

  /** 示范文本: templates to begin from. */
  ready(options?: CallOptions): Promise<OutputOf<typeof operations.ready>> {
    return this.#transport.call(operations.ready, {}, options);
  }

  /**
   * Publishes a template, or with `id` and `replaces` a new version of one.
   * @throws ApiError `rule_not_satisfied` with everything that is wrong with it
   */
  publish(order: TemplateOrder, options?: CallOptions): Promise<PublishedTemplate> {
    return this.#transport.call(operations.publish, { body: order }, options);
  }

  /** Ends a version: from the day on it can no longer be signed. */
  retire(
    id: string,
    body: InputOf<typeof operations.retire>['body'],
    options?: CallOptions,
  ): Promise<PublishedTemplate> {
    return this.#transport.call(operations.retire, { params: { id }, body }, options);
  }

  /** The version that can be signed today, or the one that is named. */
  get(
    id: string,
    query: InputOf<typeof operations.get>['query'] = {},
    options?: CallOptions,
  ): Promise<PublishedTemplate> {
    return this.#transport.call(operations.get, { params: { id }, query }, options);
  }
}
