import {
  AgencySchema,
  DigestSchema,
  IsoDaySchema,
  PromiseTemplateSchema,
  PromiseTypeSchema,
  RegionCodeSchema,
  TemplateDraftSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import { refusal, request } from './fields.schema.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { numberInQuery, pageOf, pageQuery } from './page.schema.ts';
import type { promiseTemplates, PublishedTemplate } from './promise-templates.ts';

const id = z.uuid(refusal('invalid-template-id'));
/** As the template has it; a larger one no database takes. */
const version = z
  .int(refusal('invalid-version'))
  .positive(refusal('invalid-version'))
  .max(9999, refusal('invalid-version'));

/** A version of a template, published. */
export const PublishedTemplateSchema: z.ZodType<PublishedTemplate> = z
  .object({
    template: PromiseTemplateSchema,
    acceptor: AgencySchema,
    place: RegionCodeSchema,
    digest: DigestSchema,
  })
  .meta({ id: 'PublishedTemplate' });
const TemplatePageSchema = pageOf(PublishedTemplateSchema, 'TemplatePage');

/** Schemas of {@link promiseTemplates}. */
export const promiseTemplatesSchemas: SchemasOf<typeof promiseTemplates> = {
  list: {
    input: z.object({
      query: request({
        ...pageQuery,
        type: PromiseTypeSchema.exactOptional(),
        place: RegionCodeSchema.exactOptional(),
      }),
    }),
    output: TemplatePageSchema,
  },
  mine: { input: z.object({ query: request(pageQuery) }), output: TemplatePageSchema },
  ready: {
    input: z.object({}),
    output: z.object({ templates: z.array(PromiseTemplateSchema) }).meta({ id: 'ReadyTemplates' }),
  },
  publish: {
    input: z.object({
      body: request({
        id: id.exactOptional(),
        replaces: version.exactOptional(),
        template: TemplateDraftSchema,
      }),
    }),
    output: PublishedTemplateSchema,
  },
  retire: {
    input: z.object({ params: request({ id }), body: request({ version, validTo: IsoDaySchema }) }),
    output: PublishedTemplateSchema,
  },
  get: {
    input: z.object({
      params: request({ id }),
      query: request({ version: numberInQuery(version).exactOptional() }),
    }),
    output: PublishedTemplateSchema,
  },
};
