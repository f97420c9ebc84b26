/** What a caller may do; a visitor without a token has `public` alone. */
export type Scope =
  | 'public'
  | 'session'
  | 'repairs:apply'
  | 'repairs:decide'
  | 'records:import'
  | 'grades:run'
  | 'warnings:send'
  | 'draws:run'
  | 'promises:sign'
  | 'promises:decide'
  | 'promise-templates:write'
  | 'audit:read';

/** Stable codes of problems (`code` of application/problem+json). */
export const problemCodes = [
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'conflict',
  'stale_version',
  'idempotency_key_reused',
  'body_too_large',
  'unsupported_media_type',
  'rule_not_satisfied',
  'file_refused',
  'busy',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Where an input is taken from. */
export interface OperationInput {
  readonly params?: object;
  readonly query?: object;
  /** JSON, or bytes when the operation says so. */
  readonly body?: unknown;
}

/** One HTTP operation as plain data. */
export interface Operation<Input extends OperationInput = OperationInput, Output = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{name}` marks a path parameter. */
  readonly path: `/v1/${string}`;
  readonly scope: Scope;
  /** What is particular to it; a body, a token or an idempotency key that is not in order is refused everywhere. */
  readonly problems: readonly ProblemCode[];
  /** It only asks, with a body: of what was asked and answered nothing is kept, not even for a repetition. */
  readonly asksOnly?: true;
  /** It takes as long as many others: one at a time is done, and where many wait already it is refused (`busy`). */
  readonly costly?: true;
  /** The largest body, bytes; 64 KiB unless given. */
  readonly maxBody?: number;
  /** `binary`: the body is the bytes of a file. */
  readonly accepts?: 'json' | 'binary';
  /** `binary`: the answer is a file. */
  readonly returns?: 'json' | 'binary';
  /** Carries the types; never present at run time. */
  readonly '~types'?: { input: Input; output: Output };
}

/** Freezes an operation; input and output are given by the annotation of the group. */
export const operation = <Input extends OperationInput, Output>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> => Object.freeze(definition);

/** What a call takes. */
export type InputOf<O> = O extends Operation<infer Input, infer _Output> ? Input : never;

/** What a call returns. */
export type OutputOf<O> = O extends Operation<infer _Input, infer Output> ? Output : never;
