import { CompiledScheme, factSlots, type FactId, type ResolvedScheme } from '@xinyong/core';

/** Every fact that the scheme reads. */
export function factsRead(resolved: ResolvedScheme): readonly FactId[] {
  const read = new Set(new CompiledScheme(resolved).tables.entries.map(({ slot }) => slot));
  return factSlots.flatMap(({ id }, slot) => (read.has(slot) ? [id] : []));
}

/** Whether a fact is yes or no. */
export const isFlag = (fact: FactId): boolean =>
  factSlots.some(({ id, kind }) => id === fact && kind === 'flag');
