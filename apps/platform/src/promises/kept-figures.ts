import type { PromiseFigures } from '@xinyong/contract';
import type { Tx } from '../database/unit-of-work.ts';
import { promiseFigures, type FiguresQuery } from './promise-figures.ts';

/** As long they are told again, milliseconds. */
const KEPT = 60_000;
/** Of so many questions; the oldest answer goes first. */
const MOST = 200;

/**
 * {@link promiseFigures}, kept for a minute: every subject and every promise of a place is counted for them, and any visitor
 * may ask. What was counted in one day in China is not told on the next.
 */
export function keptFigures(): typeof promiseFigures {
  const kept = new Map<string, { readonly at: number; readonly figures: PromiseFigures }>();
  return async (tx: Tx, query: FiguresQuery) => {
    const key = `${query.by} ${query.place}`;
    const known = kept.get(key);
    const now = Date.parse(tx.now);
    if (known && now >= known.at && now - known.at < KEPT && known.figures.on === tx.today)
      return known.figures;
    const figures = await promiseFigures(tx, query);
    kept.delete(key); // to stand at the end
    kept.set(key, { at: now, figures });
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return figures;
  };
}
