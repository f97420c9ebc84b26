import { divisionOfUscc } from './division-of-uscc.ts';
import { hyphenated, organisationCheck } from './organisation-code.ts';
import { isKnownRegion } from './region.ts';
import { usccAlphabet, usccCheck, type Uscc } from './uscc.ts';

/** The parts of a 统一社会信用代码 as GB 32100-2015 names them. */
export interface UsccExplanation {
  /** 登记管理部门代码, character 1. */
  readonly department: { readonly code: string };
  /** 机构类别代码, character 2; it has a meaning only together with the department. */
  readonly kind: { readonly code: string };
  /** 登记管理机关行政区划码, characters 3 to 8; known to GB/T 2260 or not. */
  readonly region: { readonly code: string; readonly known: boolean };
  /** 主体标识码（组织机构代码）, characters 9 to 17 in written form, `XXXXXXXX-X`. */
  readonly organisationCode: string;
  /** Check character of the 组织机构代码, character 17. GB 11714-1997. */
  readonly organisationCheck: { readonly found: string; readonly expected: string };
  /** 校验码, character 18. GB 32100-2015. */
  readonly check: { readonly found: string; readonly expected: string };
}

const LEGAL = new RegExp(`^[${usccAlphabet}]{18}$`);

/**
 * The parts of a code, right or wrong, and the check characters it should have; nothing if the text
 * is not 18 characters of the alphabet.
 */
export function explainUscc(code: Uscc): UsccExplanation;
export function explainUscc(code: string): UsccExplanation | undefined;
export function explainUscc(code: string): UsccExplanation | undefined {
  if (!LEGAL.test(code)) return undefined;
  const region = divisionOfUscc(code);
  return {
    department: { code: code.charAt(0) },
    kind: { code: code.charAt(1) },
    region: { code: region, known: isKnownRegion(region) },
    organisationCode: hyphenated(code.slice(8, 17)),
    organisationCheck: {
      found: code.charAt(16),
      expected: organisationCheck(code.slice(8, 16)),
    },
    check: { found: code.charAt(17), expected: usccCheck(code) },
  };
}
