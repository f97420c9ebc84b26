import { recordKinds, type RecordKind } from '../record/credit-record.ts';
import { kindsOfFact } from './facts-at.ts';
import { factsOfPoints } from './points-between.ts';
import type { ScoredScheme } from './scheme.ts';

/** The kinds of record that a scheme reads, overlays aside: what has to be collected for it (归集). */
export function kindsRead({ indicators, limits }: ScoredScheme): readonly RecordKind[] {
  const facts = [
    ...indicators.flatMap(({ score }) => factsOfPoints(score)),
    ...limits.flatMap(({ when }) => when.flatMap((condition) => condition.facts)),
  ];
  const read = new Set(facts.flatMap(kindsOfFact));
  return recordKinds.filter((kind) => read.has(kind));
}
