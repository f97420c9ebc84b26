declare const brand: unique symbol;

/**
 * 统一社会信用代码 in canonical form: 18 half-width characters without separators whose structure
 * and both check characters hold. Only {@link isUscc} and {@link parseUscc} make one.
 * Source: GB 32100-2015.
 */
export type Uscc = string & { readonly [brand]: 'Uscc' };

/** Digits and capitals without I, O, S, V, Z; a character's value is its index. GB 32100-2015. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The powers of 3 modulo 31, characters 1 to 17. GB 32100-2015. */
export const usccWeights: readonly number[] = [
  1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];

/**
 * 校验码, the character 18 that belongs to the first 17 characters, all of the alphabet.
 * The last `% 31` turns 31 into 0: one code in 31 ends so. GB 32100-2015.
 */
export function usccCheck(first17: string): string {
  const sum = usccWeights.reduce(
    (total, weight, index) => total + weight * usccAlphabet.indexOf(first17.charAt(index)),
    0,
  );
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}
