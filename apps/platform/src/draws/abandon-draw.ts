import type { AbandonedDraw } from '@xinyong/contract';
import { maskPersonNumbers, runDraw } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { allowed } from './allowed.ts';
import { changeDraw } from './change-draw.ts';
import { loadDraw, loadOwnDraw } from './load-draw.ts';
import { publicationOf } from './publication-of.ts';
import type { SeedVault } from './seed-vault.ts';

/**
 * 作废. Whoever abandons what it does not like chooses whom to inspect: the reason is public, and so are plan, seed and
 * result, of a draw that did not run yet the one that its seed gives. Only a seed that is lost stays unknown, and that is
 * public too.
 */
export async function abandonDraw(
  tx: Tx,
  id: string,
  { version, reason: typed }: { readonly version: number; readonly reason: string },
  seeds: SeedVault,
): Promise<void> {
  const reason = maskPersonNumbers(typed);
  const { row: before, party } = await loadDraw(tx, id);
  if (party === 'agency' && before.abandoned?.reason === reason) return; // it was asked twice
  const loaded = await loadOwnDraw(tx, id, version);
  const to = allowed(loaded, 'abandon', { at: tx.now });
  const { row } = loaded;
  const seed = row.seed ? seeds.open(id, row.seed) : undefined;
  const abandoned: AbandonedDraw = {
    at: tx.now,
    reason,
    seed: seed === undefined ? 'lost' : 'revealed',
  };
  const set = { abandoned: JSON.stringify(abandoned) };
  if (seed === undefined) {
    await changeDraw(tx, loaded, { command: 'abandon', to, set, details: { seed: 'lost' } });
    return;
  }
  const result = row.result ?? runDraw(row.plan, seed);
  const { publication, verification, digest } = publicationOf(loaded, seed, result);
  await changeDraw(tx, loaded, {
    command: 'abandon',
    to,
    set: {
      ...set,
      result: JSON.stringify(result),
      publication,
      verification: JSON.stringify(verification),
      seed: null,
    },
    details: { seed: 'revealed', digest },
  });
}
