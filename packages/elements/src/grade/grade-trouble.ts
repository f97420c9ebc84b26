import { gradeRefusals, type GradeRefusal } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { Failure } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { troubleOf } from '../trouble/trouble.ts';

/** Why there is no grade: it is refused, nobody knows the subject or the scheme, or the service failed. */
export type GradeTrouble =
  | { readonly is: 'refused'; readonly refusal: GradeRefusal }
  | { readonly is: 'missing' | 'failed'; readonly failure: Failure };

/** Sorts what a question for a grade threw. */
export async function gradeTrouble(error: unknown): Promise<GradeTrouble> {
  const trouble = await troubleOf(error);
  const refusal =
    trouble.is === 'rules' && gradeRefusals.find((each) => trouble.refusals.includes(each));
  if (refusal) return { is: 'refused', refusal };
  const { failure } = trouble;
  // A code that is none is not found either.
  return { is: failure.isFinal || trouble.is === 'fields' ? 'missing' : 'failed', failure };
}

/** What is said of it. */
export const troubleWords = (trouble: GradeTrouble, locale: Locale): string =>
  trouble.is === 'refused'
    ? gradingText[locale].refusals[trouble.refusal]
    : trouble.failure(locale);
