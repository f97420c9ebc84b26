import { isUscc } from '../identity/is-uscc.ts';
import { normaliseCode } from '../identity/normalise-code.ts';
import { maskPersonNumbers } from './mask-person-numbers.ts';

// A passport or a permit: a letter or two, then digits.
const PASSPORT = /[A-Z]{1,2}\d{7,}/;
const FEWEST_DIGITS = 8;

/**
 * A cell that should hold a 统一社会信用代码, a person's paper (证件) or a name, as it may be repeated: what
 * looks like a paper is masked to its last two characters. Something of the shape of a code stays, so
 * that its slip can be seen; but 17 digits and a check could be a person's number with a slip in it.
 */
export function maskPaper(text: string): string {
  const { text: code } = normaliseCode(text.normalize('NFKC'));
  if (isUscc(code)) return text;
  const hasShape = /^[0-9A-Z]{18}$/.test(code) && !/^\d{17}[\dX]$/.test(code);
  if (hasShape) return maskPersonNumbers(text);
  const digits = code.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < FEWEST_DIGITS && !PASSPORT.test(code)) return maskPersonNumbers(text);
  const characters = Array.from(text);
  const shown = characters.slice(-2);
  return '*'.repeat(characters.length - shown.length) + shown.join('');
}
