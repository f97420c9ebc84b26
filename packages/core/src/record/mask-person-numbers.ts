import { isUscc } from '../identity/is-uscc.ts';
import { normaliseCode } from '../identity/normalise-code.ts';
import { maskResidentId } from '../identity/resident-id.ts';

const DIGIT = '[0-9\uFF10-\uFF19]';
const WORD = '[0-9A-Za-z\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]';
const EIGHTEEN = new RegExp(
  `(?<!${WORD})${DIGIT}{17}[0-9Xx\uFF10-\uFF19\uFF38\uFF58](?!${WORD})`,
  'g',
);

// The check character is not asked for: a number with a slip in it still says who is meant.
const RESIDENT_ID_SHAPE =
  /^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

/**
 * The text with every 公民身份号码 in it masked to its last two characters, and also what only has the
 * shape of one. A valid 统一社会信用代码 stays.
 */
export const maskPersonNumbers = (text: string): string =>
  text.replace(EIGHTEEN, (found) => {
    const { text: number } = normaliseCode(found);
    return RESIDENT_ID_SHAPE.test(number) && !isUscc(number) ? maskResidentId(found) : found;
  });
