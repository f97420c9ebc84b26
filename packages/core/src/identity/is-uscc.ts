import { organisationAlphabet, organisationWeights } from './organisation-code.ts';
import { usccAlphabet, usccWeights, type Uscc } from './uscc.ts';
import { usccKinds } from './uscc-kind.ts';

// What each character adds, by position << 7 | character code. Both check sums are one sum: by the
// Chinese remainder theorem a number modulo 341 = 31 × 11 stands for its remainders by 31 and by 11,
// where 187 is 1 and 0, and 155 is 0 and 1. A character that may not stand there makes it negative.
const ILLEGAL = -(1 << 13); // outweighs 18 × 340
const additions = new Int16Array(18 << 7).fill(ILLEGAL);
// Bit (code of character 2) % 32 of kinds[code of character 1]: whether GB 32100-2015 has the pair.
const kinds = new Int32Array(128);

const digits = usccAlphabet.slice(0, 10);
for (let index = 0; index < 18; index += 1) {
  const legal = index === 16 ? `${digits}X` : index >= 1 && index < 8 ? digits : usccAlphabet;
  for (const character of legal) {
    // GB 32100-2015: the sum with the check character, weight 1, is 0 modulo 31.
    const by31 = usccAlphabet.indexOf(character) * (usccWeights[index] ?? 1);
    // GB 11714-1997: likewise modulo 11 for characters 9 to 17, where a check of X counts as 10.
    const value = index === 16 && character === 'X' ? 10 : organisationAlphabet.indexOf(character);
    const by11 = index < 8 || index === 17 ? 0 : value * (organisationWeights[index - 8] ?? 1);
    additions[(index << 7) | character.charCodeAt(0)] = (187 * by31 + 155 * by11) % 341;
  }
}
for (const kind of Object.values(usccKinds).flat()) {
  const department = kind.charCodeAt(0);
  kinds[department] = kinds[department]! | (1 << kind.charCodeAt(1));
}

/**
 * Whether the value is a 统一社会信用代码 in canonical form: 18 characters of the alphabet, a
 * department and kind of GB 32100-2015, six digits of region (whatever they are: a code keeps the
 * division of its registration for life, and development zones use codes outside GB/T 2260), the
 * check character of the 组织机构代码 (GB 11714-1997) and its own.
 */
export function isUscc(value: unknown): value is Uscc {
  if (typeof value !== 'string' || value.length !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 18; index += 1) {
    const code = value.charCodeAt(index);
    if (code > 127) return false;
    sum += additions[(index << 7) | code]!;
  }
  return (
    sum >= 0 && sum % 341 === 0 && ((kinds[value.charCodeAt(0)]! >> value.charCodeAt(1)) & 1) === 1
  );
}

/**
 * {@link isUscc} of the 18 bytes (ASCII) from `at` on, for files of millions of codes; false where there are fewer.
 */
export function isUsccAt(bytes: Uint8Array, at: number): boolean {
  if (at < 0 || at + 18 > bytes.length) return false;
  let sum = 0;
  let seen = 0;
  for (let index = 0; index < 18; index += 1) {
    const code = bytes[at + index]!;
    seen |= code;
    sum += additions[(index << 7) | code]!;
  }
  return (
    seen < 128 && sum >= 0 && sum % 341 === 0 && ((kinds[bytes[at]!]! >> bytes[at + 1]!) & 1) === 1
  );
}
