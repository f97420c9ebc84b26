import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { subjectsSchemas } from './subjects.schemas.ts';
import { paged, uscc, words } from './testing/arbitraries.ts';
import { subject } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';

testSchemas('subjects', {
  inputs: {
    search: fc.record({
      query: fc.record(
        {
          ...paged,
          q: words(2, 60).filter((q) => Array.from(q).length > 1),
          kind: fc.constantFrom('enterprise', 'agency'),
        },
        { requiredKeys: ['q'] },
      ),
    }),
    get: fc.record({ params: fc.record({ code: uscc }) }),
  },
  outputs: {
    search: [
      { data: [], nextCursor: null },
      { data: [subject], nextCursor: 'next' },
    ],
    get: [subject],
  },
});

const find = (query: object): readonly string[] =>
  refusals(subjectsSchemas.search.input, { query });

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['no search', find({}), ['query.q invalid-search']],
  ['one character', find({ q: ' 甲 ' }), ['query.q invalid-search']],
  ['101 characters', find({ q: '甲'.repeat(101) }), ['query.q invalid-search']],
  ['a NUL', find({ q: 'a\u0000b' }), ['query.q invalid-search']],
  ['100 characters', find({ q: '甲'.repeat(100) }), []],
  ...['0', '101', '1.5', 'ten', '', '-1', 'NaN'].map(
    (limit): [string, readonly string[], readonly string[]] => [
      `a limit of "${limit}"`,
      find({ q: '公司', limit }),
      ['query.limit invalid-limit'],
    ],
  ),
  ['a limit of 1', find({ q: '公司', limit: '1' }), []],
  ['a limit of 100', find({ q: '公司', limit: '100' }), []],
  ['an empty cursor', find({ q: '公司', cursor: '' }), ['query.cursor invalid-cursor']],
  [
    'a cursor of 501',
    find({ q: '公司', cursor: 'c'.repeat(501) }),
    ['query.cursor invalid-cursor'],
  ],
  ['an unknown query', find({ q: '公司', page: '2' }), ['query unknown-member']],
  [
    'a small code',
    refusals(subjectsSchemas.get.input, { params: { code: '91350100m000100y43' } }),
    ['params.code invalid-uscc'],
  ],
])('%s: %j', (_, found, expected) => {
  expect(found).toEqual(expected);
});
