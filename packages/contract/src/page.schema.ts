import * as z from 'zod';
import { refusal } from './fields.schema.ts';
import type { Page } from './page.ts';

/** A whole number in a query, where it is text: digits alone, as `Number` also takes '', ' 7', '1e2' and '0x10'. */
export const numberInQuery = <Schema extends z.ZodType>(number: Schema): z.ZodPreprocess<Schema> =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text),
    number,
  );

/** How a list is paged; in a query, where a number is text. */
export const pageQuery: {
  readonly cursor: z.ZodExactOptional<z.ZodString>;
  readonly limit: z.ZodPreprocess<z.ZodDefault<z.ZodNumber>>;
} = {
  cursor: z
    .string(refusal('invalid-cursor'))
    .min(1, refusal('invalid-cursor'))
    .max(500, refusal('invalid-cursor'))
    .exactOptional(),
  limit: numberInQuery(
    z
      .int(refusal('invalid-limit'))
      .min(1, refusal('invalid-limit'))
      .max(100, refusal('invalid-limit'))
      .default(20),
  ),
};

/** A page of a list, called `id` in the OpenAPI document. */
export const pageOf = <T>(item: z.ZodType<T>, id: string): z.ZodType<Page<T>> =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() }).meta({ id });
