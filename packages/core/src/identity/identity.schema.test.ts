import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  OrganisationCodeSchema,
  RegionCodeSchema,
  RegistrationNumberSchema,
  UsccSchema,
} from './identity.schema.ts';
import { dice, makeUscc } from './identity.oracle.ts';

const cases = [
  ['91110108551385082Q', '91110108551385082q', 'invalid-uscc', UsccSchema],
  ['107743680', '10774368-0', 'invalid-organisation-code', OrganisationCodeSchema],
  ['440301103097413', '440301103097414', 'invalid-registration-number', RegistrationNumberSchema],
  ['420222', '000000', 'invalid-region-code', RegionCodeSchema],
] as const;

test.each(cases)('takes %s, and of %s says only %s', (right, wrong, message, schema) => {
  expect(schema.parse(right)).toBe(right);
  for (const value of [wrong, '', 1, null]) {
    expect(schema.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual([message]);
  }
});

test('the pattern in JSON Schema holds for every code the standard makes', () => {
  const { pattern } = z.toJSONSchema(UsccSchema) as { pattern: string };
  for (let seed = 0; seed < 1000; seed += 1) {
    expect(makeUscc(dice(seed))).toMatch(new RegExp(pattern));
  }
});
