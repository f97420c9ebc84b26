import { contract, type Operation, type OperationInput, type OutputOf } from '@xinyong/contract';
import ky, {
  isHTTPError,
  isNetworkError,
  isTimeoutError,
  type KyInstance,
  type SearchParamsOption,
  type StandardSchemaV1,
} from 'ky';
import {
  AbortedError,
  ApiError,
  ConnectionError,
  ResponseShapeError,
  TimeoutError,
  type CreditFailure,
} from './errors.ts';
import { pathOf } from './path-of.ts';

/** What `@xinyong/contract/schemas` gives; the client itself loads no schema library. */
export type ResponseSchemas = {
  readonly [Noun in keyof typeof contract]: {
    readonly [Name in keyof (typeof contract)[Noun]]: {
      readonly output: StandardSchemaV1<unknown, OutputOf<(typeof contract)[Noun][Name]>>;
    };
  };
};

/** An attempt that failed and will be made again. */
export interface Retry {
  readonly operation: Operation;
  /** 1 for the first attempt after the call's own. */
  readonly attempt: number;
  readonly error: CreditFailure;
}

/** What a client needs to know. */
export interface ClientOptions {
  /** Where the platform answers, without `/v1`; empty in a page of the same origin. */
  readonly baseUrl: string;
  /** Bearer token of a machine, or what gives one for each call; a page relies on its session cookie instead. */
  readonly token?: string | (() => string | Promise<string>);
  readonly fetch?: typeof globalThis.fetch;
  /** Checks every answer; without it an answer is trusted. */
  readonly schemas?: ResponseSchemas;
  /** Milliseconds for a call with all its attempts, 120,000 unless given. A large import needs more. */
  readonly totalTimeoutMs?: number;
  /** 2 unless given. */
  readonly maxRetries?: number;
  readonly onRetry?: (retry: Retry) => void;
}

/** What a single call can be told. */
export interface CallOptions {
  /** Ends the call with an {@link AbortedError}. */
  readonly signal?: AbortSignal;
  /** The same key never does a thing twice; made for each call unless given. */
  readonly idempotencyKey?: string;
}

/** The bytes of a file. */
export type FileBody = Uint8Array<ArrayBuffer> | Blob;

/** What a call takes: as the contract says, and a `Blob` where that says bytes. */
export type CallInput<Input> = {
  readonly [Part in keyof Input]: Input[Part] extends Uint8Array ? FileBody : Input[Part];
};

/** The one way from a resource to the server. */
export class Transport {
  readonly #http: KyInstance;
  readonly #token: ClientOptions['token'];
  readonly #onRetry: ClientOptions['onRetry'];
  readonly #outputs: ReadonlyMap<Operation, StandardSchemaV1>;

  constructor(options: ClientOptions) {
    this.#token = options.token;
    this.#onRetry = options.onRetry;
    this.#outputs = outputsOf(options.schemas);
    this.#http = ky.create({
      prefix: options.baseUrl,
      timeout: 30_000,
      totalTimeout: options.totalTimeoutMs ?? 120_000,
      // No operation redirects: to follow would carry names and files to where nobody meant them to go.
      redirect: 'error',
      // ky leaves POST out; here every call that changes something carries an idempotency key.
      retry: {
        limit: options.maxRetries ?? 2,
        methods: ['get', 'post', 'put', 'delete'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        backoffLimit: 8_000,
        jitter: true,
        maxRetryAfter: 60_000,
        retryOnTimeout: true,
      },
      ...(options.fetch && { fetch: options.fetch }),
    });
  }

  /**
   * @throws ApiError, ConnectionError, TimeoutError, AbortedError, ResponseShapeError
   * @throws TypeError when a path parameter is not usable
   */
  async call<Input extends OperationInput, Output>(
    operation: Operation<Input, Output>,
    input: CallInput<Input> & OperationInput,
    options: CallOptions = {},
  ): Promise<Output> {
    const { params, query, body } = input;
    const { signal } = options;
    const isFile = operation.accepts === 'binary' || operation.returns === 'binary';
    const path = pathOf(operation.path, params);
    const headers = await this.#headers(operation, options);
    if (signal?.aborted) throw new AbortedError(operation, signal.reason); // not every `fetch` looks
    const answer = this.#http(path, {
      method: operation.method,
      headers,
      // a query of the contract holds text and numbers, the body of a file operation is a FileBody
      ...(query && { searchParams: query as SearchParamsOption }),
      ...(operation.accepts === 'binary' ? { body: body as FileBody } : { json: body }),
      ...(signal && { signal }),
      ...(isFile && { timeout: false }), // a file takes as long as its line needs; the whole call is bounded
      hooks: {
        beforeRetry: [
          ({ error, retryCount }) => {
            const failure = failureOf(error, operation, signal);
            if (failure) this.#onRetry?.({ operation, attempt: retryCount, error: failure });
          },
        ],
      },
    });
    let response: Response;
    let text: string;
    try {
      response = await answer;
      // the contract gives bytes as the output of such an operation
      if (operation.returns === 'binary')
        return new Uint8Array(await answer.arrayBuffer()) as Output;
      text = await answer.text();
    } catch (cause) {
      throw failureOf(cause, operation, signal) ?? cause;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new ResponseShapeError(operation, response, cause);
    }
    const schema = this.#outputs.get(operation);
    if (!schema) return value as Output; // trusted, as the caller chose
    const checked = await schema['~standard'].validate(value);
    if (checked.issues) throw new ResponseShapeError(operation, response, checked.issues);
    return checked.value as Output; // the schema is the one of this operation
  }

  async #headers(
    { method, accepts, returns }: Operation,
    { idempotencyKey }: CallOptions,
  ): Promise<Record<string, string>> {
    const token = typeof this.#token === 'function' ? await this.#token() : this.#token;
    return {
      accept: returns === 'binary' ? '*/*' : 'application/json, application/problem+json',
      ...(accepts === 'binary' && { 'content-type': 'application/octet-stream' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'idempotency-key': idempotencyKey ?? newKey() }),
    };
  }
}

/** What went wrong, without the request: that holds the token and would reach a log. */
function failureOf(
  cause: unknown,
  operation: Operation,
  signal: AbortSignal | undefined,
): CreditFailure | undefined {
  if (signal?.aborted) return new AbortedError(operation, signal.reason);
  if (isHTTPError(cause)) return new ApiError(operation, cause.response, cause.data);
  if (isTimeoutError(cause)) return new TimeoutError(operation);
  if (isNetworkError(cause)) return new ConnectionError(operation, cause.cause);
  // a body that breaks off
  if (cause instanceof TypeError) return new ConnectionError(operation, cause);
  return undefined;
}

// crypto.randomUUID is missing in pages over plain http.
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

function outputsOf(
  schemas: Readonly<Record<string, Readonly<Record<string, { output: StandardSchemaV1 }>>>> = {},
): ReadonlyMap<Operation, StandardSchemaV1> {
  const outputs = new Map<Operation, StandardSchemaV1>();
  for (const [noun, operations] of Object.entries(contract))
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      const output = schemas[noun]?.[name]?.output;
      if (output) outputs.set(operation, output);
    }
  return outputs;
}
