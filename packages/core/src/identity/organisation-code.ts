import { normaliseCode, type CodeChange } from './normalise-code.ts';

/** Digits and all capitals; a character's value is its index. GB 11714-1997. */
export const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Characters 1 to 8. GB 11714-1997. */
export const organisationWeights: readonly number[] = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character that belongs to the eight characters of the body: 11 − Σ mod 11, where 10 is
 * written X and 11 is written 0. GB 11714-1997.
 */
export function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * organisationAlphabet.indexOf(body.charAt(index)),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}

/** Whether the value is a 组织机构代码 in machine form: nine characters, no hyphen. GB 11714-1997. */
export function isOrganisationCode(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[\dA-Z]{8}[\dX]$/.test(value) &&
    organisationCheck(value) === value.charAt(8)
  );
}

/** What keeps a text from being a 组织机构代码. Positions count from 1. */
export type OrganisationCodeProblem =
  | { readonly code: 'length'; readonly found: number; readonly expected: number }
  | { readonly code: 'character'; readonly position: number; readonly found: string }
  | {
      readonly code: 'check';
      readonly position: number;
      readonly found: string;
      readonly expected: string;
    };

/** A 组织机构代码 read from a text, or what is wrong with the text. */
export type ParsedOrganisationCode =
  | {
      readonly ok: true;
      /** Machine form, nine characters. */
      readonly code: string;
      /** Written form, `XXXXXXXX-X`. */
      readonly written: string;
      readonly changes: readonly CodeChange[];
    }
  | {
      readonly ok: false;
      readonly normalised: string;
      readonly problems: readonly OrganisationCodeProblem[];
    };

/** Reads a 组织机构代码, with its hyphen or without. GB 11714-1997. */
export function parseOrganisationCode(input: string): ParsedOrganisationCode {
  const { text, changes } = normaliseCode(input);
  const problems = problemsOf(Array.from(text));
  return problems.length > 0
    ? { ok: false, normalised: text, problems }
    : { ok: true, code: text, written: hyphenated(text), changes };
}

/** The written form of a 组织机构代码: `107743680` is written `10774368-0`. */
export const hyphenated = (code: string): string => `${code.slice(0, 8)}-${code.slice(8)}`;

function problemsOf(characters: readonly string[]): readonly OrganisationCodeProblem[] {
  if (characters.length !== 9) return [{ code: 'length', found: characters.length, expected: 9 }];
  const body = characters.slice(0, 8);
  const illegal = body.flatMap((character, index) =>
    organisationAlphabet.includes(character)
      ? []
      : [{ code: 'character' as const, position: index + 1, found: character }],
  );
  if (illegal.length > 0) return illegal;
  const found = characters[8] ?? '';
  const expected = organisationCheck(body.join(''));
  return found === expected ? [] : [{ code: 'check', position: 9, found, expected }];
}
