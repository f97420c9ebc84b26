import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isRegistrationNumber } from './registration-number.ts';

test.each(['440301103097413', '440301104433862', '110108002734659'])('accepts %s', (number) => {
  expect(isRegistrationNumber(number)).toBe(true);
});

test.each([
  ['a wrong check digit', '440301103097414'],
  ['fourteen digits', '44030110309741'],
  ['sixteen digits', '4403011030974130'],
  ['a letter', '44030110309741X'],
  ['a number', 440301103097413],
])('refuses %s', (_, value) => {
  expect(isRegistrationNumber(value)).toBe(false);
});

test.prop([fc.stringMatching(/^\d{14}$/)])(
  'has one check digit for any fourteen digits',
  (head) => {
    const accepted = Array.from('0123456789').filter((digit) => isRegistrationNumber(head + digit));
    expect(accepted).toHaveLength(1);
  },
);

test.prop([fc.stringMatching(/^\d{14}$/), fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 })])(
  'notices any one digit changed',
  (head, index, step) => {
    const right =
      Array.from('0123456789')
        .map((digit) => head + digit)
        .find(isRegistrationNumber) ?? '';
    const digit = (Number(right.charAt(index)) + step) % 10;
    expect(isRegistrationNumber(right.slice(0, index) + digit + right.slice(index + 1))).toBe(
      false,
    );
  },
);
