import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';

/** What operations need of the world around them. */
export interface Surroundings {
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** As browsers see the platform. */
  readonly origin: string;
  /** 32 bytes that seal the cursors of lists. */
  readonly cursorKey: Uint8Array;
  /** Who sent the request; throws a problem for a token that is not valid. */
  readonly authenticate: (request: Request) => Promise<Actor>;
  /** Checks each answer against the contract, as tests do. */
  readonly checkAnswers?: boolean;
}
