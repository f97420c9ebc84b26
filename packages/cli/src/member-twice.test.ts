import { expect, test } from 'vitest';
import { memberTwice } from './member-twice.ts';

const twiceIn = (json: string): string | undefined =>
  memberTwice(json, Object.keys(JSON.parse(json) as object).length); // every case is an object

test.each([
  ['{"a":1,"b":2,"a":1}', 'a'],
  ['{"a":1,"\\u0061" : 2}', 'a'],
  ['{"a":1, "b":{"a":2}, "a":[]}', 'a'],
  ['{"":1,"":2}', ''],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s names a member twice', (json, name) => {
  expect(twiceIn(json)).toBe(name);
});

test.each([
  '{}',
  '{"a":"a","b":"a"}',
  '{"a":{"b":1,"c":{"b":1}},"b":1}',
  '{"a":[{"b":1},{"b":1}],"b":2}',
  String.raw`{"a":"\"b\":1,\"b\":2,{","b":"}\\"}`,
  '{"constructor":1,"toString":2}',
])('%s names none twice', (json) => {
  expect(twiceIn(json)).toBeUndefined();
});
