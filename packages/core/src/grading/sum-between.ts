import { factOf, type FactId, type SchemeFacts } from './fact-slots.ts';
import { rangeOf, type Range } from './range.ts';
import type { Unsettled } from './unsettled.ts';

/** Facts and what one of each adds to a sum. */
export type Weights = readonly (readonly [fact: FactId, weight: number])[];

/** Unsettled records and how many there are of each kind: thousands may be unsettled, but few in different ways. */
export type Open = ReadonlyMap<Unsettled, number>;

/**
 * Between what a sum of facts lies: an unknown fact may be any number, and each unsettled record counts in one of its
 * alternatives. Both ends are reached.
 */
export function sumBetween(weights: Weights, facts: SchemeFacts, open: Open): Range {
  let [least, most] = [0, 0]; // from 0 on, because none of -40 is -0, which JSON does not know
  for (const [fact, weight] of weights) {
    const value = factOf(facts, fact);
    if (value !== undefined) {
      least += Number(value) * weight;
      most += Number(value) * weight;
    } else if (weight < 0) least = -Infinity;
    else if (weight > 0) most = Infinity;
  }
  if (open.size === 0) return { least, most };
  const known = weights.filter(([fact]) => factOf(facts, fact) !== undefined);
  for (const [alternatives, times] of open) {
    const added = rangeOf(
      alternatives.map((counted) =>
        known.reduce((sum, [fact, weight]) => (counted.includes(fact) ? sum + weight : sum), 0),
      ),
    );
    least += times * added.least;
    most += times * added.most;
  }
  return { least, most };
}
