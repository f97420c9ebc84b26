import {
  CreditRecordSchema,
  DeadlineSchema,
  IsoDaySchema,
  MaterialSchema,
  RecordIdSchema,
  RepairAnswersSchema,
  RepairAssessmentSchema,
  RepairCommandSchema,
  RepairEventSchema,
  RepairItemSchema,
  RepairSchema,
  RepairStateSchema,
  RevocationReasonSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import { FileNameSchema, refusal, request } from './fields.schema.ts';
import type { OperationSchemas, SchemasOf } from './operation-schemas.ts';
import { numberInQuery, pageOf, pageQuery } from './page.schema.ts';
import type { RepairDetail, repairs } from './repairs.ts';

const version = z.int(refusal('invalid-version')).nonnegative(refusal('invalid-version'));
const versionInQuery = numberInQuery(version);
const notice = z
  .string(refusal('invalid-notice'))
  .trim()
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r]){5,1000}$/u, refusal('invalid-notice'));

const id = z.uuid(refusal('invalid-repair-id'));
const params = request({ id });
const fileParams = request({ id, material: MaterialSchema });

const RepairDetailSchema: z.ZodType<RepairDetail> = z
  .object({
    repair: RepairSchema,
    record: CreditRecordSchema,
    assessment: RepairAssessmentSchema,
    deadlines: z.array(DeadlineSchema),
    commands: z.array(RepairCommandSchema),
  })
  .meta({ id: 'RepairDetail' });
const RepairPageSchema = pageOf(RepairSchema, 'RepairPage');

const versioned: OperationSchemas<typeof repairs.submit> = {
  input: z.object({ params, body: request({ version }) }),
  output: RepairDetailSchema,
};
const noticed: OperationSchemas<typeof repairs.return> = {
  input: z.object({ params, body: request({ version, notice }) }),
  output: RepairDetailSchema,
};

/** Schemas of {@link repairs}. */
export const repairsSchemas: SchemasOf<typeof repairs> = {
  assess: {
    input: z.object({
      params: request({ recordId: RecordIdSchema }),
      body: request({
        on: IsoDaySchema.exactOptional(),
        answers: RepairAnswersSchema.exactOptional(),
        materials: z
          .array(MaterialSchema, refusal('invalid-materials'))
          .max(7, refusal('invalid-materials'))
          .exactOptional(),
      }),
    }),
    output: RepairAssessmentSchema,
  },
  create: {
    input: z.object({ body: request({ recordId: RecordIdSchema }) }),
    output: RepairDetailSchema,
  },
  updateDraft: {
    input: z.object({ params, body: request({ version, answers: RepairAnswersSchema }) }),
    output: RepairDetailSchema,
  },
  attach: {
    input: z.object({
      params: fileParams,
      query: request({ fileName: FileNameSchema, version: versionInQuery }),
    }),
    output: RepairDetailSchema,
  },
  detach: {
    input: z.object({ params: fileParams, query: request({ version: versionInQuery }) }),
    output: RepairDetailSchema,
  },
  file: { input: z.object({ params: fileParams }), output: z.instanceof(Uint8Array) },
  submit: versioned,
  resubmit: versioned,
  withdraw: versioned,
  accept: versioned,
  decline: noticed,
  requestSupplement: {
    input: z.object({
      params,
      body: request({
        version,
        notice,
        items: z
          .array(RepairItemSchema, refusal('invalid-items'))
          .max(20, refusal('invalid-items'))
          .refine((items) => new Set(items).size === items.length, refusal('invalid-items'))
          .exactOptional(),
        respondBy: IsoDaySchema.exactOptional(),
      }),
    }),
    output: RepairDetailSchema,
  },
  return: noticed,
  decide: {
    input: z.object({
      params,
      body: request({
        version,
        notice,
        decision: z.enum(['granted', 'refused'], refusal('invalid-decision')),
      }),
    }),
    output: RepairDetailSchema,
  },
  revoke: {
    input: z.object({
      params,
      body: request({ version, notice, reason: RevocationReasonSchema }),
    }),
    output: RepairDetailSchema,
  },
  queue: {
    input: z.object({
      query: request({ ...pageQuery, state: RepairStateSchema.exactOptional() }),
    }),
    output: pageOf(RepairDetailSchema, 'RepairQueuePage'),
  },
  get: { input: z.object({ params }), output: RepairDetailSchema },
  history: {
    input: z.object({ params }),
    output: z.object({ events: z.array(RepairEventSchema) }).meta({ id: 'RepairHistory' }),
  },
  mine: { input: z.object({ query: request(pageQuery) }), output: RepairPageSchema },
};
