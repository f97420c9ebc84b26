// An independent judge of GB 32100-2015 and GB 11714-1997 for tests: strings and BigInt, no tables,
// no weights. It shares no code with what it judges.

/** Numbers in [0, below), the same ones for the same seed. */
type Dice = (below: number) => number;

/** A linear congruential generator. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 22695477) + 1) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PAIRS =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1'.split(
    ' ',
  );
const LETTERS = Array.from('ABCDEFGHJKLMNPQRTUWXY');
const DIGITS = Array.from('0123456789');
const LEGAL = [...DIGITS, ...LETTERS];

// Both weights are powers (of 3 modulo 31, falling powers of 2 modulo 11), so a sum is a polynomial.
const value31 = (character: string): bigint =>
  LETTERS.includes(character) ? BigInt(LETTERS.indexOf(character) + 10) : BigInt(character);
const polynomial31 = (code: string): bigint =>
  Array.from(code).reduceRight((sum, character) => sum * 3n + value31(character), 0n) % 31n;
const polynomial11 = (body: string): bigint =>
  (Array.from(body).reduce((sum, character) => sum * 2n + BigInt(parseInt(character, 36)), 0n) *
    2n) %
  11n;

/** The check character of an eight-character body. */
export const checkOfBody = (body: string): string =>
  'X9876543210'.charAt(Number((polynomial11(body) + 10n) % 11n));

/** The check character that makes eighteen of seventeen. */
function checkOfCode(code: string): string {
  const rest = polynomial31(code);
  return LEGAL.find((last) => (rest + value31(last)) % 31n === 0n) ?? '';
}

/** Whether the standard accepts a code, from its definition and slowly. */
export function judge(code: string): boolean {
  if (!/^[0-9ANY][0-9]{7}[0-9A-Z]{8}[0-9X][0-9A-Z]$/.test(code) || /[IOSVZ]/.test(code))
    return false;
  if (!PAIRS.includes(code.slice(0, 2))) return false;
  return (
    checkOfBody(code.slice(8, 16)) === code.slice(16, 17) &&
    checkOfCode(code.slice(0, 17)) === code.slice(17)
  );
}

const one = <T>(from: readonly T[], roll: Dice): T => from[roll(from.length)]!;
const some = (count: number, from: readonly string[], roll: Dice): string =>
  Array.from({ length: count }, () => one(from, roll)).join('');
const sealed = (head: string, body: string): string => {
  const first17 = head + body + checkOfBody(body);
  return first17 + checkOfCode(first17);
};

/** A code that is right by construction. */
export const makeUscc = (roll: Dice, pair: string = one(PAIRS, roll)): string =>
  sealed(pair + some(6, DIGITS, roll), some(8, roll(2) === 0 ? DIGITS : LEGAL, roll));

const other = (character: string, from: readonly string[], roll: Dice): string =>
  one(
    from.filter((candidate) => candidate !== character),
    roll,
  );
const replaced = (code: string, index: number, character: string): string =>
  code.slice(0, index) + character + code.slice(index + 1);

/** Every way to break a code so that it is wrong by construction. */
export const breakages: Readonly<Record<string, (code: string, roll: Dice) => string>> = {
  'one character for another': (code, roll) => {
    const index = roll(18);
    return replaced(code, index, other(code.charAt(index), LEGAL, roll));
  },
  'a letter outside the alphabet': (code, roll) =>
    replaced(code, roll(18), one(Array.from('IOSVZ'), roll)),
  'a character outside ASCII with a legal low half': (code, roll) => {
    const index = roll(18);
    return replaced(
      code,
      index,
      String.fromCharCode(code.charCodeAt(index) + 128 * (1 + roll(500))),
    );
  },
  'a small letter': (code, roll) => {
    const index = roll(18);
    const small = code.charAt(index).toLowerCase();
    return small === code.charAt(index) ? `${code} ` : replaced(code, index, small);
  },
  'neighbours swapped': (code, roll) => {
    const index = roll(17);
    const [left, right] = [code.charAt(index), code.charAt(index + 1)];
    return left === right
      ? code.slice(1)
      : code.slice(0, index) + right + left + code.slice(index + 2);
  },
  'a wrong check of the organisation code under a right last character': (code, roll) => {
    const first17 = replaced(code, 16, other(code.charAt(16), LEGAL, roll)).slice(0, 17);
    return first17 + checkOfCode(first17);
  },
  'a department and kind that nobody registers': (code, roll) => {
    const pair = one(LEGAL, roll) + one(LEGAL, roll);
    return sealed((PAIRS.includes(pair) ? '99' : pair) + code.slice(2, 8), code.slice(8, 16));
  },
  'a letter in the region': (code, roll) =>
    sealed(replaced(code, 2 + roll(6), one(LETTERS, roll)).slice(0, 8), code.slice(8, 16)),
  'too short or too long': (code, roll) =>
    roll(2) === 0 ? code.slice(0, roll(18)) : code + one(LEGAL, roll),
};
