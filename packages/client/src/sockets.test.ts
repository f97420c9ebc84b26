/// <reference types="node" />
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from './index.ts';

const servers: Server[] = [];
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0); // no wait between attempts
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // a server on a port has an address of this form
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a connection reset after the server has read the request is made good by the same key', async () => {
  const arrived: { key: string | undefined; body: string }[] = [];
  const baseUrl = await listen((request, response) => {
    void text(request).then((body) => {
      const key = request.headers['idempotency-key'];
      if (arrived.push({ key: String(key), body }) === 1) request.socket.resetAndDestroy();
      else response.setHeader('content-type', 'application/json').end('{"repair":{}}');
    });
  });
  const client = createClient({ baseUrl });
  expect(await client.repairs.create({ recordId: 'a' })).toEqual({ repair: {} });
  expect(arrived).toHaveLength(2);
  expect(arrived[1]).toEqual(arrived[0]);
});

test('a file is sent again whole', async () => {
  const sizes: number[] = [];
  const baseUrl = await listen((request, response) => {
    let size = 0;
    request.on('data', (chunk: Uint8Array) => (size += chunk.length));
    request.on('end', () => {
      if (sizes.push(size) === 1) request.socket.resetAndDestroy();
      else response.end('{}');
    });
  });
  const file = new Blob([new Uint8Array(3_000_000)]);
  await createClient({ baseUrl }).records.import(file, { fileName: 'a.csv' });
  expect(sizes).toEqual([3_000_000, 3_000_000]);
});

test('a server that resets every connection is a ConnectionError', async () => {
  let connections = 0;
  const baseUrl = await listen((request) => {
    connections += 1;
    request.socket.resetAndDestroy();
  });
  await expect(createClient({ baseUrl }).session.get()).rejects.toMatchObject({
    name: 'ConnectionError',
    cause: { cause: { code: 'ECONNRESET' } },
  });
  expect(connections).toBe(3);
});

test('a port where nobody listens is a ConnectionError', async () => {
  const baseUrl = await listen(() => undefined);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  await expect(createClient({ baseUrl }).session.get()).rejects.toMatchObject({
    code: 'connection_failed',
    cause: { cause: { code: 'ECONNREFUSED' } },
  });
});

test('an answer that breaks off is a ConnectionError', async () => {
  const baseUrl = await listen((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"scopes":', () => request.socket.resetAndDestroy());
  });
  await expect(createClient({ baseUrl }).session.get()).rejects.toMatchObject({
    code: 'connection_failed',
  });
});

test('an answer that stalls after its head is a TimeoutError', async () => {
  const baseUrl = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"scopes":');
  });
  const client = createClient({ baseUrl, totalTimeoutMs: 100 });
  await expect(client.session.get()).rejects.toMatchObject({ code: 'timed_out' });
  await expect(client.repairs.file('a', 'repair-form')).rejects.toMatchObject({
    code: 'timed_out',
  });
});

test('a signal ends a call whose answer stalls', async () => {
  const controller = new AbortController();
  const baseUrl = await listen((_, response) => {
    response.writeHead(200).write('{"scopes":', () => controller.abort());
  });
  await expect(
    createClient({ baseUrl }).session.get({ signal: controller.signal }),
  ).rejects.toMatchObject({ code: 'aborted' });
});

test('a redirect is not followed: what was sent stays with whom it was sent to', async () => {
  let elsewhere = 0;
  const other = await listen((_, response) => {
    elsewhere += 1;
    response.end('{}');
  });
  const baseUrl = await listen((_, response) => {
    response.writeHead(307, { location: `${other}/v1/repairs` }).end();
  });
  await expect(
    createClient({ baseUrl, token: 'secret' }).repairs.create({ recordId: 'a' }),
  ).rejects.toMatchObject({ code: 'connection_failed' });
  expect(elsewhere).toBe(0);
});

test('a thousand calls on one signal leave no listener behind that Node would warn of', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error): number => warnings.push(warning);
  process.on('warning', warned);
  const baseUrl = await listen((_, response) => void response.end('{"scopes":[]}'));
  const client = createClient({ baseUrl });
  const { signal } = new AbortController();
  for (let call = 0; call < 1_000; call += 1) await client.session.get({ signal });
  process.off('warning', warned);
  expect(warnings).toEqual([]);
});
