import { clockCommand, dayInChina, promiseTransition } from '@xinyong/core';
import type { Logger } from 'pino';
import { platformItself } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork } from '../database/unit-of-work.ts';
import type { Occasion } from '../occasion.ts';
import { changePromise } from './change-promise.ts';
import { promisesOf } from './load-promise.ts';
import { overdueColumns } from './overdue-columns.ts';

interface ClockMeans {
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly newId: () => string;
}

const EVERY = 10 * 60 * 1000;
/** As many as are looked at in one unit of work. */
const AT_ONCE = 50;

/** Finds what time alone brings about: 逾期未补齐材料, 承诺有效期届满. */
export class PromiseClock {
  readonly #means: ClockMeans;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> = Promise.resolve(0);

  constructor(means: ClockMeans) {
    this.#means = means;
  }

  /** Looks now, and from now on every ten minutes. */
  start(): void {
    void this.#look();
    this.#timer = setInterval(() => void this.#look(), EVERY);
    this.#timer.unref();
  }

  /** Lets the look that runs end. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Looks once; gives how many promises changed. */
  run(): Promise<number> {
    this.#running = this.#running.then(() => this.#sweep());
    return this.#running;
  }

  async #look(): Promise<void> {
    const { log } = this.#means;
    try {
      const changed = await this.run();
      if (changed > 0) log.info({ changed }, 'promises due');
    } catch (error) {
      this.#running = Promise.resolve(0);
      log.error({ err: error }, 'promise clock');
    }
  }

  async #sweep(): Promise<number> {
    const { database, now, newId } = this.#means;
    const occasion: Occasion = { actor: platformItself, now: now(), requestId: 'clock', newId };
    for (let changed = 0; ;) {
      const some = await unitOfWork(database, occasion, (tx) => sweepSome(tx));
      changed += some;
      if (some < AT_ONCE) return changed;
    }
  }
}

async function sweepSome(tx: Parameters<Parameters<typeof unitOfWork>[2]>[0]): Promise<number> {
  const today = dayInChina(new Date(tx.now));
  const due = await tx.db
    .selectFrom('promise')
    .selectAll()
    .where('state', '=', 'materials-due')
    .where('materials_due_on', '<', today)
    .orderBy('materials_due_on')
    .orderBy('id')
    .limit(AT_ONCE)
    // Another platform, or somebody with a command, is at those that are locked.
    .forUpdate()
    .skipLocked()
    .execute();
  const over = await tx.db
    .selectFrom('promise')
    .selectAll()
    .where('state', '=', 'in-force')
    .where('valid_until', '<', today)
    .orderBy('valid_until')
    .orderBy('id')
    .limit(AT_ONCE - due.length)
    .forUpdate()
    .skipLocked()
    .execute();
  const rows = [...due, ...over];
  let changed = 0;
  for (const [index, promise] of (await promisesOf(tx, rows)).entries()) {
    const row = rows[index];
    const command = clockCommand(promise, today);
    const change = command && promiseTransition(promise, command, 'clock');
    if (!row || !command || !change?.ok) continue;
    await changePromise(
      tx,
      { promise, row },
      [{ command, by: 'clock', to: change.transition.to, actorName: '到期自动' }],
      command === 'find-overdue' ? await overdueColumns(tx, { promise }) : {},
    );
    changed += 1;
  }
  return changed;
}
