import type { AssessmentRequest } from '@xinyong/contract';
import {
  assessRepair,
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

/** What is made of the application itself (申请书) and of the promise on its page (承诺书). */
export const madeHere: readonly Material[] = ['application-form', 'promise-letter'];

/** Whether a record can be repaired, by what anybody says about it. */
export async function assessRequest(
  tx: Tx,
  record: CreditRecord,
  { on = tx.today, answers = {}, materials }: AssessmentRequest,
  law: RepairLaw,
): Promise<RepairAssessment> {
  const facts = { ...(await knownFacts(tx, record)), ...factsOf(answers, materials) };
  return assessRepair({ record, facts, on, law });
}

/** The assessment of an application as it was, or would be, handed in on a day. */
export async function assessApplication(
  tx: Tx,
  record: CreditRecord,
  { answers, files, acceptedOn }: Repair,
  on: IsoDay,
  law: RepairLaw,
): Promise<RepairAssessment> {
  const made = madeHere.filter((each) => each !== 'promise-letter' || answers.promiseMade);
  const materials = new Set([...made, ...files.map(({ material }) => material)]);
  const facts: RepairFacts = {
    ...(await knownFacts(tx, record)),
    ...factsOf(answers, [...materials]),
    appliedOn: on,
    ...(acceptedOn && { acceptedOn }),
  };
  return assessRepair({ record, facts, on, law });
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
