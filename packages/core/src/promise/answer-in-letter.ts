import { civilOf, dayOf, parseDay } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { unseen } from '../law/shown-text.ts';
import type { TemplateField } from './promise-template.ts';

/** What stands in a letter where nothing was filled in: what has to be there is told by `answerProblems`. */
const BLANK = '（未填写）';
const NONE = '（无）';
/** Every line of an answer after its first is indented, so that none can pass for a heading or a clause of the letter. */
const INDENT = '\u3000\u3000';
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const UNSEEN = new RegExp(`[${unseen}]`, 'gu');

/** Into so many lines a long text may be broken. */
export const MOST_LINES = 20;
/** Digits of a number after its point. */
export const MOST_DECIMALS = 6;

const longestByDefault = { text: 200, 'long-text': 1000, number: 15 } as const;

/** Characters (code points). */
export const lengthOf = (text: string): number => Array.from(text).length;

/** How long an answer may be: characters of a text, digits before the point of a number. */
export const longestTyped = ({ kind, maxLength }: TemplateField): number =>
  kind === 'date' || kind === 'choice' ? Infinity : (maxLength ?? longestByDefault[kind]);

/** The lines of an answer: no unseen characters, no blank lines, nothing before or after. */
export const linesOf = (answer: string): readonly string[] =>
  answer
    .split(LINE_BREAK)
    .map((each) => each.replaceAll('\t', ' ').replace(UNSEEN, '').normalize('NFC').trim())
    .filter((each) => each !== '');

/** Any text in one line. */
export const inOneLine = (text: string): string => linesOf(text).join(' ');

/** 2026年11月30日, as a letter writes a day; what is none as it was typed. */
export function dayInLetter(day: IsoDay): string {
  if (parseDay(day) === undefined) return inOneLine(day);
  const { year, month, date } = civilOf(dayOf(day));
  return `${year}年${month}月${date}日`;
}

/** An answer as it stands in a letter. */
export function answerInLetter({ kind, required }: TemplateField, answer: string): string {
  const lines = linesOf(answer);
  if (lines.length === 0) return required ? BLANK : NONE;
  if (kind === 'long-text') return lines.join(`\n${INDENT}`);
  return kind === 'date' ? dayInLetter(answer.trim()) : lines.join(' ');
}

/** The most characters that an answer in order comes to in a letter. */
export function longestInLetter(field: TemplateField): number {
  const { kind, choices = [] } = field;
  const longest = {
    text: longestTyped(field),
    'long-text': longestTyped(field) + INDENT.length * (MOST_LINES - 1),
    number: longestTyped(field) + 1 + MOST_DECIMALS,
    date: dayInLetter('2026-12-31').length,
    choice: Math.max(0, ...choices.map((each) => lengthOf(each['zh-CN']))),
  }[kind];
  return Math.max(longest, BLANK.length);
}
