import { maskPersonNumbers } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import type { PromiseColumns } from './change-promise.ts';
import type { CommandBody } from './command-body.ts';
import type { LoadedPromise } from './load-promise.ts';

/** 认定: items 11, 12, 14 to 16 of the national data. */
export function determinationColumns(
  tx: Tx,
  { promise }: LoadedPromise,
  { fulfilment = 'none', falsehood, deliberate, unperformed }: CommandBody,
): PromiseColumns {
  const problems = [
    ...(fulfilment !== 'full' && unperformed === undefined
      ? [fieldProblem('body.unperformed', 'invalid-unperformed')]
      : []),
    ...(fulfilment === 'full' && unperformed !== undefined
      ? [fieldProblem('body.unperformed', 'unperformed-though-kept')]
      : []),
    ...(fulfilment === 'full' && falsehood
      ? [fieldProblem('body.falsehood', 'false-though-kept')]
      : []),
    ...(deliberate && (fulfilment === 'full' || promise.type !== 'repair')
      ? [fieldProblem('body.deliberate', 'deliberate-needless')]
      : []),
  ];
  if (problems.length > 0) throw invalidFields(problems);
  return {
    fulfilment,
    falsehood: falsehood === true,
    deliberate: deliberate === true,
    unperformed: unperformed === undefined ? null : maskPersonNumbers(unperformed),
    determined_on: tx.today,
    determiner_name: promise.acceptor.name,
    determiner_code: promise.acceptor.code ?? null,
  };
}
