import type { IsoDay } from '../calendar/iso-day.ts';
import { promiseCommandsFor } from './promise-lifecycle.ts';
import type { PromiseLaw } from './promise-law.ts';
import type { CreditPromise, PromiseCommand, PromiseParty } from './promise.ts';
import { sanctionsFor, type PromiseForSanctions } from './sanctions-for.ts';

/**
 * What a party may do with a promise on a day, each command once: those of its state, but for 追究违诺责任 where the law has no
 * measure after the breach. Such a promise can be closed.
 */
export function lawfulCommandsFor(
  promise: PromiseForSanctions & Pick<CreditPromise, 'state'>,
  by: PromiseParty,
  on: IsoDay,
  law?: PromiseLaw,
): readonly PromiseCommand[] {
  const commands = [...new Set(promiseCommandsFor(promise, by))];
  return commands.includes('sanction') && sanctionsFor(promise, on, law).length === 0
    ? commands.filter((each) => each !== 'sanction')
    : commands;
}
