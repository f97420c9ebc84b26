import type { ReadRow } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { PersonVault, SealedNumber } from '../persons/person-vault.ts';

/** Keeps the full numbers of natural persons (自然人证件号码), sealed and apart from all else. */
export async function storePersons(
  { db }: Tx,
  vault: PersonVault,
  rows: readonly ReadRow[],
): Promise<void> {
  const numbers = new Map<string, SealedNumber>();
  for (const { person } of rows)
    if (person) {
      const sealed = vault.seal(person.number);
      numbers.set(sealed.hash, sealed);
    }
  if (numbers.size > 0)
    await db
      .insertInto('person_vault')
      .values([...numbers.values()])
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
}
