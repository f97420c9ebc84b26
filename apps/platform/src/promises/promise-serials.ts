import type { IsoDay, RegionCode } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';

/** As many as a process reserves at a time: one row is then locked for one of so many signings. */
const BLOCK = 100;
const MOST = 999_999;

interface Range {
  next: number;
  readonly last: number;
}

/**
 * 流水号 of 承诺编码, each given once, by however many processes. A process reserves a block in the unit of work of the
 * signing that needs one; what is left of it serves the next signings once that unit of work is there. What fails
 * leaves a gap, which does no harm.
 */
export class PromiseSerials {
  readonly #reserved = new Map<string, Range[]>();

  /** @throws Problem `conflict` when all numbers of the place and day are given */
  async take(tx: Tx, place: RegionCode, day: IsoDay): Promise<number> {
    const key = `${place} ${day}`;
    const [range, ...others] = this.#reserved.get(key) ?? [];
    if (range) {
      const serial = range.next;
      range.next += 1;
      if (range.next > range.last) this.#reserved.set(key, others);
      return serial;
    }
    const { next } = await tx.db
      .insertInto('promise_serial')
      .values({ place, day, next: BLOCK + 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['place', 'day'])
          .doUpdateSet((eb) => ({ next: eb('promise_serial.next', '+', BLOCK) })),
      )
      .returning('next')
      .executeTakeFirstOrThrow();
    const first = next - BLOCK;
    if (first > MOST) throw allGiven();
    tx.afterwards(() => this.#keep(key, { next: first + 1, last: Math.min(next - 1, MOST) }));
    return first;
  }

  #keep(key: string, range: Range): void {
    // Numbers of a day that is over serve nobody.
    const day = key.slice(key.indexOf(' '));
    for (const each of this.#reserved.keys())
      if (each.slice(each.indexOf(' ')) < day) this.#reserved.delete(each);
    if (range.next <= range.last)
      this.#reserved.set(key, [...(this.#reserved.get(key) ?? []), range]);
  }
}

const allGiven = (): Problem =>
  new Problem('conflict', {
    zh: '受理地今天的承诺编码已经用完，请明天再签署。',
    en: 'All promise codes of this place are given for today; sign tomorrow.',
  });
