import type { Operation } from '@xinyong/contract';
import type { OperationSchemas } from '@xinyong/contract/schemas';
import type { Context } from 'hono';
import { unitOfWork } from '../database/unit-of-work.ts';
import type { Occasion } from '../occasion.ts';
import { authorise, requireSameOrigin } from './authorise.ts';
import { fileResponse, type FileAnswer, type Work } from './file-answer.ts';
import type { Handler } from './handlers.ts';
import { once, repeatable } from './idempotency.ts';
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
}

/** Answers a request for an operation: who asks, whether they may, what they ask, and then the handler. */
export async function answer(
  c: Context<RequestEnv>,
  { name, operation, schemas, handler }: Mounted,
  { database, authenticate, now, newId, checkAnswers }: Surroundings,
): Promise<Response> {
  const request = c.req.raw;
  const actor = await authenticate(request);
  authorise(actor, operation.scope);
  requireSameOrigin(request, actor);
  const input = await readInput(request, operation, schemas, c.req.param());
  const occasion: Occasion = { actor, now: now(), requestId: c.get('requestId'), newId };
  const work: Work = (does) => unitOfWork(database, occasion, does);

  if (operation.returns === 'binary') {
    // Handlers<G> makes the handler of such an operation give a FileAnswer.
    const file = (await work((tx) => handler(input, tx))) as FileAnswer;
    return fileResponse(file, work);
  }
  // All visitors are one actor, whose keys could meet; what they may do leaves nothing behind.
  const hasEffect = operation.method !== 'GET' && actor.kind !== 'visitor';
  const repeated = hasEffect ? repeatable(request, name, input) : undefined;
  const { json, replayed } = await work(async (tx) => {
    const effect = async (): Promise<string> => {
      const output = await handler(input, tx);
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
