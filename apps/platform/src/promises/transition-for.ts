import {
  promiseTransition,
  type CreditPromise,
  type PromiseCommand,
  type PromiseParty,
  type PromiseTransition,
} from '@xinyong/core';
import { Problem } from '../http/problem.ts';

/** The row of the lifecycle; throws when there is none from the present state. */
export function transitionFor(
  promise: Pick<CreditPromise, 'state' | 'type'>,
  command: PromiseCommand,
  by: PromiseParty,
): PromiseTransition {
  const change = promiseTransition(promise, command, by);
  if (change.ok) return change.transition;
  throw new Problem(
    'conflict',
    {
      zh: '这份承诺现在的状态不能这样办理，请刷新后查看可以办理的事项。',
      en: 'This cannot be done with the promise as it stands now; load it again to see what can.',
    },
    { rule: change.rule },
  );
}
