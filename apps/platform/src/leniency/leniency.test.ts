import { decideLeniency, leniencyOffers } from '@xinyong/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { agent } from '../../test/people.ts';
import { visitor } from '../actor.ts';
import type { Database } from '../database/open.ts';
import { openEmbedded } from '../../test/engines.ts';

let database: Database;
let api: Api;
beforeAll(async () => {
  database = await openEmbedded();
  api = new Api(database);
});
afterAll(() => database.close());

const asked = { measure: 'late-report', facts: { reportYear: 2025, firstLate: true } } as const;
const place = '420222';

test('a visitor is told which measures a place offers, today unless a day is named', async () => {
  const { status, body } = await api.as(visitor)('GET', `/v1/leniency/measures?place=${place}`);
  expect(status).toBe(200);
  expect(body).toEqual(leniencyOffers(place, '2026-11-20'));
  const before = await api.as(visitor)('GET', `/v1/leniency/measures?place=${place}&on=2025-04-18`);
  expect(before.body.measures[0].offered).toBe('unknown');
});

test('advice is what core decides, for the day that is asked about', async () => {
  const ask = (on?: string) =>
    api.as(visitor)('POST', '/v1/leniency/advice', { body: { case: asked, place, on } });
  expect((await ask()).body).toEqual(decideLeniency({ ...asked, place, on: '2026-11-20' }));
  const early = await ask('2026-06-30');
  expect(early.body).toMatchObject({ on: '2026-06-30', refusals: ['NOT_LATE'] });
});

test('a fact of another measure is named, in words', async () => {
  const facts = { reportYear: 2025, harm: 'none' };
  const { status, body } = await api.as(visitor)('POST', '/v1/leniency/advice', {
    body: { place, case: { measure: 'late-report', facts } },
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      path: 'body.case.facts.harm',
      code: 'unknown-member',
      message: expect.stringContaining('not known'),
      messageZh: expect.stringContaining('不认识'),
    },
  ]);
});

test('nothing is kept of what was asked, not even where it could be repeated', async () => {
  const request = { body: { case: asked, place }, headers: { 'idempotency-key': 'once' } };
  const { status } = await api.as(agent)('POST', '/v1/leniency/advice', request);
  expect(status).toBe(200);
  const kept = await database.kysely.selectFrom('idempotency').selectAll().execute();
  const noted = await database.kysely.selectFrom('audit_entry').selectAll().execute();
  expect([...kept, ...noted]).toEqual([]);
});
