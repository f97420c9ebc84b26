import type { LeniencyAnswers, LeniencyFact, LeniencyMeasure } from '@xinyong/core';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';

/** A page of the advisor: the choice of a measure, a question, the check and the result. */
export type AdvisorPlace = 'measures' | 'check' | 'result' | LeniencyFact;

/** Everything the pages of the advisor are drawn from. */
export interface AdvisorView {
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly measure: LeniencyMeasure;
  readonly answers: LeniencyAnswers;
  readonly errors: readonly FieldError[];
  readonly idOf: (part: string) => string;
  readonly hrefOf: (place: AdvisorPlace) => string;
  readonly go: (event: Event, place: AdvisorPlace, changing?: boolean) => void;
}
