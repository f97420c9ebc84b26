import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { evidences, type Citation, type Evidence } from './citation.ts';

/** 证据等级. */
export const EvidenceSchema: z.ZodType<Evidence> = z.enum(evidences).meta({ id: 'Evidence' });

/** 依据. */
export const CitationSchema: z.ZodType<Citation> = z
  .strictObject({
    doc: z.string().min(1),
    article: z.string().min(1).nullable(),
    revision: IsoDaySchema,
    evidence: EvidenceSchema,
  })
  .meta({ id: 'Citation' });
