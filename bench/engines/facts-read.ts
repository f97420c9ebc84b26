import { factSlots, type FactId, type ResolvedScheme } from '@xinyong/core';

/** Every fact that the scheme reads. */
export function factsRead({ indicators, limits }: ResolvedScheme): readonly FactId[] {
  const scored = indicators.flatMap(({ score }) =>
    score.form === 'each' && score.decay ? [score.fact, score.decay.pastHalf] : [score.fact],
  );
  return [
    ...new Set([...scored, ...limits.flatMap(({ when }) => when.flatMap((each) => each.facts))]),
  ];
}

/** Whether a fact is yes or no. */
export const isFlag = (fact: FactId): boolean =>
  factSlots.some(({ id, kind }) => id === fact && kind === 'flag');
