import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkValue } from './check-value.ts';

describe('the check value (校验码) of a letter', () => {
  it('is the beginning of its digest in three groups of four, in capitals', () => {
    const digest = createHash('sha256').update('承诺书\n').digest('hex');
    expect(checkValue(digest).replaceAll('-', '').toLowerCase()).toBe(digest.slice(0, 12));
    expect(checkValue(`3f2a91c07be4${'0'.repeat(52)}`)).toBe('3F2A-91C0-7BE4');
    expect(checkValue(`3F2A91C07BE4${'0'.repeat(52)}`)).toBe('3F2A-91C0-7BE4');
  });

  it.each(['', '3f2a91c07be4', `${'0'.repeat(63)}g`, `${'0'.repeat(64)}\n`, '0'.repeat(65)])(
    'is not made of what is no digest: %j',
    (text) => {
      expect(() => checkValue(text)).toThrow(RangeError);
    },
  );
});
