import { explainUscc, parseOrganisationCode } from '@xinyong/core';

// Every pair of department and kind that GB 32100-2015 has, evenly.
export const DIGITS: readonly string[] =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93'.split(
    ' ',
  );
export const ALL: readonly string[] = [...DIGITS, 'A1', 'A9', 'N1', 'N2', 'N3', 'N9', 'Y1'];

let state = 7;
function roll(below: number): number {
  state = (Math.imul(state, 22695477) + 1) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const text = (length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet.charAt(roll(alphabet.length))).join('');

/** A valid code; about a third have letters in the organisation code, as newer ones do. */
export function makeCode(pairs: readonly string[]): string {
  const head = pairs[roll(pairs.length)] + text(6, '0123456789');
  const body =
    roll(3) === 0 ? `MA${text(6, '0123456789ABCDEFGHJKLMNPQRTUWXY')}` : text(8, '0123456789');
  const check = '0123456789X'.split('').find((last) => parseOrganisationCode(body + last).ok) ?? '';
  const last = explainUscc(`${head}${body}${check}0`)?.check.expected ?? '';
  return Buffer.from(head + body + check + last, 'latin1').toString('latin1'); // one flat string
}
