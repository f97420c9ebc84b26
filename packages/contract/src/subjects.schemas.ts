import { SubjectKindSchema, SubjectSchema, UsccSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import { refusal, request } from './fields.schema.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { pageOf, pageQuery } from './page.schema.ts';
import type { subjects } from './subjects.ts';

/** Schemas of {@link subjects}. */
export const subjectsSchemas: SchemasOf<typeof subjects> = {
  search: {
    input: z.object({
      query: request({
        ...pageQuery,
        q: z
          .string(refusal('invalid-search'))
          .trim()
          .regex(/^[^\p{Cc}\p{Cs}]{2,100}$/u, refusal('invalid-search')),
        kind: SubjectKindSchema.exactOptional(),
      }),
    }),
    output: pageOf(SubjectSchema, 'SubjectPage'),
  },
  get: {
    input: z.object({ params: request({ code: UsccSchema }) }),
    output: SubjectSchema,
  },
};
