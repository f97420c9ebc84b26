import type { Uscc } from '@xinyong/core';
import { operation, type Operation, type Scope } from './operation.ts';

/** Who is asking (当前用户). */
export interface Session {
  /** Absent for a visitor. */
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly role: 'agent' | 'officer' | 'auditor';
    /** The enterprise an agent acts for. */
    readonly subjectCode?: Uscc;
    /** The agency an officer or auditor serves. */
    readonly agencyName?: string;
    readonly agencyCode?: Uscc;
  };
  readonly scopes: readonly Scope[];
  /** When the session of a person ends unless it is prolonged, RFC 3339 UTC; they then sign in again. */
  readonly expiresAt?: string;
}

/** The session of the asker. */
export const session: {
  readonly get: Operation<Record<never, never>, Session>;
  /** Prolongs the session as far as it can be: the end in the answer may be the one there was. */
  readonly extend: Operation<{ readonly body: Record<never, never> }, Session>;
} = {
  get: operation({ method: 'GET', path: '/v1/session', scope: 'public', problems: [] }),
  extend: operation({
    method: 'POST',
    path: '/v1/session/extend',
    scope: 'session',
    problems: ['invalid_request'],
  }),
};
