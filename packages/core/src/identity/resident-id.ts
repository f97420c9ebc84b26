import { normaliseCode } from './normalise-code.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether the value is a 公民身份号码 of 18 characters: a date of birth that the calendar has, in
 * the nineteenth century or later, and the check character. The region is no gate: permits of
 * residents of Hong Kong, Macao and Taiwan and of foreigners use codes outside GB/T 2260. Numbers of
 * the first generation (15 digits) are no longer valid. GB 11643-1999.
 */
export function isResidentId(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const born = /^\d{6}((?:18|19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(value);
  if (born === null || !isDay(Number(born[1]), Number(born[2]), Number(born[3]))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'.charAt(sum % 11) === value.charAt(17);
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** A month and a day of a date of birth as people's numbers are typed: slips make 31 February, and day 00 was given out. */
export const birthMonthAndDay = '(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])';

/** What reads as a 公民身份号码 of 18 characters, in a regular expression. */
export const residentIdShape: string = `\\d{6}(?:18|19|20)\\d\\d${birthMonthAndDay}\\d{3}[\\dX]`;
const SHAPE = new RegExp(`^${residentIdShape}$`);

/**
 * Whether a text reads as a 公民身份号码 of 18 characters, whatever its check character: a number with a slip in it
 * still says who is meant, so that it is refused and masked all the same. The region is no gate here either. A valid
 * 统一社会信用代码 can have the shape; ask `isUscc` first.
 */
export const isResidentIdShaped = (text: string): boolean => SHAPE.test(text);

/** Stars for all but the last two characters; nothing of a text too short to be a number. */
export function maskResidentId(value: string): string {
  const shown = value.length < 15 ? '' : value.slice(-2);
  return '*'.repeat(value.length - shown.length) + shown;
}

/** A 公民身份号码 that prints and serialises masked; only {@link ResidentId.reveal} shows it. */
export class ResidentId {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  /** Reads a number, or nothing if the text is none. GB 11643-1999. */
  static parse(input: string): ResidentId | undefined {
    const { text } = normaliseCode(input);
    return isResidentId(text) ? new ResidentId(text) : undefined;
  }

  /** The whole number, for the one place that stores or compares it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return maskResidentId(this.#value);
  }

  toJSON(): string {
    return this.toString();
  }
}
