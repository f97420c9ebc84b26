import { UsccSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import { request } from './fields.schema.ts';
import type { SchemasOf } from './operation-schemas.ts';
import type { Session, session } from './session.ts';

const SessionSchema: z.ZodType<Session> = z
  .object({
    person: z
      .object({
        id: z.string().min(1),
        name: z.string().min(1),
        role: z.enum(['agent', 'officer', 'auditor']),
        subjectCode: UsccSchema.exactOptional(),
        agencyName: z.string().exactOptional(),
        agencyCode: UsccSchema.exactOptional(),
      })
      .exactOptional(),
    scopes: z.array(
      z.enum([
        'public',
        'session',
        'repairs:apply',
        'repairs:decide',
        'records:import',
        'grades:run',
        'warnings:send',
        'draws:run',
        'promises:sign',
        'promises:decide',
        'promise-templates:write',
        'audit:read',
      ]),
    ),
    expiresAt: z.iso.datetime().exactOptional(),
  })
  .meta({ id: 'Session' });

/** Schemas of {@link session}. */
export const sessionSchemas: SchemasOf<typeof session> = {
  get: { input: z.object({}), output: SessionSchema },
  extend: { input: z.object({ body: request({}) }), output: SessionSchema },
};
