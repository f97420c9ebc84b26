import { UsccSchema } from '@xinyong/core/schema';
import * as z from 'zod';
import type { Actor } from '../actor.ts';

/** What a person is here: 企业经办人, 机关经办人员 or 审计人员. */
export type Role = NonNullable<Actor['role']>;

/** Someone who signed in. */
export interface Person extends Pick<Actor, 'name' | 'subjectCode' | 'agencyName' | 'agencyCode'> {
  /** The `sub` of the issuer. */
  readonly id: string;
  readonly role: Role;
}

const someone = z.object({ id: z.string().min(1), name: z.string().min(1) });
const agencyName = z.string().min(1);

/** An agent acts for an enterprise, an officer for an agency: without its code they are nobody here. */
export const PersonSchema: z.ZodType<Person> = z.discriminatedUnion('role', [
  someone.extend({ role: z.literal('agent'), subjectCode: UsccSchema }),
  someone.extend({ role: z.literal('officer'), agencyName, agencyCode: UsccSchema }),
  someone.extend({
    role: z.literal('auditor'),
    agencyName: agencyName.exactOptional(),
    agencyCode: UsccSchema.exactOptional(),
  }),
]);
