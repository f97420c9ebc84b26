import type { Operation } from '@xinyong/contract';
import type { OperationSchemas } from '@xinyong/contract/schemas';
import type { Context } from 'hono';
import type { Actor } from '../actor.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import type { Occasion } from '../occasion.ts';
import { authorise, requireSameOrigin } from './authorise.ts';
import { openCursor, sealCursor } from './cursor-seal.ts';
import { fileResponse, type FileAnswer, type Work } from './file-answer.ts';
import type { Handler } from './handlers.ts';
import { once, repeatable } from './idempotency.ts';
import { inTurn, type Turn } from './in-turn.ts';
import { readInput } from './read-input.ts';
import type { RequestEnv } from './request-id.ts';
import type { Surroundings } from './surroundings.ts';

/** One operation with all that belongs to it, its types forgotten. */
export interface Mounted {
  /** `noun.operation` */
  readonly name: string;
  readonly operation: Operation;
  readonly schemas: OperationSchemas<Operation>;
  readonly handler: Handler<Operation>;
  /** Of one that is costly. */
  readonly turn?: Turn;
}

/** A body that may be larger than this many bytes is held in memory only while no other is. */
const LARGE = 16 * 2 ** 20;
const largeInTurn = inTurn();

/** Answers a request for an operation: who asks, whether they may, what they ask, and then the handler. */
export async function answer(
  c: Context<RequestEnv>,
  mounted: Mounted,
  surroundings: Surroundings,
): Promise<Response> {
  const { operation } = mounted;
  const { origin, authenticate } = surroundings;
  const request = c.req.raw;
  const actor = await authenticate(request);
  authorise(actor, operation.scope);
  requireSameOrigin(request, actor, origin);
  const isLarge = operation.accepts === 'binary' && (operation.maxBody ?? 0) > LARGE;
  const rest = (): Promise<Response> => answerAllowed(c, mounted, surroundings, actor);
  const turn = isLarge ? largeInTurn : mounted.turn;
  return turn ? turn(rest) : rest();
}

async function answerAllowed(
  c: Context<RequestEnv>,
  { name, operation, schemas, handler }: Mounted,
  { database, cursorKey, now, newId, checkAnswers }: Surroundings,
  actor: Actor,
): Promise<Response> {
  const request = c.req.raw;
  const asked = await readInput(request, operation, schemas, c.req.param());
  const input = openCursor(cursorKey, name, asked);
  const occasion: Occasion = { actor, now: now(), requestId: c.get('requestId'), newId };
  const work: Work = (does) => unitOfWork(database, occasion, does);

  if (operation.returns === 'binary') {
    // Handlers<G> makes the handler of such an operation give a FileAnswer.
    const file = (await work((tx) => handler(input, tx))) as FileAnswer;
    return fileResponse(file, work);
  }
  // All visitors are one actor, whose keys could meet; what they may do leaves nothing behind.
  const hasEffect = operation.method !== 'GET' && !operation.asksOnly && actor.kind !== 'visitor';
  const repeated = hasEffect ? repeatable(request, name, actor, input) : undefined;
  const { json, replayed } = await work(async (tx) => {
    const effect = async (): Promise<string> => {
      const output = sealCursor(cursorKey, name, input, await handler(input, tx));
      return JSON.stringify(checkAnswers ? schemas.output.parse(output) : output);
    };
    return repeated ? once(tx, repeated, effect) : { json: await effect(), replayed: false };
  });
  return new Response(json, {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(replayed && { 'idempotency-replayed': 'true' }),
    },
  });
}
