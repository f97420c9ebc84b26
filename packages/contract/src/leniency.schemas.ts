import {
  IsoDaySchema,
  LeniencyCaseSchema,
  LeniencyDecisionSchema,
  LeniencyOffersSchema,
  RegionCodeSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import { request } from './fields.schema.ts';
import type { leniency } from './leniency.ts';
import type { SchemasOf } from './operation-schemas.ts';

const query = { place: RegionCodeSchema, on: IsoDaySchema.exactOptional() };

/** Schemas of {@link leniency}. */
export const leniencySchemas: SchemasOf<typeof leniency> = {
  measures: { input: z.object({ query: request(query) }), output: LeniencyOffersSchema },
  advise: {
    input: z.object({ body: request({ ...query, case: LeniencyCaseSchema }) }),
    output: LeniencyDecisionSchema,
  },
};
