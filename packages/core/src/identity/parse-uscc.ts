import { explainUscc, type UsccExplanation } from './explain-uscc.ts';
import { isUscc } from './is-uscc.ts';
import { normaliseCode, type CodeChange } from './normalise-code.ts';
import { isResidentId, isResidentIdShaped, maskResidentId } from './resident-id.ts';
import { suggestUsccs } from './suggest-usccs.ts';
import { usccAlphabet, type Uscc } from './uscc.ts';
import { usccKinds } from './uscc-kind.ts';

/** What keeps a text from being a 统一社会信用代码. Positions count from 1. GB 32100-2015. */
export type UsccProblem =
  /** Any number of characters but 18. */
  | { readonly code: 'length'; readonly found: number; readonly expected: number }
  /** A character outside the alphabet, for one I, O, S, V or Z. */
  | { readonly code: 'character'; readonly position: number; readonly found: string }
  /** 登记管理部门代码 that the standard does not have. */
  | { readonly code: 'department'; readonly position: number; readonly found: string }
  /** 机构类别代码 that the department does not have; `expected` lists those it has. */
  | {
      readonly code: 'kind';
      readonly position: number;
      readonly found: string;
      readonly expected: readonly string[];
    }
  /** A letter in the 登记管理机关行政区划码. */
  | { readonly code: 'region-digits'; readonly position: number; readonly found: string }
  /** The check character of the 组织机构代码, GB 11714-1997, or the 校验码 of the whole code. */
  | {
      readonly code: 'organisation-check' | 'check';
      readonly position: number;
      readonly found: string;
      readonly expected: string;
    }
  /** The number of a person (公民身份号码), its check character right or wrong. Nothing of it is repeated. */
  | { readonly code: 'resident-id' };

/** What is odd about a valid code. */
export type UsccWarning =
  /** The 行政区划 is not in GB/T 2260, as with development zones. */
  | { readonly code: 'unknown-region'; readonly position: number; readonly found: string }
  /** The code would also pass as the number of a person: handle it with that in mind. */
  | { readonly code: 'resident-id-shaped' };

/** A 统一社会信用代码 read from a text, or what is wrong with the text and what was likely meant. */
export type ParsedUscc =
  | {
      readonly ok: true;
      readonly code: Uscc;
      readonly changes: readonly CodeChange[];
      readonly warnings: readonly UsccWarning[];
      readonly parts: UsccExplanation;
    }
  | {
      readonly ok: false;
      /** The text without separators, half-width, in capitals; masked if it is a person's number. */
      readonly normalised: string;
      readonly problems: readonly UsccProblem[];
      /** Valid codes one slip away from the text. */
      readonly suggestions: readonly Uscc[];
    };

/**
 * Reads a typed, pasted or scanned 统一社会信用代码. `ok` exactly if the normalised text satisfies
 * {@link isUscc}. GB 32100-2015.
 */
export function parseUscc(input: string): ParsedUscc {
  const { text, changes } = normaliseCode(input);
  // Three identity card numbers in a thousand of some provinces are valid codes as well; a valid code
  // is never refused, so they pass with a warning.
  if (isUscc(text)) {
    const parts = explainUscc(text);
    return { ok: true, code: text, changes, warnings: warningsOf(text, parts), parts };
  }
  if (isResidentIdShaped(text)) {
    const problems = [{ code: 'resident-id' as const }];
    return { ok: false, normalised: maskResidentId(text), problems, suggestions: [] };
  }
  return {
    ok: false,
    normalised: text,
    problems: problemsOf(text),
    suggestions: suggestUsccs(text),
  };
}

function warningsOf(code: Uscc, { region }: UsccExplanation): readonly UsccWarning[] {
  const warnings: UsccWarning[] = [];
  if (!region.known) warnings.push({ code: 'unknown-region', position: 3, found: region.code });
  if (isResidentId(code)) warnings.push({ code: 'resident-id-shaped' });
  return warnings;
}

function problemsOf(text: string): readonly UsccProblem[] {
  const characters = Array.from(text);
  if (characters.length !== 18) {
    return [{ code: 'length', found: characters.length, expected: 18 }];
  }
  const parts = explainUscc(text);
  if (parts === undefined) {
    return characters.flatMap((found, index) =>
      usccAlphabet.includes(found) ? [] : [{ code: 'character', position: index + 1, found }],
    );
  }
  const { department, kind, region, organisationCheck, check } = parts;
  const problems: UsccProblem[] = [];
  const known = Object.entries(usccKinds).find(([code]) => code === department.code)?.[1];
  if (known === undefined) {
    problems.push({ code: 'department', position: 1, found: department.code });
  } else if (!known.some((pair) => pair.charAt(1) === kind.code)) {
    const expected = known.map((pair) => pair.charAt(1));
    problems.push({ code: 'kind', position: 2, found: kind.code, expected });
  }
  for (const [index, found] of Array.from(region.code).entries()) {
    if (!/\d/.test(found)) problems.push({ code: 'region-digits', position: index + 3, found });
  }
  if (organisationCheck.found !== organisationCheck.expected) {
    problems.push({ code: 'organisation-check', position: 17, ...organisationCheck });
  }
  if (check.found !== check.expected) problems.push({ code: 'check', position: 18, ...check });
  return problems;
}
