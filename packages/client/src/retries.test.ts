import type { ProblemBody } from '@xinyong/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient, type ClientOptions, type CreditClient, type Retry } from './index.ts';

const problem = (status: number): ProblemBody => ({
  type: 'about:blank',
  title: 'Busy',
  titleZh: '繁忙',
  status,
  code: 'internal',
  detail: 'Try again.',
  detailZh: '请重试。',
  requestId: 'r-1',
});
const failed = (status: number, headers: HeadersInit = {}): Response =>
  Response.json(problem(status), { status, headers });
const silent = 'silent';

/** A client whose server gives these answers one after the other, the last one for ever; `silent` never answers. */
function clientOf(
  answers: readonly (Response | Error | typeof silent)[],
  options: Partial<ClientOptions> = {},
): { client: CreditClient; requests: Request[] } {
  const requests: Request[] = [];
  const client = createClient({
    baseUrl: 'http://credit.test',
    fetch: (input, init) => {
      const request = new Request(input, init);
      const answer = answers[Math.min(requests.push(request), answers.length) - 1]!;
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer !== silent) return Promise.resolve(answer.clone());
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
    },
    ...options,
  });
  return { client, requests };
}
const keysOf = (requests: readonly Request[]): (string | null)[] =>
  requests.map(({ headers }) => headers.get('idempotency-key'));

const ok = Response.json({ answered: true });
const noNetwork = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
const id = '0d1ef3a4-1c1f-4b52-9f53-3f0d5f5a1b11';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1); // the longest wait that jitter can give
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const outcomeOf = async <T>(call: Promise<T>): Promise<PromiseSettledResult<T>> =>
  (await Promise.allSettled([call]))[0];

/** Lets every timer run until the call settles. */
async function settle<T>(call: Promise<T>): Promise<PromiseSettledResult<T>> {
  const outcome = outcomeOf(call);
  await vi.runAllTimersAsync();
  return outcome;
}

test.each([408, 429, 500, 502, 503, 504])('%i is tried again', async (status) => {
  const { client, requests } = clientOf([failed(status), failed(status), ok]);
  expect(await settle(client.repairs.submit(id, { version: 1 }))).toEqual({
    status: 'fulfilled',
    value: { answered: true },
  });
  expect(requests).toHaveLength(3);
});

test.each([400, 401, 403, 404, 405, 409, 412, 413, 415, 422])(
  '%i is final, whatever Retry-After says',
  async (status) => {
    const { client, requests } = clientOf([failed(status, { 'retry-after': '1' }), ok]);
    expect(await settle(client.repairs.submit(id, { version: 1 }))).toMatchObject({
      reason: { name: 'ApiError', status },
    });
    expect(requests).toHaveLength(1);
  },
);

test('gives up after the second retry with the last failure', async () => {
  const { client, requests } = clientOf([failed(500), failed(502), failed(503), ok]);
  expect(await settle(client.session.get())).toMatchObject({ reason: { status: 503 } });
  expect(requests).toHaveLength(3);
});

test('makes as many retries as it was told, none among them', async () => {
  const { client, requests } = clientOf([failed(500)], { maxRetries: 0 });
  expect(await settle(client.session.get())).toMatchObject({ reason: { status: 500 } });
  expect(requests).toHaveLength(1);
});

test.each<[string, (client: CreditClient) => Promise<unknown>]>([
  ['GET', ({ session }) => session.get()],
  ['POST', ({ repairs }) => repairs.accept(id, { version: 1 })],
  ['PUT', ({ repairs }) => repairs.updateDraft(id, { version: 1, answers: {} })],
  ['DELETE', ({ repairs }) => repairs.detach(id, 'repair-form', { version: 1 })],
])('a %s whose connection fails is sent again as it was', async (method, send) => {
  const { client, requests } = clientOf([noNetwork, noNetwork, ok]);
  expect((await settle(send(client))).status).toBe('fulfilled');
  expect(requests.map((request) => request.method)).toEqual([method, method, method]);
  const bodies = await Promise.all(requests.map((request) => request.text()));
  expect(new Set(bodies).size).toBe(1);
  expect(new Set(keysOf(requests)).size).toBe(1);
});

test('a connection that keeps failing ends as ConnectionError with its cause', async () => {
  const { client, requests } = clientOf([noNetwork]);
  expect(await settle(client.session.get())).toMatchObject({
    reason: { name: 'ConnectionError', code: 'connection_failed', cause: noNetwork },
  });
  expect(requests).toHaveLength(3);
});

