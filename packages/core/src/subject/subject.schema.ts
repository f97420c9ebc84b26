import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema, UsccSchema } from '../identity/identity.schema.ts';
import { subjectKinds, type Subject, type SubjectKind } from './subject.ts';

/** The message of what a caller sends: a stable code, with its words in `subjectText`. */
export type SubjectRefusal = 'invalid-subject-kind';

export const SubjectKindSchema: z.ZodType<SubjectKind> = z
  .enum(subjectKinds, { error: 'invalid-subject-kind' satisfies SubjectRefusal })
  .meta({ id: 'SubjectKind' });

/** 经营主体. */
export const SubjectSchema: z.ZodType<Subject> = z
  .object({
    code: UsccSchema,
    name: z.string(),
    kind: SubjectKindSchema,
    region: RegionCodeSchema,
    sector: z.string(),
    representative: z.string(),
    foundedOn: IsoDaySchema.exactOptional(),
    dissolvedOn: IsoDaySchema.exactOptional(),
  })
  .meta({ id: 'Subject' });
