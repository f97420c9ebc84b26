import {
  handIn,
  type HandIn,
  type RepairItem,
  type RepairAnswers,
  type RepairLaw,
} from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import { knownFacts } from './known-facts.ts';
import type { LoadedRepair } from './load-repair.ts';

/** The answers that an application is handed in with (提交). Throws when core says what stands against it. */
export async function handedIn(
  tx: Tx,
  { repair, record }: LoadedRepair,
  law: RepairLaw,
): Promise<RepairAnswers> {
  const known = await knownFacts(tx, [record], law);
  const result = handIn({ repair, record, known: known(record), today: tx.today, law });
  if (result.ok) return result.answers;
  if ('problems' in result)
    throw invalidFields(
      result.problems.map(({ field, code }) => fieldProblem(pathOf(field), code)),
    );
  throw notEligible(result);
}

const pathOf = (field: RepairItem): string =>
  field.startsWith('file:') ? field.replace('file:', 'files.') : `answers.${field}`;

const notEligible = ({ refusals, step }: Extract<HandIn, { refusals: unknown }>): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: '按今天适用的规定，这个申请还不符合修复条件，请查看评估结果中的条件和依据。',
      en: 'Under the rules of today this application does not meet the conditions; see its assessment.',
    },
    { refusals, ...(step && { rule: step.rule, citation: step.cite }) },
  );
