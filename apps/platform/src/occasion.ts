import type { Actor } from './actor.ts';
import type { Instant } from './clock.ts';

/** Who acts, when, and in answer to which request. */
export interface Occasion {
  readonly actor: Actor;
  readonly now: Instant;
  readonly requestId: string;
  /** A new id, unique for ever. */
  readonly newId: () => string;
}
