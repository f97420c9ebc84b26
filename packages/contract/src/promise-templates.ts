import type { Agency, IsoDay, PromiseTemplate, PromiseType, RegionCode } from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** A version of a template with the agency that published it, which is the one that accepts (受理单位). */
export interface PublishedTemplate {
  readonly template: PromiseTemplate;
  readonly acceptor: Agency;
  /** 受理地行政区划. */
  readonly place: RegionCode;
  /** SHA-256 (hex) of the template as it was published, in RFC 8785 JSON; `validTo` may be set after. */
  readonly digest: string;
}

/** What a department writes: the platform gives the id, counts the version and names the one it replaces. */
export type TemplateDraft = Omit<PromiseTemplate, 'id' | 'version' | 'replaces'>;

/** A new template, or with `id` and `replaces` a new version of one. */
export interface TemplateOrder {
  readonly id?: string;
  /** The newest version that whoever writes knows. */
  readonly replaces?: number;
  readonly template: TemplateDraft;
}

/** The templates that can be signed today, or every version of an agency's own. */
export interface TemplateQuery extends PageQuery {
  readonly type?: PromiseType;
  /** The division of the agency, and those above and below it. */
  readonly place?: RegionCode;
}

/** Operations on templates (承诺书模板). */
export const promiseTemplates: {
  readonly list: Operation<{ query: TemplateQuery }, Page<PublishedTemplate>>;
  readonly mine: Operation<{ query: PageQuery }, Page<PublishedTemplate>>;
  readonly ready: Operation<object, { readonly templates: readonly PromiseTemplate[] }>;
  readonly publish: Operation<{ body: TemplateOrder }, PublishedTemplate>;
  readonly retire: Operation<
    { params: { id: string }; body: { readonly version: number; readonly validTo: IsoDay } },
    PublishedTemplate
  >;
  readonly get: Operation<
    { params: { id: string }; query: { readonly version?: number } },
    PublishedTemplate
  >;
} = {
  list: operation({
    method: 'GET',
    path: '/v1/promise-templates',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  mine: operation({
    method: 'GET',
    path: '/v1/promise-templates/mine',
    scope: 'promise-templates:write',
    problems: ['invalid_request'],
  }),
  ready: operation({
    method: 'GET',
    path: '/v1/promise-templates/ready',
    scope: 'promise-templates:write',
    problems: [],
  }),
  publish: operation({
    method: 'POST',
    path: '/v1/promise-templates',
    scope: 'promise-templates:write',
    maxBody: 512 * 1024,
    problems: ['invalid_request', 'forbidden', 'not_found', 'stale_version', 'rule_not_satisfied'],
  }),
  retire: operation({
    method: 'POST',
    path: '/v1/promise-templates/{id}/retire',
    scope: 'promise-templates:write',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/promise-templates/{id}',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
};
