import { createHash } from 'node:crypto';
import type { OperationInput } from '@xinyong/contract';
import canonicalize from 'canonicalize';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from './problem.ts';

/** A request that may be sent again: its key, what it asks for, and the digest of its input and of whom it was for. */
export interface Repeatable {
  readonly key: string;
  /** `noun.operation` */
  readonly operation: string;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** The request as one that may be repeated, if it carries an Idempotency-Key. */
export function repeatable(
  request: Request,
  operation: string,
  actor: Actor,
  input: OperationInput,
): Repeatable | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw Problem.ofField('headers.idempotency-key', 'invalid-idempotency-key', {
      zh: '幂等键应为 1 至 255 个可见的 ASCII 字符。',
      en: 'An idempotency key has 1 to 255 visible ASCII characters.',
    });
  return { key, operation, digest: digestOf(actor, input) };
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Has the effect once: the same request of the same actor gets the first answer again. A twin that runs at the same
 * time waits for the first at the row of the key. A failure keeps nothing, so that the request can be tried again. An answer is kept for a day.
 */
export async function once(
  tx: Tx,
  { key, operation, digest }: Repeatable,
  effect: () => Promise<string>,
): Promise<{ readonly json: string; readonly replayed: boolean }> {
  const actor = tx.actor.id;
  await tx.db
    .deleteFrom('idempotency')
    .where('actor', '=', actor)
    .where('created_at', '<', new Date(Date.parse(tx.now) - DAY).toISOString())
    .execute();
  const mine = await tx.db
    .insertInto('idempotency')
    .values({ actor, key, operation, digest, answer: '', created_at: tx.now })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  const row = tx.db.selectFrom('idempotency').where('actor', '=', actor).where('key', '=', key);
  if (!mine) {
    const first = await row.select(['operation', 'digest', 'answer']).executeTakeFirstOrThrow();
    if (first.operation !== operation || first.digest !== digest)
      throw new Problem('idempotency_key_reused', {
        zh: '这个幂等键已用于另一个请求，请换一个新的。',
        en: 'This idempotency key was used for another request; take a new one.',
      });
    return { json: first.answer, replayed: true };
  }
  const json = await effect();
  await tx.db
    .updateTable('idempotency')
    .set({ answer: json })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute();
  return { json, replayed: false };
}

/** With what the actor is: the answer of an agent is none for the officer that the same person became. */
function digestOf(
  { role, subjectCode, agencyCode }: Actor,
  { params, query, body }: OperationInput,
): string {
  const who = { role, subjectCode, agencyCode };
  const hash = createHash('sha256');
  if (body instanceof Uint8Array) hash.update(body).update('\n');
  // canonicalize() gives undefined only for undefined.
  const plain = { who, params, query, ...(!(body instanceof Uint8Array) && { body }) };
  return hash.update(canonicalize(plain) as string).digest('hex');
}
