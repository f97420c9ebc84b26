import type { FieldProblem } from '@xinyong/contract';
import { failureOf, type Failure } from '../failure/failure.ts';

/**
 * What a call to the platform came to, by what the person at the screen can do about it: sign in again, look at what
 * somebody else changed, mend fields, choose another file, wait for the network, or try again.
 */
export type Trouble =
  | {
      readonly is: 'offline' | 'signed-out' | 'stale' | 'conflict' | 'file' | 'failed';
      readonly failure: Failure;
    }
  | {
      readonly is: 'fields';
      readonly failure: Failure;
      readonly fields: readonly FieldProblem[];
    }
  | {
      readonly is: 'rules';
      readonly failure: Failure;
      readonly refusals: readonly string[];
      /** The rule that refused, where the platform names it. */
      readonly rule?: string;
      /** The fields that the rules refuse, where the platform names them. */
      readonly fields: readonly FieldProblem[];
    };

/** The codes of problems that something can be done about. */
const kinds: Readonly<Record<string, Exclude<Trouble['is'], 'fields' | 'rules'>>> = {
  unauthenticated: 'signed-out',
  stale_version: 'stale',
  conflict: 'conflict',
  file_refused: 'file',
  body_too_large: 'file',
};

/** Sorts what a call threw. */
export async function troubleOf(error: unknown): Promise<Trouble> {
  const failure = await failureOf(error);
  // What cannot be loaded without a network cannot be told apart either.
  const client = await import('@xinyong/client').catch(() => undefined);
  if (!client?.CreditError.is(error)) return { is: 'failed', failure };
  if (error.name === 'ConnectionError') return { is: 'offline', failure };
  if (error.name !== 'ApiError') return { is: 'failed', failure };
  if (error.code === 'rule_not_satisfied') {
    const { refusals = [], rule } = error.problem ?? {};
    return { is: 'rules', failure, refusals, fields: error.fieldErrors, ...(rule && { rule }) };
  }
  if (error.fieldErrors.length > 0) return { is: 'fields', failure, fields: error.fieldErrors };
  return { is: kinds[error.code] ?? 'failed', failure };
}
