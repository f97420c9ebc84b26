import * as z from 'zod';
import { isPeriod, type Period } from '../calendar/period.ts';
import { RegionCodeSchema } from '../identity/identity.schema.ts';
import { datedShape, idSchema, shownSchema } from '../law/dated.schema.ts';
import { InstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import { SubjectKindSchema } from '../subject/subject.schema.ts';
import { subjectKinds } from '../subject/subject.ts';
import { FactIdSchema } from './grading.schema.ts';
import type { Condition, Points, ScoredScheme } from './scheme.ts';

/** The messages of a scheme as a file: stable codes, with their words in `gradingText`. */
export type SchemeFileRefusal = 'invalid-scheme-id' | 'invalid-class' | 'invalid-period';

/** Points and scores; how far apart the ends of a scale may be, `checkScheme` says. */
const points = z.int().min(-1_000_000).max(1_000_000);
/** A threshold or a border of a number. */
const number = z.int().min(0).max(1_000_000);
const title = RuleTitleSchema;
const facts = z.array(FactIdSchema).min(1).max(20);
const classSchema = z
  .string()
  .regex(/^[A-Z0-9\p{Script=Han}][A-Z0-9+\-\p{Script=Han}]{0,9}$/u, 'invalid-class');
const schemeId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,49}$/, 'invalid-scheme-id');

const PointsSchema: z.ZodType<Points> = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('each'),
    fact: FactIdSchema,
    points,
    most: points.exactOptional(),
    decay: z
      .strictObject({ pastHalf: FactIdSchema, num: number, den: number.min(1) })
      .exactOptional(),
  }),
  z.strictObject({
    form: z.literal('by-value'),
    fact: FactIdSchema,
    points: z.record(z.string(), points),
  }),
  z.strictObject({
    form: z.literal('bands'),
    fact: FactIdSchema,
    bands: z
      .array(
        z.strictObject({
          from: number,
          to: number.min(1).exactOptional(),
          points,
        }),
      )
      .min(1)
      .max(50),
  }),
]);

const ConditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ facts, atLeast: number }),
  z.strictObject({ facts, below: number }),
  z.strictObject({ facts, oneOf: z.array(z.string()).min(1).max(20) }),
]);

const PeriodTextSchema = z
  .string()
  // isPeriod narrows, and refine does not.
  .refine(isPeriod, 'invalid-period') as unknown as z.ZodType<Period>;

/**
 * A scored scheme (评分方案) as a file: what a place grades by without a release. Unknown members are refused; whether it
 * adds up, `checkScheme` says.
 */
export const SchemeSchema: z.ZodType<ScoredScheme> = z
  .strictObject({
    form: z.literal('scored'),
    id: schemeId,
    version: shownSchema.min(1).max(50),
    title,
    origin: z.enum(['published', 'example']),
    about: z.enum(['credit', 'risk']),
    region: RegionCodeSchema,
    instruments: z.array(InstrumentSchema).min(1).max(50),
    cite: datedShape.cite,
    from: datedShape.from,
    subjects: z.array(SubjectKindSchema).min(1).max(subjectKinds.length),
    base: points.nullable(),
    least: points,
    most: points,
    grades: z.array(z.strictObject({ grade: classSchema, title, atLeast: points })).max(50),
    dimensions: z
      .array(
        z.strictObject({
          id: idSchema,
          title,
          least: points.exactOptional(),
          most: points.exactOptional(),
        }),
      )
      .min(1)
      .max(50),
    indicators: z
      .array(
        z.strictObject({
          ...datedShape,
          id: idSchema,
          title,
          dimension: idSchema,
          score: PointsSchema,
        }),
      )
      .min(1)
      .max(100),
    limits: z
      .array(
        z.strictObject({
          ...datedShape,
          id: idSchema,
          title,
          kind: z.enum(['cap', 'veto']),
          atMost: classSchema,
          when: z.array(ConditionSchema).min(1).max(20),
        }),
      )
      .max(50),
    terms: z.array(z.strictObject({ ...datedShape, facts, lasts: PeriodTextSchema })).max(50),
  })
  .meta({ id: 'Scheme' });
