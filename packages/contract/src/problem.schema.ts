import { CitationSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import { problemCodes } from './operation.ts';
import type { FieldProblem, ProblemBody } from './problem.ts';

const FieldProblemSchema: z.ZodType<FieldProblem> = z
  .object({ path: z.string(), code: z.string(), message: z.string(), messageZh: z.string() })
  .meta({ id: 'FieldProblem' });

/** The body of application/problem+json. */
export const ProblemBodySchema: z.ZodType<ProblemBody> = z
  .object({
    type: z.string(),
    title: z.string(),
    titleZh: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum(problemCodes),
    detail: z.string(),
    detailZh: z.string(),
    requestId: z.string(),
    errors: z.array(FieldProblemSchema).exactOptional(),
    refusals: z.array(z.string()).exactOptional(),
    rule: z.string().exactOptional(),
    citation: CitationSchema.exactOptional(),
  })
  .meta({ id: 'Problem' });
