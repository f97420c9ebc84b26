import { maskPersonNumbers } from '@xinyong/core';
import { serves } from '../agency-actor.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PromiseColumns } from './change-promise.ts';
import type { CommandBody } from './command-body.ts';
import type { LoadedPromise } from './load-promise.ts';
import { recordAbout } from './record-about.ts';

/** 认定: items 11, 12, 14 to 16 of the national data. */
export async function determinationColumns(
  tx: Tx,
  { promise }: LoadedPromise,
  { fulfilment = 'none', falsehood, deliberate, unperformed }: CommandBody,
): Promise<PromiseColumns> {
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
  if (deliberate) {
    // 被失信信息认定单位认定为故意不履行承诺 (令36): of a record that is not in the archive nobody knows who that is.
    const record = await recordAbout(tx, promise);
    if (!record || !serves(tx.actor, record.agency)) throw notTheirs(record?.agency.name);
  }
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

const notTheirs = (agency: string | undefined): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: `故意不履行承诺由失信信息的认定单位认定${agency === undefined ? '' : `（${agency}）`}，请不要勾选，另行告知认定单位。`,
      en: `That a promise was deliberately not kept is found by the agency that found the record${agency === undefined ? '' : ` (${agency})`}; leave it out, and tell that agency.`,
    },
    { rule: 'promise.determine.deliberate' },
  );
