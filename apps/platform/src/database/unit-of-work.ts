import { dayInChina, type IsoDay } from '@xinyong/core';
import type { Transaction } from 'kysely';
import { appendAudit, type AuditNote } from '../audit/append-audit.ts';
import type { Occasion } from '../occasion.ts';
import type { Database } from './open.ts';
import { sqlState } from './sql-state.ts';
import type { Tables } from './tables.ts';

/** A message for other systems. */
interface Message {
  readonly topic: `${string}.${string}`;
  /** Code of the subject concerned, or id of the draw: messages of one key are told in order. */
  readonly key: string;
  readonly body: object;
}

/** What a change leaves behind beside its rows and events. */
type Trace =
  | { readonly audit: AuditNote; readonly message?: Message }
  /** Of a change that another trace audits, to one more receiver. */
  | { readonly message: Message };

/** One transaction, and the occasion it happens on. All reads and writes go through it. */
export interface Tx extends Occasion {
  readonly db: Transaction<Tables>;
  /** The day in China at `now`. */
  readonly today: IsoDay;
  /** Adds to the audit log and the outbox, with all else or not at all. */
  append(trace: Trace): void;
  /** Does something once everything is there; nothing when the work fails. */
  afterwards(does: () => void): void;
}

/** A serialisation failure and a deadlock: the same work may succeed when it is done again. */
const passing: readonly (string | undefined)[] = ['40001', '40P01'];
const ATTEMPTS = 8;

/**
 * Does the work in one transaction: everything it writes is there afterwards, or nothing is.
 * The only way to the data. `work` may run several times and must do nothing but use `tx`;
 * a second unit of work inside it would wait for the first for ever.
 */
export async function unitOfWork<T>(
  database: Database,
  occasion: Occasion,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      const then: (() => void)[] = [];
      const done = await database.kysely.transaction().execute(async (db) => {
        const traces: Trace[] = [];
        const result = await work({
          ...occasion,
          db,
          today: dayInChina(new Date(occasion.now)),
          append: (trace) => void traces.push(trace),
          afterwards: (does) => void then.push(does),
        });
        const notes = traces.flatMap((trace) => ('audit' in trace ? trace.audit : []));
        const messages = traces.flatMap(({ message }) => message ?? []);
        await post(db, occasion, messages);
        // Last: from here to the end everybody else who writes into the same chain waits.
        await appendAudit(db, occasion, notes);
        return result;
      });
      for (const does of then) does();
      return done;
    } catch (error) {
      if (attempt === ATTEMPTS || !passing.includes(sqlState(error))) throw error;
      await pause(attempt);
    }
}

async function post(
  db: Transaction<Tables>,
  { now, newId }: Occasion,
  messages: readonly Message[],
): Promise<void> {
  if (messages.length === 0) return;
  await db
    .insertInto('outbox')
    .values(
      messages.map(({ topic, key, body }) => ({
        id: newId(),
        topic,
        key,
        body: JSON.stringify(body),
        created_at: now,
      })),
    )
    .execute();
}

/** Longer each time and never equally long, so that those who collided do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * 2 ** attempt));
