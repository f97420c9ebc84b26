import type { RepairFacts } from './repair-facts.ts';
import type { Material, RepairAnswers } from './repair.ts';

/** What an applicant's answers say, in the facts of the law; what was not answered stays unknown. */
export function factsOfAnswers(
  answers: RepairAnswers,
  materials?: readonly Material[],
): RepairFacts {
  const { corrected, obligationsPerformed, harmRemoved } = answers;
  const { repeatedSameType, newHeavyPenalty, promiseMade: promisePublished } = answers;
  const facts = {
    corrected,
    obligationsPerformed,
    harmRemoved,
    repeatedSameType,
    newHeavyPenalty,
    promisePublished,
    materials,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
