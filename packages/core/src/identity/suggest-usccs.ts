import { isUscc } from './is-uscc.ts';
import type { Uscc } from './uscc.ts';

// Letters outside the alphabet of GB 32100-2015 and the digits they are written for.
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['Z', '2'],
  ['S', '5'],
];

/**
 * The valid codes one slip away: one letter taken for its digit, wherever it stands, or two
 * neighbours swapped; letters first, then swaps from left to right.
 */
export function suggestUsccs(code: string): readonly Uscc[] {
  if (code.length !== 18) return [];
  const letters = LOOKALIKES.map(([letter, digit]) => code.replaceAll(letter, digit));
  const swaps = Array.from({ length: 17 }, (_, index) => {
    const [left = '', right = ''] = code.slice(index, index + 2);
    return code.slice(0, index) + right + left + code.slice(index + 2);
  });
  return [...new Set([...letters, ...swaps])].filter(
    (candidate): candidate is Uscc => candidate !== code && isUscc(candidate),
  );
}
