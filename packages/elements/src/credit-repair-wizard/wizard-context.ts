import type { RepairDetail } from '@xinyong/contract';
import {
  problemsOf,
  repairFlow,
  type FlowContext,
  type FlowPage,
  type FlowProblem,
  type RepairAnswers,
} from '@xinyong/core';

/** Whether the applicant may still change it: a draft, or one that came back. */
export const isEditable = ({ commands }: Pick<RepairDetail, 'commands'>): boolean =>
  commands.includes('submit') || commands.includes('resubmit');

/** What is wrong with the answers of a page that a draft cannot hold. */
export const unstorable = (page: FlowPage, context: FlowContext): readonly FlowProblem[] =>
  problemsOf(page, context).filter(
    ({ code }) => code === 'too-long' || code === 'not-a-date' || code === 'not-a-phone',
  );

/**
 * The answers that a draft can hold: half a date or half a telephone number is none and leaves what is `stored`.
 * `complete` tells whether everything that was typed is among them.
 */
export function storable(
  context: FlowContext,
  stored: RepairAnswers,
): {
  readonly answers: RepairAnswers;
  readonly complete: boolean;
} {
  const malformed = new Set<string>(
    repairFlow.flatMap((page) => unstorable(page, context)).map(({ field }) => field),
  );
  const kept = Object.entries(context.answers)
    .map(([field, answer]): [string, unknown] => [
      field,
      malformed.has(field) ? Reflect.get(stored, field) : answer,
    ])
    .filter(([, answer]) => answer !== '' && answer !== undefined);
  return { answers: Object.fromEntries(kept), complete: malformed.size === 0 };
}
