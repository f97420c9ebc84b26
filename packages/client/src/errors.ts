import {
  problemCodes,
  type FieldProblem,
  type Operation,
  type ProblemCode,
} from '@xinyong/contract';
import { parseProblem, type Problem } from './problem.ts';

/** Every failure that a client raises; `name` and `code` tell them apart. */
export type CreditFailure =
  ApiError | ConnectionError | TimeoutError | AbortedError | ResponseShapeError;

const brand = Symbol.for('@xinyong/client/error');

/** Base of the failures that a client raises. Test with {@link CreditError.is}: it holds across copies of this package. */
export abstract class CreditError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, brand, { value: true });
  }

  static is(value: unknown): value is CreditFailure {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** The server answered with a failure. */
export class ApiError extends CreditError {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Stable; `unknown` where the answer names none of ours. */
  readonly code: ProblemCode | 'unknown';
  /** For a question to the people who run the server. */
  readonly requestId: string | null;
  /** Absent where the answer is not a problem of ours, for one from a gateway. */
  readonly problem: Problem | undefined;
  /** The fields that were not understood. */
  readonly fieldErrors: readonly FieldProblem[];

  constructor(operation: Operation, response: Response, body: unknown) {
    const problem = parseProblem(body);
    const code = problemCodes.find((known) => known === problem?.code) ?? 'unknown';
    const requestId = problem?.requestId ?? requestIdOf(response);
    const detail = problem?.detail ?? 'the answer is no problem document';
    super(
      `${called(operation)}: ${response.status} ${code}, ${detail} (request ${requestId ?? 'unknown'})`,
    );
    this.status = response.status;
    this.code = code;
    this.requestId = requestId;
    this.problem = problem;
    this.fieldErrors = problem?.errors ?? [];
  }
}

/** The server could not be reached, or the connection broke. */
export class ConnectionError extends CreditError {
  override readonly name = 'ConnectionError';
  readonly code = 'connection_failed';

  constructor(operation: Operation, cause: unknown) {
    super(`${called(operation)}: the connection failed`, { cause });
  }
}

/** The server did not answer in time; what was asked may have been done nevertheless. */
export class TimeoutError extends CreditError {
  override readonly name = 'TimeoutError';
  readonly code = 'timed_out';

  constructor(operation: Operation) {
    super(`${called(operation)}: no answer in time`);
  }
}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortedError extends CreditError {
  override readonly name = 'AbortedError';
  readonly code = 'aborted';

  constructor(operation: Operation, cause: unknown) {
    super(`${called(operation)}: aborted by the caller`, { cause });
  }
}

/** The server answered with success, but not with what the contract says. */
export class ResponseShapeError extends CreditError {
  override readonly name = 'ResponseShapeError';
  readonly code = 'unexpected_response';
  readonly requestId: string | null;

  constructor(operation: Operation, response: Response, cause: unknown) {
    const requestId = requestIdOf(response);
    super(
      `${called(operation)}: the answer is not what the contract says (request ${requestId ?? 'unknown'})`,
      { cause },
    );
    this.requestId = requestId;
  }
}

const requestIdOf = (response: Response): string | null => response.headers.get('x-request-id');
const called = ({ method, path }: Operation): string => `${method} ${path}`;
