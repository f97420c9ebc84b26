import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { platformItself } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import type { CompiledSchemes } from './compiled-schemes.ts';
import { gradeUnit, tellEnd } from './grade-unit.ts';

/** How often a unit is tried before its batch has failed: a connection may break, a deadlock may be found. */
const TRIES = 3;

/** What batches need of the world around them. */
interface BatchMeans {
  readonly database: Database;
  readonly law: Pick<PlatformLaw, 'repair' | 'schemes'>;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** Works off the batches (批量评价) that are running, one after the other, in this process and beside its requests. */
export class GradeBatches {
  readonly #means: BatchMeans;
  #woken = false;
  #stopped = false;
  #working: Promise<void> | undefined;
  #schemes: CompiledSchemes | undefined;

  constructor(means: BatchMeans) {
    this.#means = means;
  }

  /** Looks for batches that are running, those that an earlier process left among them, and goes on with them. */
  wake(): void {
    if (this.#stopped) return;
    this.#woken = true;
    this.#working ??= this.#work();
  }

  /** When nothing is left to do. */
  async idle(): Promise<void> {
    await this.#working;
  }

  /** Begins no further unit of work and waits for the present one; a batch goes on when the platform starts again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    try {
      while (this.#woken && !this.#stopped) {
        this.#woken = false;
        await this.#workOff();
      }
    } catch (error) {
      // The database is away: what is running goes on when somebody wakes us, or at the next start.
      this.#means.log.error({ err: error }, 'grade batches');
    } finally {
      this.#working = undefined;
    }
  }

  async #workOff(): Promise<void> {
    for (;;) {
      await setImmediate(); // requests go first
      if (this.#stopped) return;
      const id = await this.#next();
      if (id === undefined) return;
      await this.#advance(id);
    }
  }

  async #next(): Promise<string | undefined> {
    const batch = await this.#do('grade-batches', ({ db }) =>
      db
        .selectFrom('grade_batch')
        .select('id')
        .where('state', '=', 'running')
        .orderBy('started_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst(),
    );
    return batch?.id;
  }

  async #advance(id: string, tries = TRIES): Promise<void> {
    const { law, log } = this.#means;
    try {
      this.#schemes = await this.#do(id, (tx) => gradeUnit(tx, id, law, this.#schemes));
    } catch (error) {
      log.error({ err: error, batchId: id }, 'grade batch');
      if (tries > 1) return this.#advance(id, tries - 1);
      await this.#do(id, async (tx) => {
        const failed = await tx.db
          .updateTable('grade_batch')
          .set({ state: 'failed', ended_at: tx.now })
          .where('id', '=', id)
          .where('state', '=', 'running')
          .returningAll()
          .executeTakeFirst();
        if (failed) tellEnd(tx, failed, 'failed');
      });
    }
  }

  #do<T>(requestId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { database, now, newId } = this.#means;
    return unitOfWork(database, { actor: platformItself, now: now(), requestId, newId }, work);
  }
}
