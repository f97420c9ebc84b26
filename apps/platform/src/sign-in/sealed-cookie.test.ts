import { Hono } from 'hono';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { sealedCookie } from './sealed-cookie.ts';

const schema = z.object({ who: z.string() });
const key = new Uint8Array(32).fill(7);
const noon = new Date('2026-11-20T04:00:00.000Z');
const later = new Date('2026-11-20T05:00:00.000Z');

/** The request that brings back what the cookie `name` was set to. */
const broughtBack = async (name: string, seal: Uint8Array = key): Promise<Request> => {
  const app = new Hono().get('/', async (c) => {
    await sealedCookie(name, schema, seal, false).set(c, { who: 'somebody' }, later);
    return c.body(null);
  });
  const cookie = (await app.request('/')).headers.get('set-cookie') ?? '';
  return new Request('http://localhost', { headers: { cookie } });
};

test('brings back what was sealed in it, and until when', async () => {
  const read = await sealedCookie('a', schema, key, false).read(await broughtBack('a'), noon);
  expect(read).toEqual({ content: { who: 'somebody' }, expiresAt: later });
});

test('shows nothing of it to the browser', async () => {
  expect((await broughtBack('a')).headers.get('cookie')).not.toMatch(/somebody|c29tZWJvZHk/);
});

test('ends when it expires', async () => {
  expect(await sealedCookie('a', schema, key, false).read(await broughtBack('a'), later)).toBe(
    undefined,
  );
});

test('is not taken for a cookie of another name, even of the same content', async () => {
  const request = await broughtBack('a');
  const renamed = (request.headers.get('cookie') ?? '').replace(/^a=/, 'b=');
  const swapped = new Request('http://localhost', { headers: { cookie: renamed } });
  expect(await sealedCookie('b', schema, key, false).read(swapped, noon)).toBe(undefined);
});

test('is not read with another key', async () => {
  const request = await broughtBack('a', new Uint8Array(32).fill(8));
  expect(await sealedCookie('a', schema, key, false).read(request, noon)).toBe(undefined);
});
