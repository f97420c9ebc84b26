import * as z from 'zod';
import { isOrganisationCode } from './organisation-code.ts';
import { isRegionCode, type RegionCode } from './region.ts';
import { isRegistrationNumber } from './registration-number.ts';
import { isUscc } from './is-uscc.ts';
import type { Uscc } from './uscc.ts';

/** The messages of these schemas: stable codes, with their words in `identityText`. */
export type IdentityRefusal =
  | 'invalid-uscc'
  | 'invalid-organisation-code'
  | 'invalid-registration-number'
  | 'invalid-region-code';

// A refinement is invisible in JSON Schema, so each pattern says there what it can of the rule.
function code(
  id: string,
  accepts: (value: unknown) => boolean,
  error: IdentityRefusal,
  pattern: string,
): z.ZodType<string> {
  return z.string({ error }).refine(accepts, { error }).meta({ id, pattern });
}

/** A 统一社会信用代码 in canonical form. GB 32100-2015. */
export const UsccSchema: z.ZodType<Uscc, string> = code(
  'Uscc',
  isUscc,
  'invalid-uscc',
  '^[1-9ANY][1-59][0-9]{6}[0-9A-HJ-NP-RTUWXY]{8}[0-9X][0-9A-HJ-NP-RTUWXY]$',
) as z.ZodType<Uscc, string>; // isUscc is what makes the brand, and refine does not narrow

/** A 组织机构代码 in machine form. GB 11714-1997. */
export const OrganisationCodeSchema: z.ZodType<string> = code(
  'OrganisationCode',
  isOrganisationCode,
  'invalid-organisation-code',
  '^[0-9A-Z]{8}[0-9X]$',
);

/** A 工商注册号. GS15-2006. */
export const RegistrationNumberSchema: z.ZodType<string> = code(
  'RegistrationNumber',
  isRegistrationNumber,
  'invalid-registration-number',
  '^[0-9]{15}$',
);

/** The shape of a 行政区划代码; whether GB/T 2260 knows it is no matter of form. */
export const RegionCodeSchema: z.ZodType<RegionCode> = code(
  'RegionCode',
  isRegionCode,
  'invalid-region-code',
  '^[1-8][0-9]{5}$',
);
