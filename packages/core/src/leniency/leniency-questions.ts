import { parseDay } from '../calendar/day.ts';
import type { LeniencyDecision } from './leniency-decision.ts';
import { leniencyFacts, type LeniencyCase, type LeniencyFact } from './leniency-facts.ts';
import type { LeniencyMeasure } from './leniency.ts';

/** What a person answers to the question after a fact; null is 不清楚. */
export type LeniencyAnswer = string | number | boolean | null;

/** The answers of a person; what was not asked is not there. */
export type LeniencyAnswers = { readonly [F in LeniencyFact]?: LeniencyAnswer };

/** How a question is answered: yes or no, a day, a year, a number of days, or one of these words. */
export type LeniencyQuestionKind = 'flag' | 'day' | 'year' | 'days' | readonly string[];

/** Why what was typed is no answer. */
export type LeniencyAnswerProblem = 'required' | 'not-a-date' | 'invalid-year' | 'invalid-days';

/** Whether it was done is asked before the day. */
const askedBefore: { readonly [F in LeniencyFact]?: LeniencyFact } = {
  filedOn: 'filed',
  noticeOn: 'noticePublished',
};

/** How the question after a fact of this measure is answered; undefined where the measure has no such fact. */
export function leniencyQuestionKind(
  measure: LeniencyMeasure,
  fact: LeniencyFact,
): LeniencyQuestionKind | undefined {
  const kinds: { readonly [F in LeniencyFact]?: LeniencyQuestionKind } = leniencyFacts[measure];
  return kinds[fact];
}

/** The case that answers make. Of what was not done, or is not known to be, there is no day. */
export function caseOfAnswers(measure: LeniencyMeasure, answers: LeniencyAnswers): LeniencyCase {
  const facts = Object.fromEntries(
    Object.entries(answers).filter(
      // The keys of answers are facts.
      ([fact, answer]) => answer !== null && isOpen(fact as LeniencyFact, answers),
    ),
  );
  return { measure, facts } as LeniencyCase; // each answer was checked against the kind of its fact
}

/** Whether no answer can change the outcome any more. */
export const isSettled = ({
  outcome,
  unknown,
}: Pick<LeniencyDecision, 'outcome' | 'unknown'>): boolean =>
  outcome === 'refused' || outcome === 'not-offered' || unknown.length === 0;

/** The facts that a decision still asks a person for, in the order in which they are asked: none is asked twice. */
export function openLeniencyQuestions(
  { measure, unknown }: Pick<LeniencyDecision, 'measure' | 'unknown'>,
  answers: LeniencyAnswers,
): readonly LeniencyFact[] {
  const facts = unknown.flatMap((each) => {
    // A rule and a calendar are nothing to ask a person for, and neither has a kind.
    const fact = each as LeniencyFact;
    if (leniencyQuestionKind(measure, fact) === undefined) return [];
    const first = askedBefore[fact];
    return first === undefined || answers[first] !== undefined ? [fact] : [first];
  });
  return [...new Set(facts)].filter((fact) => answers[fact] === undefined && isOpen(fact, answers));
}

/** What is wrong with an answer to the question after a fact, if anything. */
export function leniencyAnswerProblem(
  measure: LeniencyMeasure,
  fact: LeniencyFact,
  answer: LeniencyAnswer | undefined,
): LeniencyAnswerProblem | undefined {
  if (answer === undefined || answer === '') return 'required';
  if (answer === null) return undefined;
  const kind = leniencyQuestionKind(measure, fact);
  if (kind === 'day')
    return typeof answer === 'string' && parseDay(answer) !== undefined ? undefined : 'not-a-date';
  if (kind === 'year') return isBetween(answer, 1900, 2198) ? undefined : 'invalid-year';
  if (kind === 'days') return isBetween(answer, 0, 10_000) ? undefined : 'invalid-days';
  const fits =
    kind === 'flag' ? typeof answer === 'boolean' : kind?.some((word) => word === answer);
  return fits ? undefined : 'required';
}

/** A day is asked, and counts, only of what was done. */
const isOpen = (fact: LeniencyFact, answers: LeniencyAnswers): boolean => {
  const first = askedBefore[fact];
  return first === undefined || answers[first] === undefined || answers[first] === true;
};

const isBetween = (answer: LeniencyAnswer, least: number, most: number): boolean =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= least && answer <= most;
