import { expect, test } from 'vitest';
import { isFalsehood, revocationReasons } from './revocation.ts';

test('an error of the agency is no falsehood of the applicant, all else is', () => {
  expect(revocationReasons.filter(isFalsehood)).toEqual([
    'false-material',
    'false-promise',
    'promise-broken',
  ]);
});
