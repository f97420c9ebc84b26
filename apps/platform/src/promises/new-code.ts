import { promiseCode, type CreditPromise } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { SigningMeans } from './signing-means.ts';

/** 承诺编码 that nobody has; one of the place and day may have come from another platform since its number was reserved. */
export async function newCode(
  tx: Tx,
  { place, madeOn = tx.today }: Pick<CreditPromise, 'place' | 'madeOn'>,
  { serials }: Pick<SigningMeans, 'serials'>,
): Promise<string> {
  for (;;) {
    const code = promiseCode({ place, madeOn, serial: await serials.take(tx, place, madeOn) });
    const taken = await tx.db
      .selectFrom('promise')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst();
    if (!taken) return code;
  }
}
