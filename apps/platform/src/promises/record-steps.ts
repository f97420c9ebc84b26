import type { CreditPromise, PromiseEvent, PromiseState } from '@xinyong/core';
import type { Insertable } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { PromiseEventTable } from './promise-table.ts';

/** One step of a change: a command, who gave it, and where it led. */
export interface PromiseStepTaken extends Pick<PromiseEvent, 'command' | 'by' | 'notice'> {
  readonly to?: PromiseState;
  /** Who is named in the history; the actor unless given. */
  readonly actorName?: string;
}

/** The steps of one promise, which is as it was before them; of one that was not there before the version is -1. */
export interface StepsOfPromise {
  readonly promise: Pick<CreditPromise, 'subjectCode' | 'id' | 'state' | 'version'>;
  readonly steps: readonly PromiseStepTaken[];
}

/** Writes the events of a change (办理记录). */
export async function recordSteps(tx: Tx, changes: readonly StepsOfPromise[]): Promise<void> {
  await tx.db
    .insertInto('promise_event')
    .values(changes.flatMap((each) => rowsOf(tx, each)))
    .execute();
}

function rowsOf(
  { actor, now }: Tx,
  { promise: { subjectCode, id, state, version }, steps }: StepsOfPromise,
): readonly Insertable<PromiseEventTable>[] {
  let from: PromiseState | null = version < 0 ? null : state;
  return steps.map(({ command, by, notice, to, actorName }, index) => {
    const next = to ?? state;
    const event = {
      subject_code: subjectCode,
      promise_id: id,
      // No change makes more than ten steps, so that the next version begins after them.
      position: 10 * (version + 1) + index,
      at: now,
      command,
      from_state: from,
      to_state: next,
      by,
      actor_name: actorName ?? actor.name,
      notice: notice ?? null,
    };
    from = next;
    return event;
  });
}
