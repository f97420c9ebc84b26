import { IsoDaySchema } from '@xinyong/core/schema';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openCursor, sealCursor } from './cursor-seal.ts';
import { pageOf, positionOf } from './cursor.ts';

const key = new Uint8Array(32).fill(7);
const asked = { params: { code: 'a' }, query: { kind: 'penalty', limit: 5 } };
const shape = z.tuple([IsoDaySchema, z.uuid()]);
const id = 'b7f9a8d4-6b1c-4f0e-9a55-0d3c1b2a4e5f';
const page = pageOf(1, ['2026-11-20', '2026-11-21'], (day) => [day, id]);
/** The cursor as a caller gets it. */
// What is sealed keeps its shape.
const { nextCursor: cursor } = sealCursor(key, 'records.list', asked, page) as {
  nextCursor: string;
};
const invalid = expect.objectContaining({
  code: 'invalid_request',
  members: { errors: [expect.objectContaining({ path: 'query.cursor', code: 'invalid-cursor' })] },
});

test('a cursor leads on in its own list, in pages of any length', () => {
  const next = { ...asked, query: { kind: 'penalty', limit: 9, cursor } };
  const { query } = openCursor(key, 'records.list', next);
  expect(positionOf(query.cursor, shape)).toEqual(['2026-11-20', id]);
});

const forged = Buffer.from('["2026-11-20","x"]').toString('base64url');
const seal = cursor.split('.')[1] ?? '';
test.each([
  ['with another key', new Uint8Array(32), 'records.list', 'penalty', cursor],
  ['of another list', key, 'repairs.mine', 'penalty', cursor],
  ['of other filters', key, 'records.list', 'permit', cursor],
  ['whose position was changed', key, 'records.list', 'penalty', `${forged}.${seal}`],
  ['whose seal was cut', key, 'records.list', 'penalty', cursor.slice(0, -4)],
  ['with more after its seal', key, 'records.list', 'penalty', `${cursor}.x`],
  ['without a seal', key, 'records.list', 'penalty', forged],
])('one %s is refused by its name', (_what, by, operation, kind, given) => {
  const input = { ...asked, query: { kind, cursor: given } };
  expect(() => openCursor(by, operation, input)).toThrow(invalid);
});

test.each([
  ['["2026-02-30","b7f9a8d4-6b1c-4f0e-9a55-0d3c1b2a4e5f"]'],
  ['["2026-11-20","\\u0000"]'],
  ['["2026-11-20"]'],
  ['{}'],
  ['['],
])('a position that the list cannot have is refused too: %s', (text) => {
  const given = Buffer.from(text).toString('base64url');
  expect(() => positionOf(given, shape)).toThrow(invalid);
});