test('every call that changes something has a key of its own', async () => {
  const { client, requests } = clientOf([ok]);
  for (let call = 0; call < 100; call += 1) await client.repairs.create({ recordId: 'a' });
  const keys = keysOf(requests);
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test('the key that the caller gives is the one that is sent', async () => {
  const { client, requests } = clientOf([failed(503), ok]);
  await settle(client.repairs.create({ recordId: 'a' }, { idempotencyKey: 'draft-of-monday' }));
  expect(keysOf(requests)).toEqual(['draft-of-monday', 'draft-of-monday']);
});

test('waits as long as Retry-After says', async () => {
  const { client, requests } = clientOf([failed(429, { 'retry-after': '7' }), ok]);
  const call = client.session.get();
  await vi.advanceTimersByTimeAsync(6_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests).toHaveLength(2);
  await call;
});

test('waits for a minute at most when Retry-After asks for an hour', async () => {
  const { client, requests } = clientOf([failed(503, { 'retry-after': '3600' }), ok]);
  const call = client.session.get();
  await vi.advanceTimersByTimeAsync(59_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests).toHaveLength(2);
  await call;
});

test('waits twice as long each time, up to 8 seconds', async () => {
  const { client, requests } = clientOf([failed(500)], { maxRetries: 8 });
  const outcome = outcomeOf(client.session.get());
  for (const [index, wait] of [300, 600, 1_200, 2_400, 4_800, 8_000, 8_000, 8_000].entries()) {
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(requests).toHaveLength(index + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(index + 2);
  }
  expect((await outcome).status).toBe('rejected');
});

test('waits by chance only a share of that, so that not all come back at once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const { client, requests } = clientOf([failed(500), ok]);
  const call = client.session.get();
  await vi.advanceTimersByTimeAsync(149);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests).toHaveLength(2);
  await call;
});

test('an attempt that stays silent for 30 seconds is given up and made again', async () => {
  const { client, requests } = clientOf([silent, ok]);
  const call = client.repairs.create({ recordId: 'a' });
  await vi.advanceTimersByTimeAsync(29_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(requests).toHaveLength(2);
  expect(new Set(keysOf(requests)).size).toBe(1);
  await call;
});

test('a call with all its attempts ends after the time it was given', async () => {
  const { client, requests } = clientOf([silent], { maxRetries: 9, totalTimeoutMs: 70_000 });
  const outcome = outcomeOf(client.session.get());
  await vi.advanceTimersByTimeAsync(70_000);
  expect(await outcome).toMatchObject({ reason: { code: 'timed_out' } });
  expect(requests).toHaveLength(3);
});

test('a call ends after two minutes unless it was given a time', async () => {
  const { client, requests } = clientOf([silent], { maxRetries: 9 });
  const outcome = outcomeOf(client.session.get());
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await outcome).toMatchObject({ reason: { code: 'timed_out' } });
  expect(requests).toHaveLength(4);
});

test('a file may take as long as the whole call may', async () => {
  const { client, requests } = clientOf([silent]);
  const upload = client.records.import(new Uint8Array(3), { fileName: 'a.csv' });
  const outcome = outcomeOf(upload);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await outcome).toMatchObject({ reason: { code: 'timed_out' } });
  expect(requests).toHaveLength(1);
});

test('tells of every retry what failed before it', async () => {
  const retries: Retry[] = [];
  const { client } = clientOf([noNetwork, failed(503), ok], {
    onRetry: (retry) => retries.push(retry),
  });
  await settle(client.session.get());
  expect(retries).toMatchObject([
    { operation: { path: '/v1/session' }, attempt: 1, error: { code: 'connection_failed' } },
    { operation: { path: '/v1/session' }, attempt: 2, error: { status: 503, code: 'internal' } },
  ]);
});

test('a signal that was aborted before lets nothing out', async () => {
  const { client, requests } = clientOf([ok]);
  const reason = new Error('left the page');
  const call = client.session.get({ signal: AbortSignal.abort(reason) });
  await expect(call).rejects.toMatchObject({
    name: 'AbortedError',
    code: 'aborted',
    cause: reason,
  });
  expect(requests).toHaveLength(0);
});

test('a signal ends a call that waits for its answer', async () => {
  const { client, requests } = clientOf([silent]);
  const controller = new AbortController();
  const outcome = outcomeOf(client.session.get({ signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10);
  expect(requests).toHaveLength(1);
  controller.abort('enough');
  expect(await outcome).toMatchObject({ reason: { code: 'aborted', cause: 'enough' } });
});

test('a signal ends a call that waits for its next attempt', async () => {
  const { client, requests } = clientOf([failed(429, { 'retry-after': '50' }), ok]);
  const controller = new AbortController();
  const outcome = outcomeOf(client.session.get({ signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10_000);
  controller.abort();
  expect(await outcome).toMatchObject({ reason: { code: 'aborted' } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
});

test('a failure to give the token is the failure of the call, and nothing is sent', async () => {
  const lost = new Error('the key is gone');
  const { client, requests } = clientOf([ok], { token: () => Promise.reject(lost) });
  await expect(client.session.get()).rejects.toBe(lost);
  expect(requests).toHaveLength(0);
});
