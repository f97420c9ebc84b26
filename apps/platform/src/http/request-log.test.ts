import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { requestIds, type RequestEnv } from './request-id.ts';
import { requestLog } from './request-log.ts';

/** The line that is logged for a request. */
async function lineOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  let logged = '';
  const log = pino({ level: 'info' }, { write: (line) => void (logged += line) });
  const app = new Hono<RequestEnv>();
  app.use(
    requestIds(() => 'own-id'),
    requestLog(log),
  );
  app.get('/v1/subjects/:code', (c) => c.text('found'));
  await app.request(path, { headers });
  return logged;
}

test('a request is logged by its route, not by its address or query', async () => {
  const line = await lineOf('/v1/subjects/440524188001010014?q=440524188001010022');
  expect(JSON.parse(line)).toMatchObject({
    requestId: 'own-id',
    method: 'GET',
    route: '/v1/subjects/:code',
    status: 200,
  });
  expect(line).not.toMatch(/4405241880010100/);
  expect(await lineOf('/440524188001010014')).not.toContain('440524188001010014');
});

test('the caller’s own id of it stands beside ours', async () => {
  expect(JSON.parse(await lineOf('/', { 'x-request-id': 'order-17.3_a' }))).toMatchObject({
    requestId: 'own-id',
    callerId: 'order-17.3_a',
  });
});

test.each(['440524188001010014', 'id-440524880101001', 'a b', 'x'.repeat(65), ''])(
  'but not when it could hold the number of a person or is no id: “%s”',
  async (given) => {
    expect(JSON.parse(await lineOf('/', { 'x-request-id': given }))).not.toHaveProperty('callerId');
  },
);
