import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Platform } from './start.ts';

let portal: string;
let platform: Platform;
beforeAll(async () => {
  portal = await mkdtemp(join(tmpdir(), 'xinyong-portal-'));
  await mkdir(join(portal, 'assets'));
  await writeFile(join(portal, 'index.html'), '<!doctype html><title>示例</title>');
  await writeFile(join(portal, 'assets/index-1a2b3c.js'), 'export {};');
  platform = await start({ portal });
});
afterAll(async () => {
  await platform.stop();
  await rm(portal, { recursive: true });
});

/** What comes back for bytes on a socket, until the platform ends it. */
async function raw(
  request: string,
  more?: (write: (text: string) => void) => void,
): Promise<string> {
  const { port, hostname } = new URL(platform.origin);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  socket.on('error', () => undefined); // the platform need not read what it refused
  socket.write(request);
  more?.((text) => socket.write(text));
  await once(socket, 'close');
  return answer;
}
const host = 'Host: 127.0.0.1\r\nConnection: close\r\n';
const assessment = `POST /v1/records/${'a'.repeat(64)}/assessment HTTP/1.1\r\nContent-Type: application/json\r\n`;

describe('a started platform', () => {
  test('serves the portal: what has a digest in its name for ever, all else anew', async () => {
    const page = await fetch(platform.origin);
    expect(await page.text()).toContain('示例');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'",
    );
    const script = await fetch(`${platform.origin}/assets/index-1a2b3c.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('tells a visitor who they are', async () => {
    const session = await fetch(`${platform.origin}/v1/session`);
    expect(await session.json()).toEqual({ scopes: ['public'] });
  });

  test('refuses a bearer token that is none', async () => {
    const headers = { authorization: 'Bearer x' };
    const { status } = await fetch(`${platform.origin}/v1/session`, { headers });
    expect(status).toBe(401);
  });

  test('hands no file of its machine out', async () => {
    const answer = await raw(`GET /assets/../../../../etc/passwd HTTP/1.1\r\n${host}\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
  });

  test.each([
    `GET /v1\\..\\session HTTP/1.1\r\n${host}\r\n`,
    'GET /v1/session HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /v1/session HTTP/1.1\r\nConnection: close\r\n\r\n',
    `GET /v1/subjects?q=示例 HTTP/1.1\r\n${host}\r\n`,
    `GET /v1/subjects/示例 HTTP/1.1\r\n${host}\r\n`,
    `GET /v1/session HTTP/1.1 \u00e9\r\n${host}\r\n`,
    `示例\r\n\r\n`,
    `GET /v1/session HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n${host}\r\n`,
    `${assessment}${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  ])('says that a request is none: %j', async (request) => {
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"invalid_request"');
    expect(answer).toMatch(/^content-security-policy: default-src 'self'/im);
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(answer).toMatch(/^x-request-id: [0-9a-f-]{36}$/im);
    expect(answer).toContain('请求行、地址、头部或内容的格式有误');
  });

  test('refuses a body that says it is too large, without waiting for it', async () => {
    const answer = await raw(`${assessment}${host}Content-Length: 1000000000\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test('refuses a body that grows too large, without reading it to its end', async () => {
    const answer = await raw(`${assessment}${host}Transfer-Encoding: chunked\r\n\r\n`, (write) => {
      for (let chunk = 0; chunk < 100; chunk += 1) write(`1000\r\n${'x'.repeat(4096)}\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  test('takes a caller that goes away while sending for no error of its own', async () => {
    const { promise: told, resolve: tell } = Promise.withResolvers<Record<string, unknown>>();
    const log = pino(
      { level: 'info' },
      // pino writes one object of JSON a line.
      { write: (line) => tell(JSON.parse(line) as Record<string, unknown>) },
    );
    const own = await start({ log });
    const { port, hostname } = new URL(own.origin);
    const socket = connect(Number(port), hostname);
    socket.write(`${assessment}${host}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n{`);
    await once(socket, 'data'); // it asks for the rest
    socket.destroy();
    expect(await told).toMatchObject({ level: 30, msg: 'aborted' });
    await own.stop();
  });
});
