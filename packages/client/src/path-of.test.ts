import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { pathOf } from './path-of.ts';

test('fills in every parameter', () => {
  expect(pathOf('/v1/repairs/{id}/files/{material}', { id: 'a', material: 'b' })).toBe(
    '/v1/repairs/a/files/b',
  );
});

test.each(['', '.', '..', undefined, null, 7, {}])('refuses %j as a part of a path', (id) => {
  expect(() => pathOf('/v1/repairs/{id}', { id })).toThrow(
    `${JSON.stringify(id)} cannot be the id in /v1/repairs/{id}`,
  );
});

test('refuses a parameter that is not given', () => {
  expect(() => pathOf('/v1/repairs/{id}')).toThrow(TypeError);
});

test.prop([
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text)),
])('no text changes which operation is called', (id) => {
  const { pathname, search, hash } = new URL(
    pathOf('/v1/repairs/{id}/history', { id }),
    'http://credit.test',
  );
  const segments = pathname.split('/');
  expect(segments).toHaveLength(5);
  expect(decodeURIComponent(segments[3] ?? '')).toBe(id);
  expect([segments[4], search, hash]).toEqual(['history', '', '']);
});
