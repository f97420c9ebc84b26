import type { AssessmentRequest } from '@xinyong/contract';
import {
  assessRepair,
  madeFromApplication,
  type CreditRecord,
  type IsoDay,
  type Material,
  type Repair,
  type RepairAnswers,
  type RepairAssessment,
  type RepairFacts,
  type RepairLaw,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { knownFacts } from './known-facts.ts';

/** Whether a record can be repaired, by what anybody says about it. */
export async function assessRequest(
  tx: Tx,
  record: CreditRecord,
  { on = tx.today, answers = {}, materials }: AssessmentRequest,
  law: RepairLaw,
): Promise<RepairAssessment> {
  const known = await knownFacts(tx, [record]);
  const facts = { ...known(record), ...factsOf(answers, materials) };
  return assessRepair({ record, facts, on, today: tx.today, law });
}

/** The assessment of an application as it was, or would be, handed in on a day, with what the platform knows. */
export function assessApplication(
  record: CreditRecord,
  { answers, files, acceptedOn }: Repair,
  { on, today }: { readonly on: IsoDay; readonly today: IsoDay },
  known: RepairFacts,
  law: RepairLaw,
): RepairAssessment {
  const made = madeFromApplication.filter(
    (each) => each !== 'promise-letter' || answers.promiseMade,
  );
  const materials = new Set([...made, ...files.map(({ material }) => material)]);
  const facts: RepairFacts = {
    ...known,
    ...factsOf(answers, [...materials]),
    ...(acceptedOn && { acceptedOn }),
  };
  return assessRepair({ record, facts, on, today, law });
}

/** What an applicant's answers say, in the facts of the law; what was not answered stays unknown. */
function factsOf(answers: RepairAnswers, materials: readonly Material[] | undefined): RepairFacts {
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
