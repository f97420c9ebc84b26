import type { IsoDay } from '../calendar/iso-day.ts';
import { clockCommand } from './promise-clocks.ts';
import { promiseCommandsFor } from './promise-lifecycle.ts';
import type { PromiseLaw } from './promise-law.ts';
import type { CreditPromise, PromiseCommand, PromiseParty } from './promise.ts';
import { sanctionsFor, type PromiseForSanctions } from './sanctions-for.ts';

/**
 * What a party may do with a promise on a day, each command once: those of its state, but for 追究违诺责任 where the law has no
 * measure after the breach, and 退回材料 once the last day for them is over: what was handed in by then would be overdue as it is
 * returned. Such promises can be closed and determined.
 */
export function lawfulCommandsFor(
  promise: PromiseForSanctions & Pick<CreditPromise, 'state' | 'materialsDueOn'>,
  by: PromiseParty,
  on: IsoDay,
  law?: PromiseLaw,
): readonly PromiseCommand[] {
  const commands = [...new Set(promiseCommandsFor(promise, by))];
  return commands.filter((each) => {
    if (each === 'sanction') return sanctionsFor(promise, on, law).length > 0;
    return each !== 'return-materials' || !isTooLateToReturn(promise, on);
  });
}

/** Whether materials that are returned on a day cannot be handed in again: 补齐材料的最后一天 is over. */
export const isTooLateToReturn = (
  { materialsDueOn }: Pick<CreditPromise, 'materialsDueOn'>,
  on: IsoDay,
): boolean =>
  clockCommand({ state: 'materials-due', ...(materialsDueOn && { materialsDueOn }) }, on) !==
  undefined;
