import type { GradedBy, GradeThen } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { Locale } from '../locale/locale.ts';
import { gradeWordsText } from './grade-words.text.ts';

/** A class with its words: A 信用优秀; the words of an imported class name it whole. */
export function className(grade: string, { form, grades }: GradedBy, locale: Locale): string {
  const title = grades.find((each) => each.grade === grade)?.title[locale];
  if (title === undefined) return grade;
  return form === 'imported' ? title : `${grade} ${title}`;
}

/** The class in words; while it is not known, between which ones it is. */
export function gradeWords(
  { grade, between }: GradeThen,
  scheme: GradedBy,
  locale: Locale,
): string {
  const { unknownGrade } = gradingText[locale];
  if (grade !== undefined) return className(grade, scheme, locale);
  if (!between) return unknownGrade;
  return gradeWordsText[locale].between(unknownGrade, between.worst, between.best);
}

/** The class with its score, where there is one. */
export function scoredWords(then: GradeThen, scheme: GradedBy, locale: Locale): string {
  const words = gradeWordsText[locale];
  const grade = gradeWords(then, scheme, locale);
  if (then.score === undefined) return grade;
  return words.scored(grade, words.points(String(then.score)));
}

/** −40 分, +20 分, −40 至 0 分. */
export function pointsWords(
  points: number | null,
  range: { readonly least: number; readonly most: number } | undefined,
  locale: Locale,
): string {
  const words = gradeWordsText[locale];
  if (points !== null) return words.points(signed(points));
  if (!range) return gradingText[locale].unknownGrade;
  return words.points(rangeWords(range, locale));
}

/** −40 至 0; one number where both ends are the same. */
export const rangeWords = (
  { least, most }: { readonly least: number; readonly most: number },
  locale: Locale,
): string =>
  least === most ? signed(least) : gradeWordsText[locale].range(signed(least), signed(most));

/** With a real minus, which is as wide as the plus. */
const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
