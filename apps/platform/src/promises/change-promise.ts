import {
  isAccepted,
  publicStateOf,
  type CreditPromise,
  type PromiseEvent,
  type PromiseState,
} from '@xinyong/core';
import type { Updateable } from 'kysely';
import { chainOf } from '../audit/append-audit.ts';
import { constraintOf, sqlState } from '../database/sql-state.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { Problem } from '../http/problem.ts';
import type { LoadedPromise } from './load-promise.ts';
import { beyondLimit } from './promise-limits.ts';
import { writePromiseRecords } from './promise-record.ts';
import { promiseOfRow } from './promise-row.ts';
import type { PromiseTable } from './promise-table.ts';
import { recordSteps, type PromiseStepTaken } from './record-steps.ts';

/** What a change writes into the row beside its state and version. */
export type PromiseColumns = Omit<
  Updateable<PromiseTable>,
  'state' | 'version' | 'updated_at' | 'shown'
>;

const UNIQUE = '23505';

/** Commands that change a draft, or files: they are the promiser's own, and other systems are not told. */
const quiet: readonly PromiseEvent['command'][] = ['update-draft', 'attach', 'detach'];

/** {@link changeUnlessStale}; throws where somebody else has changed the promise meanwhile. */
export async function changePromise(tx: Tx, ...change: PromiseChangeMade): Promise<CreditPromise> {
  const then = await changeUnlessStale(tx, ...change);
  if (!then) throw stalePromise();
  return then;
}

type PromiseChangeMade = [
  loaded: Pick<LoadedPromise, 'promise' | 'row'>,
  steps: readonly [PromiseStepTaken, ...PromiseStepTaken[]],
  columns?: PromiseColumns,
];

/**
 * Saves a change that was decided on the version loaded, with its events, audit entries, messages and, once it is accepted,
 * its record in the archive; several steps are one change. Gives the promise as it then is, or undefined where the version is
 * another by now: nothing was written then.
 */
export async function changeUnlessStale(
  tx: Tx,
  ...[{ promise, row }, steps, columns = {}]: PromiseChangeMade
): Promise<CreditPromise | undefined> {
  const to = steps.reduce<PromiseState>((state, step) => step.to ?? state, promise.state);
  const version = promise.version + 1;
  const changed = { ...row, ...columns } as typeof row; // the columns written are those of the row, but for JSON
  const then = promiseOfRow(
    { ...changed, ...parsed(columns), state: to, version, updated_at: tx.now },
    promise.files,
  );
  const written = await tx.db
    .updateTable('promise')
    .set({
      ...columns,
      state: to,
      version,
      updated_at: tx.now,
      shown: publicStateOf(then) ?? null,
    })
    .where('subject_code', '=', promise.subjectCode)
    .where('id', '=', promise.id)
    .where('version', '=', promise.version)
    .returning('id')
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (sqlState(error) !== UNIQUE) throw error;
      // At the same moment the same letter was signed, or a file brought a promise with the same code.
      throw constraintOf(error) === 'promise_voluntary_once'
        ? beyondLimit('same-letter')
        : codeTaken();
    });
  if (!written) return undefined;
  await recordSteps(tx, [{ promise, steps }]);
  let from = promise.state;
  for (const { command, to: next = from } of steps) {
    tx.append({
      audit: {
        agency: chainOf(promise.acceptor),
        action: `promise.${command}`,
        subjectCode: promise.subjectCode,
        promiseId: promise.id,
        details: {
          from,
          to: next,
          version,
          ...(command === 'sign' && { digest: columns.digest ?? null }),
          ...(isAccepted(then) && { code: then.code }),
        },
      },
      ...(!quiet.includes(command) && {
        message: {
          topic: `promise.${next}`,
          key: promise.subjectCode,
          body: { promiseId: promise.id, code: then.code, command, from, to: next, at: tx.now },
        },
      }),
    });
    from = next;
  }
  if (isAccepted(then)) await writePromiseRecords(tx, [then]);
  return then;
}

/** JSON columns are written as text and read as values. */
const parsed = ({ answers, signatures, sanctions }: PromiseColumns) => ({
  ...(answers !== undefined && { answers: JSON.parse(answers) as CreditPromise['answers'] }),
  ...(typeof signatures === 'string' && { signatures: null }), // no part of a CreditPromise
  ...(typeof sanctions === 'string' && {
    sanctions: JSON.parse(sanctions) as NonNullable<CreditPromise['sanctions']>['kinds'],
  }),
});

/** Throws unless the asker decided on the present version. */
export function requirePromiseVersion({ version: now }: CreditPromise, version: number): void {
  if (now !== version) throw stalePromise();
}

const stalePromise = (): Problem =>
  new Problem('stale_version', {
    zh: '这份承诺已有变动，请刷新后再办理。',
    en: 'This promise was changed meanwhile; load it again.',
  });

const codeTaken = (): Problem =>
  new Problem('conflict', {
    zh: '刚才取到的承诺编码已被归集的承诺占用，请再办理一次。',
    en: 'A promise from another platform has just taken the code; do it once more.',
  });
