import type { contract, Session } from '@xinyong/contract';
import type { Actor } from '../actor.ts';
import type { Handlers } from '../http/handlers.ts';
import { prolongedEnd } from '../sign-in/session-end.ts';

/** 当前用户. */
export const sessionHandlers: Handlers<typeof contract.session> = {
  get: async (_input, { actor }) => sessionOf(actor),
  extend: async (_input, { actor, now }) => {
    const { signedInAt, expiresAt } = actor;
    if (signedInAt === undefined || expiresAt === undefined) return sessionOf(actor); // a token ends when it ends
    return sessionOf({ ...actor, expiresAt: prolongedEnd({ signedInAt, expiresAt }, now) });
  },
};

function sessionOf({
  id,
  name,
  role,
  scopes,
  subjectCode,
  agencyName,
  agencyCode,
  expiresAt,
}: Actor): Session {
  if (role === undefined) return { scopes };
  return {
    person: {
      id,
      name,
      role,
      ...(subjectCode && { subjectCode }),
      ...(agencyName && { agencyName }),
      ...(agencyCode && { agencyCode }),
    },
    scopes,
    ...(expiresAt && { expiresAt }),
  };
}
