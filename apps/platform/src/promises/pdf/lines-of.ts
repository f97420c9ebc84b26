import type { LetterFont } from './letter-fonts.ts';
import { signsOf } from './signs-of.ts';

/** One line of a paragraph. */
export interface Line {
  readonly text: string;
  /** Whether the paragraph goes on below. */
  readonly goesOn: boolean;
}

/** What may not begin a line (避头点), and what may not end one (避尾点). */
const NOT_FIRST = new Set('，。、；：？！…—·～）〔〕】》〉」』〗〙〛］｝”’％‰℃%,.;:?!)]}');
const NOT_LAST = new Set('（〔【《〈「『〖〘〚［｛“‘￥¥＄$([{');

interface Sign {
  readonly text: string;
  readonly width: number;
}

/** After these an address goes on below. */
const AFTER = new Set(' ?&');

/** Beside a Chinese character, or after a space; numbers and codes stay whole. */
function mayBreak(before: Sign, after: Sign): boolean {
  if (NOT_FIRST.has(after.text) || NOT_LAST.has(before.text) || after.text === ' ') return false;
  return AFTER.has(before.text) || before.width >= 1 || after.width >= 1;
}

/** Breaks a paragraph into lines of at most `width` ems. What fits on no line is broken where the line ends. */
export function linesOf(paragraph: string, font: LetterFont, width: number): readonly Line[] {
  const signs = signsOf(paragraph).map((text) => ({ text, width: font.widthOf(text) }));
  const lines: Line[] = [];
  const textOf = (from: number, to?: number): string =>
    signs
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  let start = 0;
  /** Where the line may end. */
  let end = 0;
  let used = 0;
  for (const [at, sign] of signs.entries()) {
    const before = signs[at - 1];
    if (before && mayBreak(before, sign)) end = at;
    used += sign.width;
    // A space may stand beyond the edge.
    while (used > width && sign.text !== ' ' && at > start) {
      if (end <= start) end = at;
      lines.push({ text: textOf(start, end), goesOn: true });
      start = end;
      used = 0;
      for (const each of signs.slice(start, at + 1)) used += each.width;
    }
  }
  return [...lines, { text: textOf(start), goesOn: false }];
}
