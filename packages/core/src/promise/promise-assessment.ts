import type { IsoDay } from '../calendar/iso-day.ts';
import type { Evidence } from '../law/citation.ts';
import type { Outcome, Step } from '../law/decide.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import type { PromiseFact } from './promise-facts.ts';

export const promiseRefusals = [
  'NO_RULE',
  /** The version of the template is not one that can be signed today. */
  'TEMPLATE_NOT_VALID',
  /** The template is for other kinds of subjects. */
  'NOT_FOR_KIND',
  'SUBJECT_DISSOLVED',
  'EXCLUDED_MATTER',
  'SERIOUS_RECORD',
  'FALSE_PROMISE',
  'NOT_GOOD_CREDIT',
  'NO_DUE_DAY',
  'NO_RECORD',
  'PROMISE_OPEN',
  'FALSE_PROMISE_BAN',
] as const;

/** Why a promise cannot be made today. */
export type PromiseRefusal = (typeof promiseRefusals)[number];

/** One rule as it was applied. */
export interface PromiseStep extends Pick<Step, 'rule' | 'title' | 'outcome' | 'cite' | 'by'> {
  /** The facts read; null where unknown. */
  readonly read: Readonly<Record<string, string | boolean | null>>;
  readonly refusal?: PromiseRefusal;
}

/** Whether a subject may make a promise (能否承诺), and why. */
export interface PromiseAssessment {
  /** `eligible`: it is accepted as it is signed; `indeterminate`: it waits for the agency, which has to find out what is unknown. */
  readonly outcome: Exclude<Outcome, 'not-needed'>;
  readonly on: IsoDay;
  readonly place: string;
  readonly refusals: readonly PromiseRefusal[];
  /** What the agency has to find out. */
  readonly unknown: readonly (PromiseFact | 'rule')[];
  /** Of a ban: the first day after it. */
  readonly bannedUntil?: IsoDay;
  readonly steps: readonly PromiseStep[];
  readonly instruments: readonly CitedInstrument[];
  readonly evidence: Evidence;
  readonly chain: readonly string[];
  readonly digest?: string;
}
