import type { Scope } from '@xinyong/contract';
import type { Uscc } from '@xinyong/core';
import type { Instant } from './clock.ts';

/** Who acts: a visitor without a token, a person in a session, a machine with a bearer token, or the platform itself. */
export interface Actor {
  readonly kind: 'visitor' | 'person' | 'machine' | 'system';
  /** Stable and unique among all actors; never a natural person's number. */
  readonly id: string;
  readonly name: string;
  readonly role?: 'agent' | 'officer' | 'auditor';
  /** The enterprise an agent acts for. */
  readonly subjectCode?: Uscc;
  /** The agency an officer, auditor or machine serves. */
  readonly agencyName?: string;
  readonly agencyCode?: Uscc;
  readonly scopes: readonly Scope[];
  /** When the session of a person began, and when it ends. */
  readonly signedInAt?: Instant;
  readonly expiresAt?: Instant;
}

/** The platform, when nobody asked for what it does. */
export const platformItself: Actor = { kind: 'system', id: 'system', name: '平台', scopes: [] };

/** 访客: everyone who did not sign in. */
export const visitor: Actor = {
  kind: 'visitor',
  id: 'visitor',
  name: '访客',
  scopes: ['public'],
};
