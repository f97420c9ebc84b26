import {
  caseOfAnswers,
  type LeniencyAnswer,
  type LeniencyAnswers,
  type LeniencyFact,
  type LeniencyMeasure,
  leniencyQuestionKind,
} from '@xinyong/core';
import { formatDay, leniencyText } from '@xinyong/core/text';
import type { TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { summaryList, type Answer } from '../summary-list/summary-list.ts';
import { leniencyAdvisorText } from './credit-leniency-advisor.text.ts';

/** The facts that were answered and still count, in the order in which they were. */
export function answered(
  measure: LeniencyMeasure,
  answers: LeniencyAnswers,
): readonly LeniencyFact[] {
  const { facts } = caseOfAnswers(measure, answers);
  return (Object.keys(answers) as LeniencyFact[]) // keys() loses the names
    .filter((fact) => answers[fact] === null || fact in facts);
}

/** What was answered, in pairs, each with its way back unless nothing can be changed. */
export const answerList = (
  measure: LeniencyMeasure,
  answers: LeniencyAnswers,
  locale: Locale,
  change?: (fact: LeniencyFact) => NonNullable<Answer['change']>,
): TemplateResult =>
  summaryList(
    answered(measure, answers).map((fact) => ({
      label: leniencyText[locale].questions[fact],
      value: answerWords(measure, fact, answers[fact], locale),
      ...(change && { change: change(fact) }),
    })),
    locale,
  );

function answerWords(
  measure: LeniencyMeasure,
  fact: LeniencyFact,
  answer: LeniencyAnswer | undefined,
  locale: Locale,
): string {
  const { yes, no, unknown, check } = leniencyAdvisorText[locale];
  if (answer === null || answer === undefined) return unknown;
  if (typeof answer === 'boolean') return answer ? yes : no;
  if (typeof answer === 'number')
    return leniencyQuestionKind(measure, fact) === 'year'
      ? check.years(answer)
      : check.days(answer);
  return leniencyQuestionKind(measure, fact) === 'day'
    ? formatDay(answer, locale)
    : choiceWords(fact, answer, locale);
}

/** One of the words that a question is answered with. */
export function choiceWords(fact: LeniencyFact, word: string, locale: Locale): string {
  const choices: { readonly [F in LeniencyFact]?: Readonly<Record<string, string>> } =
    leniencyText[locale].choices;
  return choices[fact]?.[word] ?? word;
}
