import { expect, test } from 'vitest';
import { repairReference } from './repair-reference.ts';

test('a reference can be read out over the telephone', () => {
  expect(repairReference('0f8fad5b-d9cb-469f-a165-70867728950e')).toBe('0F8F-AD5B');
});
