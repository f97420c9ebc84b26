import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema, UsccSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { CitedInstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import { AgencySchema, RecordIdSchema } from '../record/record.schema.ts';
import { factSlots, type FactId, type FactSlot, type SchemeFacts } from './fact-slots.ts';
import { MOST_STATED } from './require-facts.ts';
import {
  gradeRefusals,
  type GradeDecision,
  type GradedBy,
  type GradeRefusal,
  type GradeSummary,
} from './grade-decision.ts';

/** The messages of facts that a caller sends: stable codes, with their words in `gradingText`. */
export type FactRefusal =
  'invalid-count' | 'invalid-flag' | 'invalid-value' | 'invalid-scheme' | 'unknown-fact';

const schemaOf = ({ kind, values }: FactSlot): z.ZodType => {
  switch (kind) {
    case 'count':
    case 'number':
      return z.int('invalid-count').min(0, 'invalid-count').max(MOST_STATED, 'invalid-count');
    case 'flag':
      return z.boolean('invalid-flag');
    case 'category':
      return z.enum(values ?? [], 'invalid-value');
  }
};

/** Facts of one subject; unknown names are refused, absent ones are unknown. */
export const SchemeFactsSchema: z.ZodType<SchemeFacts> = z
  .strictObject(
    Object.fromEntries(factSlots.map((slot) => [slot.id, schemaOf(slot).exactOptional()])),
    'unknown-fact',
  )
  .meta({ id: 'SchemeFacts' });

/** Name of a fact. */
export const FactIdSchema: z.ZodType<FactId> = z.enum(
  factSlots.map(({ id }) => id) as [FactId, ...FactId[]], // map() loses that there is a first
  'unknown-fact',
);

const RangeSchema = z.object({ least: z.int(), most: z.int() });
const BetweenSchema = z.object({ worst: z.string(), best: z.string() });
const ImportedFromSchema = z.object({
  fact: FactIdSchema,
  recordId: RecordIdSchema,
  agency: AgencySchema,
  decidedOn: IsoDaySchema,
});
const id = z.string().min(1);

const then = {
  grade: z.string().exactOptional(),
  between: BetweenSchema.exactOptional(),
  score: z.int().exactOptional(),
  scoreRange: RangeSchema.exactOptional(),
};

const cited = { id, title: RuleTitleSchema, cite: CitationSchema };

/** What is shown of a scheme. */
export const GradedBySchema: z.ZodType<GradedBy> = z
  .object({
    ...cited,
    version: id,
    origin: z.enum(['published', 'example']),
    about: z.enum(['credit', 'risk']),
    form: z.enum(['scored', 'imported']),
    base: z.int().exactOptional(),
    least: z.int().exactOptional(),
    most: z.int().exactOptional(),
    grades: z.array(
      z.object({ grade: id, title: RuleTitleSchema, atLeast: z.int().exactOptional() }),
    ),
  })
  .meta({ id: 'GradedBy' });

/** 信用评价. */
export const GradeDecisionSchema: z.ZodType<GradeDecision> = z
  .object({
    ...then,
    subjectCode: UsccSchema,
    on: IsoDaySchema,
    place: RegionCodeSchema,
    scheme: GradedBySchema,
    dimensions: z.array(
      z.object({
        id,
        title: RuleTitleSchema,
        least: z.int().exactOptional(),
        most: z.int().exactOptional(),
        sum: RangeSchema.exactOptional(),
        held: z.boolean(),
      }),
    ),
    factors: z.array(
      z.object({
        ...cited,
        dimension: id,
        points: z.int().nullable(),
        range: RangeSchema.exactOptional(),
        records: z.array(RecordIdSchema),
        disputed: z.boolean(),
        evidence: EvidenceSchema,
        by: id,
      }),
    ),
    limits: z.array(
      z.object({
        ...cited,
        kind: z.enum(['cap', 'veto']),
        atMost: id,
        holds: z.union([z.literal(true), z.literal('unknown')]),
        records: z.array(RecordIdSchema),
        disputed: z.boolean(),
        evidence: EvidenceSchema,
        by: id,
      }),
    ),
    unknown: z.array(FactIdSchema),
    nextChange: z.object({ ...then, on: IsoDaySchema }).exactOptional(),
    repairs: z.array(
      z.object({ ...then, recordId: RecordIdSchema, earliestOn: IsoDaySchema.exactOptional() }),
    ),
    importedFrom: ImportedFromSchema.exactOptional(),
    instruments: z.array(CitedInstrumentSchema),
    evidence: EvidenceSchema,
    chain: z.array(id),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    facts: SchemeFactsSchema,
    unsettled: z.array(z.array(z.array(FactIdSchema))),
    mask: z.int().nonnegative(),
    withheld: z.boolean().exactOptional(),
  })
  .meta({ id: 'GradeDecision' });

/** What a badge shows. */
export const GradeSummarySchema: z.ZodType<GradeSummary> = z
  .object({
    subjectCode: UsccSchema,
    on: IsoDaySchema,
    grade: z.string().exactOptional(),
    between: BetweenSchema.exactOptional(),
    importedFrom: ImportedFromSchema.exactOptional(),
    scheme: z.object({
      id,
      title: RuleTitleSchema,
      origin: z.enum(['published', 'example']),
      about: z.enum(['credit', 'risk']),
    }),
    title: RuleTitleSchema.exactOptional(),
  })
  .meta({ id: 'GradeSummary' });

export const GradeRefusalSchema: z.ZodType<GradeRefusal> = z
  .enum(gradeRefusals)
  .meta({ id: 'GradeRefusal' });

/** Id of a scheme: whether there is one, the platform says. */
export const SchemeIdSchema: z.ZodType<string> = z
  .string('invalid-scheme')
  .regex(/^[a-z0-9][a-z0-9.-]{0,49}$/, 'invalid-scheme');
