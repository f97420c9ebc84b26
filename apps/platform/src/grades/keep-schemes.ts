import type { ResolvedScheme } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';

interface KeptScheme {
  readonly digest: string;
  readonly body: ResolvedScheme;
}

/** Keeps schemes under their digests, for whoever asks later why a subject was graded as it was. */
export async function keepSchemes({ db }: Tx, schemes: readonly KeptScheme[]): Promise<void> {
  const byDigest = new Map(schemes.map((each) => [each.digest, each.body]));
  if (byDigest.size === 0) return;
  const kept = await db
    .selectFrom('grade_scheme')
    .select('digest')
    .where('digest', 'in', [...byDigest.keys()])
    .execute();
  for (const { digest } of kept) byDigest.delete(digest);
  if (byDigest.size === 0) return;
  await db
    .insertInto('grade_scheme')
    .values([...byDigest].map(([digest, body]) => ({ digest, body: JSON.stringify(body) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
