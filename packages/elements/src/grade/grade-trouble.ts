import { gradeRefusals, type GradeRefusal } from '@xinyong/core';
import { gradingText } from '@xinyong/core/text';
import type { Failure } from '../failure/failure.ts';
import type { Locale } from '../locale/locale.ts';
import { troubleOf } from '../trouble/trouble.ts';
import { gradeTroubleText } from './grade-trouble.text.ts';

/** Why there is no grade: it is refused, nobody knows the subject, or the service failed. */
export type GradeTrouble =
  | { readonly is: 'refused'; readonly refusal: GradeRefusal }
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly failure: Failure };

/** Sorts what a question for a grade threw. */
export async function gradeTrouble(error: unknown): Promise<GradeTrouble> {
  const trouble = await troubleOf(error);
  const refusal =
    trouble.is === 'rules' && gradeRefusals.find((each) => trouble.refusals.includes(each));
  if (refusal) return { is: 'refused', refusal };
  // What cannot be loaded without a network cannot be told apart either.
  const client = await import('@xinyong/client').catch(() => undefined);
  if (client?.CreditError.is(error) && error.name === 'ApiError' && error.code === 'not_found')
    return { is: 'missing' };
  return { is: 'failed', failure: trouble.failure };
}

/** What is said where nobody failed. */
export const troubleWords = (
  trouble: Exclude<GradeTrouble, { readonly is: 'failed' }>,
  locale: Locale,
): string =>
  trouble.is === 'missing'
    ? gradeTroubleText[locale].missing
    : gradingText[locale].refusals[trouble.refusal];
