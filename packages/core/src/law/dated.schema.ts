import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation } from './citation.ts';
import { CitationSchema } from './citation.schema.ts';

/** The messages of these schemas where a pattern alone would say little: stable codes, with their words in `lawText`. */
export type LawRefusal =
  'invalid-id' | 'invalid-fact' | 'invalid-article' | 'invalid-refusal' | 'invalid-words';

/** Text of a shape, with what is said where it has another. */
export const textSchema = (pattern: RegExp, error: LawRefusal): z.ZodString =>
  z.string().regex(pattern, error);

/** Words that are shown: nothing unseen in them, which could turn their direction or be obeyed by a terminal. */
export const shownSchema: z.ZodString = textSchema(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u, 'invalid-words');

export const idSchema: z.ZodString = textSchema(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/, 'invalid-id');

/** The members of everything that is dated and cited. */
export const datedShape: {
  readonly from: z.ZodType<IsoDay>;
  readonly to: z.ZodExactOptional<z.ZodType<IsoDay>>;
  readonly endedBy: z.ZodExactOptional<z.ZodString>;
  readonly cite: z.ZodType<Citation>;
  readonly publishedOn: z.ZodExactOptional<z.ZodType<IsoDay>>;
} = {
  from: IsoDaySchema,
  to: IsoDaySchema.exactOptional(),
  endedBy: idSchema.exactOptional(),
  cite: CitationSchema,
  publishedOn: IsoDaySchema.exactOptional(),
};
