import type { AssessmentRequest } from '@xinyong/contract';
import {
  assessRepair,
  factsOfAnswers,
  type CreditRecord,
  type RepairAssessment,
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
  const known = await knownFacts(tx, [record], law);
  const facts = { ...factsOfAnswers(answers, materials), ...known(record) };
  return assessRepair({ record, facts, on, today: tx.today, law });
}
