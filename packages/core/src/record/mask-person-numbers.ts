import { birthMonthAndDay, isResidentId, residentIdShape } from '../identity/resident-id.ts';
import { isUscc } from '../identity/is-uscc.ts';

/**
 * First generation (GB 11643-1989): two digits of the year and no check. A 工商注册号 has 15 digits too
 * (GS15-2006), and one in thirty or so reads as a region and a date. It is masked then, even when its
 * check digit (ISO 7064 MOD 11,10) holds, as that of every tenth person's number does by chance: who
 * needs the number finds it by the unified code, but a person's number that was shown stays known.
 */
const FIFTEEN = `(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{6}${birthMonthAndDay}\\d{3}`;

/** Where in a row of digits one of the length may begin; they may overlap. */
const shapes = [
  [18, new RegExp(`(?=${residentIdShape})`, 'g')],
  [15, new RegExp(`(?=${FIFTEEN})`, 'g')],
] as const;

/** Too few digits for any number: most texts go no further. */
const FEWEST = 15;
/** How many separators may stand between two digits of one number. */
const WIDEST_GAP = 3;

/** One character of the text as it would be read aloud: NFKC, digits of all scripts as 0 to 9, capitals. */
interface Unit {
  readonly character: string;
  /** Where it stands in the text, UTF-16. */
  readonly from: number;
  readonly to: number;
}

/** A digit or X, with what separates it from the digit before: nothing (''), or the kind of separator. */
interface Mark {
  readonly unit: Unit;
  /** Its place among the units. */
  readonly index: number;
  readonly gap: string;
}

/**
 * The text with every 公民身份号码 in it masked to its last two characters, of 18 characters or 15, and
 * also what only has the shape of one: in digits of any width or script, in groups, joined to letters,
 * with invisible characters inside. A valid 统一社会信用代码 stays. A number in groups begins and ends
 * with a group and has one kind of separator, or else a check that holds: dates and amounts in a row
 * are none. Takes time in proportion to the text.
 */
export function maskPersonNumbers(text: string): string {
  if ((text.match(/\p{N}/gu)?.length ?? 0) < FEWEST) return text;
  const units = unitsOf(text);
  const hidden = new Set<Unit>();
  for (const chain of chainsOf(units)) {
    // A row of digits may be as long as the text: it is looked through by the shapes alone.
    const digits = chain.map(({ unit }) => unit.character).join('');
    for (const [length, shape] of shapes)
      for (const { index } of digits.matchAll(shape))
        if (isPerson(units, chain, index, length))
          for (const { unit } of chain.slice(index, index + length - 2)) hidden.add(unit);
  }
  let masked = '';
  let done = 0;
  for (const { from, to } of hidden.size === 0 ? [] : units.filter((unit) => hidden.has(unit)))
    if (from >= done) {
      masked += `${text.slice(done, from)}*`;
      done = to;
    }
  return masked + text.slice(done);
}

function isPerson(
  units: readonly Unit[],
  chain: readonly Mark[],
  at: number,
  length: number,
): boolean {
  const marks = chain.slice(at, at + length);
  const number = marks.map(({ unit }) => unit.character).join('');
  if (isUscc(number)) return false;
  const kinds = new Set(marks.slice(1).map(({ gap }) => gap));
  const isWhole = kinds.size === 1 && kinds.has('');
  // In a longer row of digits any 18 may be the number; 15 are too few to guess at.
  if (isWhole && length === 18) return true;
  const next = chain[at + length];
  const isAligned =
    (at === 0 || marks[0]?.gap !== '' || chain[at - 1]?.unit.character === 'X') &&
    (next === undefined || next.gap !== '' || next.unit.character === 'X');
  if (!isAligned) return false;
  if (length === 15 && isInUscc(units, marks[0]?.index ?? 0)) return false;
  kinds.delete('');
  return kinds.size <= 1 || (length === 18 && isResidentId(number));
}

/** Whether the 15 characters from here are part of a 统一社会信用代码, whose last three may be letters. */
const isInUscc = (units: readonly Unit[], index: number): boolean =>
  [0, 1, 2, 3].some((before) =>
    isUscc(
      units
        .slice(Math.max(index - before, 0), index - before + 18)
        .map(({ character }) => character)
        .join(''),
    ),
  );

/** The digits of the text in rows, each row without anything between its digits but separators. */
function chainsOf(units: readonly Unit[]): readonly (readonly Mark[])[] {
  const chains: Mark[][] = [];
  let chain: Mark[] = [];
  let gap = '';
  let width = 0;
  const end = (): void => {
    if (chain.length >= FEWEST) chains.push(chain);
    chain = [];
    gap = '';
    width = 0;
  };
  for (const [index, unit] of units.entries()) {
    if (/[\dX]/.test(unit.character)) {
      if (width > WIDEST_GAP) end();
      chain.push({ unit, index, gap: chain.length === 0 ? '' : gap });
      gap = '';
      width = 0;
    } else if (/[ .-]/.test(unit.character)) {
      gap = gap.trim() === '' ? unit.character : gap; // a hyphen between spaces is a hyphen
      width += 1;
    } else end();
  }
  end();
  return chains;
}

/** The characters of a text that can be seen. */
function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const found of text) {
    const to = from + found.length;
    for (const character of readAs(found)) units.push({ character, from, to });
    from = to;
  }
  return units;
}

const INVISIBLE = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** What a character is read as, whatever its width and script; nothing for one that is not seen. */
function readAs(found: string): string {
  if (/^[0-9A-Z]$/.test(found)) return found;
  if (INVISIBLE.test(found)) return '';
  if (/\s/.test(found)) return ' ';
  if (/\p{Cc}/u.test(found)) return '';
  return Array.from(found.normalize('NFKC'), (character) => {
    if (/[\p{Pd}\u2212]/u.test(character)) return '-';
    if (/[.·•‧∙⋅・。]/.test(character)) return '.';
    if (/[xX×хХχΧ]/.test(character)) return 'X'; // letters and signs that look like the check character
    if (/\p{Nd}/u.test(character)) return String(digitOf(character));
    return /[a-z]/.test(character) ? character.toUpperCase() : character;
  }).join('');
}

/** The value of a decimal digit of any script: Unicode has each script's ten in a row, from its zero. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10; // two sets of digits may follow one another
}
