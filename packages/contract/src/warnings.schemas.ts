import {
  IsoDaySchema,
  RegionCodeSchema,
  UsccSchema,
  WarningChannelSchema,
  WarningSchema,
} from '@xinyong/core/schema';
import { warningChannels, warningRules, warningUrgencies } from '@xinyong/core';
import * as z from 'zod';
import { refusal, request, shownText } from './fields.schema.ts';
import type { OperationSchemas, SchemasOf } from './operation-schemas.ts';
import { pageQuery } from './page.schema.ts';
import {
  warningOutcomes,
  type StandingWarning,
  type WarnedSubject,
  type WarningEvent,
  type WarningOutcome,
  type WarningPage,
  type warnings,
} from './warnings.ts';

const choice = refusal('invalid-choice');
/** The name of a rule and what it is about, joined by a colon: `annual-report:2025`. */
const cause = z
  .string(refusal('invalid-cause'))
  .regex(/^[a-z-]{1,40}:[0-9A-Za-z.:-]{1,150}$/, refusal('invalid-cause'));
const note = z
  .string(refusal('invalid-note'))
  .trim()
  .regex(shownText(0, 500, { lines: true }), refusal('invalid-note'));

/** A licence may be named by all that it permits, which is 4000 characters at most. */
const words = z
  .string(refusal('invalid-words'))
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r]){1,5500}$/u, refusal('invalid-words'));

const WarningOutcomeSchema: z.ZodType<WarningOutcome> = z
  .enum(warningOutcomes, choice)
  .meta({ id: 'WarningOutcome' });

const done = {
  at: z.iso.datetime(),
  actorName: z.string(),
  agencyName: z.string().exactOptional(),
};
const WarningEventSchema: z.ZodType<WarningEvent> = z
  .discriminatedUnion('kind', [
    z.object({
      ...done,
      kind: z.literal('delivered'),
      channel: WarningChannelSchema,
      words: z.string(),
    }),
    z.object({ ...done, kind: z.literal('acknowledged') }),
    z.object({
      ...done,
      kind: z.literal('outcome'),
      outcome: WarningOutcomeSchema,
      note: z.string().exactOptional(),
    }),
  ])
  .meta({ id: 'WarningEvent' });

const StandingWarningSchema: z.ZodType<StandingWarning> = z
  .object({ warning: WarningSchema, events: z.array(WarningEventSchema) })
  .meta({ id: 'StandingWarning' });

const warned = {
  code: UsccSchema,
  name: z.string(),
  warnings: z.array(StandingWarningSchema),
};
const WarnedSubjectSchema: z.ZodType<WarnedSubject> = z
  .object(warned)
  .meta({ id: 'WarnedSubject' });
const count = z.int().nonnegative();
const WarningPageSchema: z.ZodType<WarningPage> = z
  .object({
    data: z.array(WarnedSubjectSchema),
    nextCursor: z.string().nullable(),
    on: IsoDaySchema,
    agency: z.string().min(1),
    place: RegionCodeSchema,
    looked: count,
    subjects: count,
  })
  .meta({ id: 'WarningPage' });

const params = request({ code: UsccSchema, cause });
const acknowledge: OperationSchemas<typeof warnings.acknowledge> = {
  input: z.object({ params, body: request({}) }),
  output: StandingWarningSchema,
};

/** Schemas of {@link warnings}. */
export const warningsSchemas: SchemasOf<typeof warnings> = {
  list: {
    input: z.object({ params: request({ code: UsccSchema }) }),
    output: z.object({ ...warned, on: IsoDaySchema }).meta({ id: 'SubjectWarnings' }),
  },
  ofPlace: {
    input: z.object({
      query: request({
        ...pageQuery,
        place: RegionCodeSchema.exactOptional(),
        rule: z.enum(warningRules, choice).exactOptional(),
        urgency: z.enum(warningUrgencies, choice).exactOptional(),
      }),
    }),
    output: WarningPageSchema,
  },
  deliver: {
    input: z.object({
      params,
      body: request({
        channel: z.enum(warningChannels, choice),
        locale: z.enum(['zh-CN', 'en'], choice),
        words,
      }),
    }),
    output: StandingWarningSchema,
  },
  acknowledge,
  outcome: {
    input: z.object({
      params,
      body: request({ outcome: WarningOutcomeSchema, note: note.exactOptional() }),
    }),
    output: StandingWarningSchema,
  },
};
