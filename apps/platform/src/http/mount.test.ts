import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { agent, machine, officer, shop } from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import { visitor } from '../actor.ts';
import type { Database } from '../database/open.ts';
import { openEmbedded } from '../../test/engines.ts';

let database: Database;
let api: Api;
const record = penaltyOf('示交罚字〔2026〕第1号');
beforeAll(async () => {
  database = await openEmbedded();
  api = new Api(database);
  await given(database, { subjects: [subjectOf()], records: [record] });
});
afterAll(() => database.close());

const assessment = `/v1/records/${record.id}/assessment`;

describe('every answer', () => {
  test('names its request by an id of ours, whatever the sender calls it', async () => {
    const headers = { 'x-request-id': '440524188001010014' };
    const answer = await api.as(visitor)('GET', '/health', { headers });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['/health', 'no-store'],
    ['/nothing', 'no-store'],
    ['/v1/session', 'no-store'],
    ['/openapi.json', 'public, max-age=300'],
  ])('of %s says how long it may be kept: %s', async (path, control) => {
    const { headers } = await api.as(visitor)('GET', path);
    expect(headers.get('cache-control')).toBe(control);
  });

  test.each(['/health', '/v1/subjects/x', '/nothing'])(
    'of %s carries the policy of the page',
    async (path) => {
      const { headers } = await api.as(visitor)('GET', path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  test('that is a problem says so in two languages, with a code and the request', async () => {
    const { status, headers, body } = await api.as(visitor)(
      'GET',
      '/v1/subjects/91440229226283744B',
    );
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'urn:xinyong:problem:not_found',
      title: 'Not found',
      titleZh: '没有找到',
      status: 404,
      code: 'not_found',
      detail: 'There is no such subject.',
      detailZh: '没有这个经营主体。',
      requestId: headers.get('x-request-id'),
    });
  });
});

describe('an address', () => {
  test.each(['/v1/nothing', '/v1/subjects/../../etc', '/v1/subjects/..%2f..%2fetc/x', '/v1/%zz'])(
    '%s that is none of ours is not found',
    async (path) => {
      expect(await api.as(visitor)('GET', path)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    },
  );

  test('that is no page is told a browser with one, in both languages', async () => {
    const accept = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const { status, headers, body } = await api.as(visitor)('GET', '/nothing', { headers: accept });
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toContain('没有这个页面');
    expect(body).toContain('There is no page at this address.');
    expect(body).toContain('href="/"');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const api404 = await api.as(visitor)('GET', '/v1/nothing', { headers: accept });
    expect(api404.body.code).toBe('not_found');
  });

  test.each([
    ['/v1/subjects/..%2f..', 'params.code'],
    ['/v1/subjects/%E0%A4%A', 'params.code'],
    ['/v1/subjects/.%00', 'params.code'],
    ['/v1/records/%2e%2e%2f', 'params.id'],
    ['/v1/subjects?q=%E0%A4%A', 'query'],
    ['/v1/subjects?q=公司&q=公司', 'query.q'],
    ['/v1/subjects?q=公司&sort=name', 'query.sort'],
    [`/v1/subjects/${shop}?x=1`, 'query.x'],
  ])('%s is refused by the name of %s', async (path, field) => {
    const { status, body } = await api.as(visitor)('GET', path);
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([field]);
  });

  test('asked by another method says which it takes', async () => {
    const { status, headers, body } = await api.as(visitor)('DELETE', `/v1/subjects/${shop}`);
    expect([status, body.code, headers.get('allow')]).toEqual([405, 'method_not_allowed', 'GET']);
    const files = await api.as(visitor)('PATCH', '/v1/repairs/x/files/y');
    expect(files.headers.get('allow')).toBe('PUT, DELETE, GET');
  });
});

describe('a body', () => {
  const send = (body: unknown, headers: Record<string, string>) =>
    api.as(visitor)('POST', assessment, { body, headers });
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('of %s is taken', async (type) => {
    expect((await send(bytes('{}'), { 'content-type': type })).status).toBe(200);
  });

  test.each(['text/plain', 'application/json; charset=gbk', 'application/jsonp', ''])(
    'of type “%s” is not',
    async (type) => {
      const { status, body } = await send(bytes('{}'), { 'content-type': type });
      expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
      expect(body.errors[0].path).toBe('headers.content-type');
    },
  );

  test.each([
    ['is cut off', bytes('{"on":')],
    ['is empty', bytes('')],
    ['is not UTF-8', Uint8Array.of(0x22, 0xb9, 0xab, 0x22)],
  ])('that %s is refused by the name of body', async (_what, body) => {
    const answer = await send(body, { 'content-type': 'application/json' });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'body']);
  });

  test('with very many wrong fields is told of the first twenty', async () => {
    const members = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`no${n}`, n]));
    const { body } = await send(bytes(JSON.stringify(members)), {
      'content-type': 'application/json',
    });
    expect(body.errors).toHaveLength(20);
    expect(body.detail).toContain('50 fields are wrong');
  });

  test('over the limit is refused, whether it says its length or not', async () => {
    const large = bytes(JSON.stringify({ on: 'x'.repeat(2 ** 16) }));
    const told = await send(large, {
      'content-type': 'application/json',
      'content-length': String(large.length),
    });
    const untold = await send(large, { 'content-type': 'application/json' });
    for (const { status, body } of [told, untold])
      expect([status, body.code, body.errors[0].path]).toEqual([413, 'body_too_large', 'body']);
  });
});

describe('a scope', () => {
  test('sends a visitor to sign in and tells others that it is not theirs', async () => {
    const asVisitor = await api.as(visitor)('GET', '/v1/repairs');
    expect([asVisitor.status, asVisitor.body.code]).toEqual([401, 'unauthenticated']);
    expect(asVisitor.headers.get('www-authenticate')).toBe('Bearer realm="xinyong"');
    const asOfficer = await api.as(officer)('GET', '/v1/repairs');
    expect([asOfficer.status, asOfficer.body.code]).toEqual([403, 'forbidden']);
  });
});

describe('a session', () => {
  const create = (headers: Record<string, string>) =>
    api.as(agent)('POST', '/v1/repairs', { body: {}, headers });

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('is not used by a page of another site: %o', async (headers) => {
    expect((await create(headers)).body.code).toBe('forbidden');
  });

  test('is used by a page of ours', async () => {
    expect((await create({ 'sec-fetch-site': 'same-origin' })).body.code).toBe('invalid_request');
  });

  test('is none of a machine’s business', async () => {
    const answer = await api.as(machine)('POST', '/v1/imports', {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.body.code).toBe('invalid_request');
  });
});
