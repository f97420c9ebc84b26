import { clockCommand, type PromiseTransition } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PromiseColumns } from './change-promise.ts';
import type { CommandBody } from './command-body.ts';
import type { LoadedPromise } from './load-promise.ts';
import { newCode } from './new-code.ts';
import type { SigningMeans } from './signing-means.ts';

/**
 * 受理: the code, and the last day for the materials where the calendar did not tell it. What was signed has its last day: a
 * promise that waited until that was over would be broken as it is accepted.
 */
export async function acceptanceColumns(
  tx: Tx,
  { promise }: LoadedPromise,
  { to }: Pick<PromiseTransition, 'to'>,
  { materialsDueOn }: CommandBody,
  means: SigningMeans,
): Promise<PromiseColumns> {
  if (clockCommand({ ...promise, state: to }, tx.today))
    throw new Problem(
      'rule_not_satisfied',
      {
        zh: '承诺书写明的期限已经过了，不能再受理。请不予受理，由承诺人重新签署。',
        en: 'The last day that the letter names is over. Decline it, so that it can be signed anew.',
      },
      { rule: 'promise.accept.day' },
    );
  const isUndated = promise.type === 'deferred-materials' && promise.materialsDueOn === undefined;
  if (isUndated && (materialsDueOn === undefined || materialsDueOn < tx.today))
    throw invalidFields([fieldProblem('body.materialsDueOn', 'invalid-materials-day')]);
  return {
    code: await newCode(tx, promise, means),
    ...(isUndated && materialsDueOn && { materials_due_on: materialsDueOn }),
  };
}
