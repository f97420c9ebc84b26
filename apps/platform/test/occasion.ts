import { randomUUID } from 'node:crypto';
import type { Actor } from '../src/actor.ts';
import type { Occasion } from '../src/occasion.ts';

/** Noon of a working day in China. */
export const NOON = '2026-11-20T04:00:00.000Z';

export const system: Actor = { kind: 'system', id: 'system', name: '平台', scopes: [] };

/** What an actor does in a test. */
export const occasionOf = (actor: Actor = system, now: string = NOON): Occasion => ({
  actor,
  now,
  requestId: 'test-request',
  newId: randomUUID,
});
