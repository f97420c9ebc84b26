import {
  journey,
  madeFromApplication,
  problemsOf,
  recordedOn,
  relevantAnswers,
  type FlowContext,
  type RepairItem,
  type RepairAnswers,
  type RepairAssessment,
  type RepairLaw,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { assessApplication } from './assess-application.ts';
import { knownFacts } from './known-facts.ts';
import type { LoadedRepair } from './load-repair.ts';

/**
 * The answers that an application is handed in with (提交). Throws when the law of today is against it, and when something
 * that its pages ask for is not in order; what the law leaves open is the agency's to settle.
 */
export async function handedIn(
  tx: Tx,
  { repair, record }: LoadedRepair,
  law: RepairLaw,
): Promise<RepairAnswers> {
  const { today } = tx;
  const known = await knownFacts(tx, [record]);
  const assessment = assessApplication(record, repair, today, known(record), law);
  if (assessment.outcome !== 'eligible' && assessment.outcome !== 'indeterminate')
    throw notEligible(assessment);
  const context: FlowContext = {
    kind: record.kind,
    track: repair.track,
    recordedOn: recordedOn(record),
    today,
    answers: repair.answers,
    files: repair.files.map(({ material }) => material),
    materials: assessment.materials
      .map(({ material }) => material)
      .filter((material) => !madeFromApplication.includes(material)),
  };
  const open = journey(context).flatMap((page) => problemsOf(page, context));
  if (open.length > 0)
    throw invalidFields(open.map(({ field, code }) => fieldProblem(pathOf(field), code)));
  return relevantAnswers(context);
}

const pathOf = (field: RepairItem): string =>
  field.startsWith('file:') ? field.replace('file:', 'files.') : `answers.${field}`;

function notEligible({ refusals, steps }: RepairAssessment): Problem {
  const step = steps.find(({ refusal }) => refusal !== undefined && refusals.includes(refusal));
  return new Problem(
    'rule_not_satisfied',
    {
      zh: '按今天适用的规定，这个申请还不符合修复条件，请查看评估结果中的条件和依据。',
      en: 'Under the rules of today this application does not meet the conditions; see its assessment.',
    },
    { refusals, ...(step && { rule: step.rule, citation: step.cite }) },
  );
}
