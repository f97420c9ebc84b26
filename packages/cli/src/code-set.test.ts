import { fc, test } from '@fast-check/vitest';
import { isUsccAt } from '@xinyong/core';
import { expect } from 'vitest';
import { CodeSet } from './code-set.ts';
import { codeOf } from './grader.oracle.ts';

const kinds = ['11', '53', '91', '92', '93', 'A1', 'N9', 'Y1'];

test.prop([fc.array(fc.record({ index: fc.nat(300), kind: fc.constantFrom(...kinds) }))])(
  'a set of codes says of each whether it is new',
  (asked) => {
    const set = new CodeSet(4);
    const reference = new Set<string>();
    for (const { index, kind } of asked) {
      const code = codeOf(index, kind);
      expect(set.add(Buffer.from(`-${code}`), 1)).toBe(!reference.has(code));
      reference.add(code);
    }
    expect(set.size).toBe(reference.size);
  },
);

test('codes that differ in one character of their body are told apart', () => {
  const set = new CodeSet(4);
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let count = 0;
  for (let place = 2; place < 16; place += 1)
    for (const letter of place < 8 ? letters.slice(1, 10) : letters.slice(1)) {
      const body = Array.from('9100000000000000', (zero, index) =>
        index === place ? letter : zero,
      );
      const bytes = sealed(body.join(''));
      expect(isUsccAt(bytes, 0)).toBe(true);
      expect([set.add(bytes, 0), set.add(bytes, 0)]).toEqual([true, false]);
      count += 1;
    }
  expect(set.size).toBe(count);
});

/** The valid code of sixteen characters. */
function sealed(first16: string): Buffer {
  for (const organisation of '0123456789X')
    for (const check of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const bytes = Buffer.from(first16 + organisation + check);
      if (isUsccAt(bytes, 0)) return bytes;
    }
  throw new TypeError(first16);
}
