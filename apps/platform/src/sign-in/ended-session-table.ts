import type { Instant } from '../clock.ts';

/** Sessions that somebody signed out of, until they would have expired. */
export interface EndedSessionTable {
  id: string;
  expires_at: Instant;
}
