import {
  GradeDecisionSchema,
  GradedBySchema,
  GradeSummarySchema,
  IsoDaySchema,
  RecordIdSchema,
  RegionCodeSchema,
  SchemeFactsSchema,
  SchemeIdSchema,
  UsccSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import { refusal, request } from './fields.schema.ts';
import type { GradeBatch, grades } from './grades.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { pageOf, pageQuery } from './page.schema.ts';

const count = z.int().nonnegative();
const GradeBatchSchema: z.ZodType<GradeBatch> = z
  .object({
    id: z.uuid(),
    scheme: z.string(),
    origin: z.enum(['published', 'example']),
    digest: z.string(),
    on: IsoDaySchema,
    place: RegionCodeSchema,
    state: z.enum(['running', 'done', 'failed']),
    subjects: count,
    done: count,
    grades: z.record(z.string(), count),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().exactOptional(),
  })
  .meta({ id: 'GradeBatch' });

const query = { scheme: SchemeIdSchema.exactOptional(), on: IsoDaySchema.exactOptional() };
const subject = request({ code: UsccSchema });
const batch = request({ id: z.uuid(refusal('invalid-batch-id')) });

/** Schemas of {@link grades}. */
export const gradesSchemas: SchemasOf<typeof grades> = {
  schemes: { input: z.object({}), output: z.object({ schemes: z.array(GradedBySchema) }) },
  get: { input: z.object({ params: subject, query: request(query) }), output: GradeSummarySchema },
  explain: {
    input: z.object({ params: subject, query: request(query) }),
    output: GradeDecisionSchema,
  },
  simulate: {
    input: z.object({
      params: subject,
      body: request({
        ...query,
        without: z
          .array(RecordIdSchema, refusal('invalid-records'))
          .max(1000, refusal('invalid-records')),
        stated: SchemeFactsSchema,
      }),
    }),
    output: GradeDecisionSchema,
  },
  startBatch: {
    input: z.object({ body: request({ ...query, place: RegionCodeSchema }) }),
    output: GradeBatchSchema,
  },
  batches: {
    input: z.object({ query: request(pageQuery) }),
    output: pageOf(GradeBatchSchema, 'GradeBatchPage'),
  },
  batch: { input: z.object({ params: batch }), output: GradeBatchSchema },
  batchResults: { input: z.object({ params: batch }), output: z.instanceof(Uint8Array) },
};
