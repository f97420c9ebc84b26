import { clockCommand, promiseTransition } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { Logger } from 'pino';
import { platformItself } from '../actor.ts';
import type { Instant } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { unitOfWork, type Tx } from '../database/unit-of-work.ts';
import type { Occasion } from '../occasion.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { changeUnlessStale } from './change-promise.ts';
import { promisesOf } from './load-promise.ts';
import { overdueColumns } from './overdue-columns.ts';
import type { PromiseTable } from './promise-table.ts';
import { tellChannels } from './tell-channels.ts';

interface ClockMeans {
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly law: PlatformLaw;
}

interface Sweep {
  readonly changed: number;
  /** Whether nothing is left that this platform could find. */
  readonly isOver: boolean;
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
    const { database, now, newId, law } = this.#means;
    const occasion: Occasion = { actor: platformItself, now: now(), requestId: 'clock', newId };
    for (let changed = 0; ;) {
      const some = await unitOfWork(database, occasion, (tx) => sweepSome(tx, law));
      changed += some.changed;
      if (some.isOver) return changed;
    }
  }
}

/** Which promises time has brought to an end, of which day. */
const due = [
  { state: 'materials-due', lastDay: 'materials_due_on' },
  { state: 'in-force', lastDay: 'valid_until' },
] as const;

/**
 * Looks at some promises that are due. None is locked: each is changed on the version that was found, and what another
 * platform, or somebody with a command, changed meanwhile is theirs.
 */
async function sweepSome(tx: Tx, law: PlatformLaw): Promise<Sweep> {
  const rows: Selectable<PromiseTable>[] = [];
  for (const { state, lastDay } of due)
    rows.push(
      ...(await tx.db
        .selectFrom('promise')
        .selectAll()
        .where('state', '=', state)
        .where(lastDay, '<', tx.today)
        // Always in the same order: two platforms then never wait for each other.
        .orderBy(lastDay)
        .orderBy('id')
        .limit(AT_ONCE - rows.length)
        .execute()),
    );
  let changed = 0;
  let theirs = 0;
  for (const [index, promise] of (await promisesOf(tx, rows, 'clock')).entries()) {
    const row = rows[index];
    const command = clockCommand(promise, tx.today);
    const change = command && promiseTransition(promise, command, 'clock');
    if (!row || !command || !change?.ok) continue;
    const then = await changeUnlessStale(
      tx,
      { promise, row },
      [{ command, by: 'clock', to: change.transition.to, actorName: '到期自动' }],
      command === 'find-overdue' ? await overdueColumns(tx, { promise }) : {},
    );
    if (then) {
      tellChannels(tx, promise, then, law);
      changed += 1;
    } else theirs += 1;
  }
  return { changed, isOver: rows.length < AT_ONCE || changed + theirs === 0 };
}
