/// <reference types="node" />
import { inspect } from 'node:util';
import { schemas } from '@xinyong/contract/schemas';
import type { ProblemBody } from '@xinyong/contract';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ApiError, createClient, CreditError, errorText, type CreditClient } from './index.ts';

const clientOf = (answer: () => Response, checks = false): CreditClient =>
  createClient({
    baseUrl: 'http://credit.test',
    token: 'secret-token',
    maxRetries: 0,
    fetch: () => Promise.resolve(answer()),
    ...(checks && { schemas }),
  });
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable('the call should fail'),
    (error: unknown) => error,
  );

const problem: ProblemBody = {
  type: 'https://credit.example.com/problems/rule_not_satisfied',
  title: 'A rule is not satisfied',
  titleZh: '不符合规定',
  status: 422,
  code: 'rule_not_satisfied',
  detail: 'The minimum display period is not over.',
  detailZh: '最短公示期未届满。',
  requestId: 'r-42',
  errors: [{ path: 'body.version', code: 'invalid-version', message: 'No', messageZh: '错' }],
  refusals: ['MIN_PERIOD'],
  rule: 'repair.display.minimum',
  citation: { doc: 'ndrc-58', article: '十', revision: '2023-01-13', evidence: 'verified' },
};
const problemAnswer = (body: unknown, init: ResponseInit = { status: 422 }): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': 'from-header' },
  });

test('a problem arrives whole', async () => {
  const error = await failureOf(clientOf(() => problemAnswer(problem)).session.get());
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    status: 422,
    code: 'rule_not_satisfied',
    requestId: 'r-42',
    fieldErrors: problem.errors,
    message:
      'GET /v1/session: 422 rule_not_satisfied, The minimum display period is not over. (request r-42)',
  });
  expect((error as ApiError).problem).toEqual(problem);
});

test('a code that a newer server invented is unknown, and stands in the problem', async () => {
  const answer = problemAnswer({ ...problem, code: 'quota_exceeded', colour: 'red' });
  expect(await failureOf(clientOf(() => answer).session.get())).toMatchObject({
    code: 'unknown',
    problem: { code: 'quota_exceeded', detail: problem.detail },
  });
});

test('optional members that are malformed are left out', async () => {
  const answer = problemAnswer({
    ...problem,
    errors: [{ path: 7 }, ...problem.errors!, null],
    refusals: ['MIN_PERIOD', 3],
    rule: {},
    citation: 'ndrc-58',
  });
  const error = await failureOf(clientOf(() => answer).session.get());
  const { rule: _, citation: __, ...rest } = problem;
  expect((error as ApiError).problem).toEqual(rest);
});

test.each([
  ['HTML', new Response('<h1>502</h1>', { headers: { 'content-type': 'text/html' }, status: 502 })],
  ['nothing', new Response(null, { status: 502 })],
  ['half a JSON', problemAnswerOf('{"code":')],
  ['null', problemAnswerOf('null')],
  ['a list', problemAnswerOf('[]')],
  ['text', problemAnswerOf('"internal"')],
  ['an object of another kind', problemAnswerOf('{"error":"bad gateway","status":502}')],
])('a failure that holds %s is an ApiError without a problem', async (_, answer) => {
  const error = await failureOf(clientOf(() => answer.clone()).session.get());
  expect(error).toMatchObject({
    name: 'ApiError',
    status: 502,
    code: 'unknown',
    problem: undefined,
    fieldErrors: [],
  });
});

test('the request id is taken from the header where there is no problem', async () => {
  const answer = new Response('', { status: 500, headers: { 'x-request-id': 'h-1' } });
  expect(await failureOf(clientOf(() => answer).session.get())).toMatchObject({
    requestId: 'h-1',
    message: 'GET /v1/session: 500 unknown, the answer is no problem document (request h-1)',
  });
});

test.prop([fc.jsonValue(), fc.integer({ min: 400, max: 599 })])(
  'whatever a failure holds, it is an ApiError with words for people',
  async (body, status) => {
    const error = await failureOf(clientOf(() => problemAnswer(body, { status })).session.get());
    expect(error).toMatchObject({ name: 'ApiError', status });
    expect(errorText(error, 'zh-CN')).not.toBe('');
  },
);

test.each([
  ['HTML', '<!doctype html>'],
  ['nothing', ''],
  ['half a JSON', '{"scopes":["pub'],
])('a success that holds %s is a ResponseShapeError', async (_, body) => {
  const answer = new Response(body, { headers: { 'x-request-id': 'h-2' } });
  expect(await failureOf(clientOf(() => answer).session.get())).toMatchObject({
    name: 'ResponseShapeError',
    code: 'unexpected_response',
    requestId: 'h-2',
    cause: { name: 'SyntaxError' },
    message: 'GET /v1/session: the answer is not what the contract says (request h-2)',
  });
});

test('without schemas an answer is trusted', async () => {
  const client = clientOf(() => Response.json({ scopes: 'all' }));
  expect(await client.session.get()).toEqual({ scopes: 'all' });
});

test('with schemas an answer that the contract does not describe is a ResponseShapeError', async () => {
  const client = clientOf(() => Response.json({ scopes: 'all' }), true);
  expect(await failureOf(client.session.get())).toMatchObject({
    code: 'unexpected_response',
    cause: [{ path: ['scopes'] }],
  });
});

test('with schemas an answer as described passes, and what a newer server adds does no harm', async () => {
  const client = clientOf(() => Response.json({ scopes: ['public'], motto: '信' }), true);
  expect(await client.session.get()).toEqual({ scopes: ['public'] });
});

test('with schemas every operation is checked by the schema of its own', async () => {
  const client = clientOf(() => Response.json({ data: [{}], nextCursor: null }), true);
  expect(await failureOf(client.repairs.mine())).toMatchObject({ code: 'unexpected_response' });
  expect(await failureOf(client.session.get())).toMatchObject({ cause: [{ path: ['scopes'] }] });
});

test('with schemas a file is still its bytes', async () => {
  const client = clientOf(() => new Response('甲,乙'), true);
  const bytes = await client.records.export({ kind: 'penalty' });
  expect(new TextDecoder().decode(bytes)).toBe('甲,乙');
});

test('nothing that is thrown shows the token to a log', async () => {
  const failures = await Promise.all(
    [
      clientOf(() => problemAnswer(problem)),
      clientOf(() => new Response('<html>')),
      clientOf(() => {
        throw new TypeError('fetch failed');
      }),
      clientOf(() => Response.json({}), true),
    ].map((client) => failureOf(client.session.get())),
  );
  for (const failure of failures) {
    expect(CreditError.is(failure)).toBe(true);
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('secret-token');
  }
});

test('a client shows its token to no log either', () => {
  const client = clientOf(() => new Response());
  expect(inspect(client, { depth: 20, showHidden: true })).not.toContain('secret-token');
  expect(JSON.stringify(client)).not.toContain('secret-token');
});

function problemAnswerOf(body: string): Response {
  return new Response(body, {
    status: 502,
    headers: { 'content-type': 'application/problem+json' },
  });
}
