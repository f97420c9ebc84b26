import { parsePromiseCode, promiseCode, type IsoDay, type RegionCode } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';

/** As many as a process reserves at a time: one row is then locked for one of so many signings. */
const BLOCK = 100;
/** As many at a time once a block was found to be given away whole: who brings thousands from elsewhere holds nobody up. */
const LEAP = 10_000;
const MOST = 999_999;

/**
 * 流水号 of 承诺编码, each given once, by however many processes. A process reserves a block in the unit of work of the
 * signing that needs one; what is left of it serves the next signings once that unit of work is there. What fails
 * leaves a gap, which does no harm. Numbers that another platform gave (归集) are passed over, a block at a time.
 */
export class PromiseSerials {
  readonly #reserved = new Map<string, number[]>();

  /** @throws Problem `conflict` when all numbers of the place and day are given */
  async take(tx: Tx, place: RegionCode, day: IsoDay): Promise<number> {
    const key = `${place} ${day}`;
    const kept = this.#reserved.get(key)?.shift();
    if (kept !== undefined) return kept;
    for (let size = BLOCK; ; size = LEAP) {
      const { next } = await tx.db
        .insertInto('promise_serial')
        .values({ place, day, next: size + 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['place', 'day'])
            .doUpdateSet((eb) => ({ next: eb('promise_serial.next', '+', size) })),
        )
        .returning('next')
        .executeTakeFirstOrThrow();
      const first = next - size;
      if (first > MOST) throw allGiven();
      const block = { place, day, first, last: Math.min(next - 1, MOST) };
      // No more than a block is kept, or who sends a file then has each of them tried in vain.
      const [serial, ...rest] = (await free(tx, block)).slice(0, BLOCK);
      if (serial === undefined) continue;
      tx.afterwards(() => this.#keep(key, rest));
      return serial;
    }
  }

  #keep(key: string, serials: readonly number[]): void {
    // Numbers of a day that is over serve nobody.
    const day = key.slice(key.indexOf(' '));
    for (const each of this.#reserved.keys())
      if (each.slice(each.indexOf(' ')) < day) this.#reserved.delete(each);
    if (serials.length > 0)
      this.#reserved.set(key, [...(this.#reserved.get(key) ?? []), ...serials]);
  }
}

/** The serial numbers of a block that nobody has. */
async function free(
  { db }: Tx,
  {
    place,
    day: madeOn,
    first,
    last,
  }: {
    readonly place: RegionCode;
    readonly day: IsoDay;
    readonly first: number;
    readonly last: number;
  },
): Promise<readonly number[]> {
  const taken = await db
    .selectFrom('promise')
    .select('code')
    .where('code', '>=', promiseCode({ place, madeOn, serial: first }))
    .where('code', '<=', promiseCode({ place, madeOn, serial: last }))
    .execute();
  const serials = new Set(taken.map(({ code }) => parsePromiseCode(code ?? '')?.serial));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (serial) => !serials.has(serial),
  );
}

const allGiven = (): Problem =>
  new Problem('conflict', {
    zh: '受理地今天的承诺编码已经用完，请明天再签署。',
    en: 'All promise codes of this place are given for today; sign tomorrow.',
  });
