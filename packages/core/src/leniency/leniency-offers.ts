import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation } from '../law/citation.ts';
import type { Tri } from '../law/evaluate.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import { leniencyPolicyRead } from '../places/policy-read.ts';
import { decideLeniency } from './decide-leniency.ts';
import type { LeniencyLaw } from './leniency-law.ts';
import { leniencyMeasures, type LeniencyMeasure } from './leniency.ts';

/** Whether a measure of leniency is there for a place. */
export interface LeniencyOffer {
  readonly measure: LeniencyMeasure;
  /**
   * `unknown` of every measure on a day that no rule covers, and of those that are not known where the policy of the
   * place, or a document on leniency that it rests on, was not read.
   */
  readonly offered: Tri;
  /** A policy of the place alone stands behind it. */
  readonly localPolicy: boolean;
  /** Where it stands; empty where it is not offered. */
  readonly cites: readonly Citation[];
}

/** 一地可以适用的包容审慎措施: every measure, and which of them a place offers. */
export interface LeniencyOffers {
  readonly place: string;
  readonly on: IsoDay;
  readonly measures: readonly LeniencyOffer[];
  /** Every document that is cited. */
  readonly instruments: readonly CitedInstrument[];
}

/**
 * Every measure, and whether the place offers it on a day. Pure.
 * @throws RangeError when the place does not have the shape of a region code, or `on` is no day of the calendar.
 */
export function leniencyOffers(place: string, on: IsoDay, law?: LeniencyLaw): LeniencyOffers {
  const answers = leniencyMeasures.map((measure) =>
    decideLeniency({ measure, facts: {}, on, place, ...(law && { law }) }),
  );
  const instruments = new Map(
    answers.flatMap((each) => each.instruments).map((each) => [each.id, each]),
  );
  const missing = leniencyPolicyRead(place, on) ? false : 'unknown';
  const measures = answers.map(({ measure, outcome, refusals, localPolicy, steps }) => ({
    measure,
    offered: refusals.includes('NO_RULE') ? 'unknown' : outcome === 'not-offered' ? missing : true,
    localPolicy,
    cites: distinct(steps.map(({ cite }) => cite)),
  })) satisfies readonly LeniencyOffer[];
  const cited = new Set(measures.flatMap(({ cites }) => cites.map(({ doc }) => doc)));
  return {
    place,
    on,
    measures,
    instruments: [...instruments.values()].filter(({ id }) => cited.has(id)),
  };
}

const distinct = (cites: readonly Citation[]): readonly Citation[] => [
  ...new Map(cites.map((cite) => [`${cite.doc} ${cite.article}`, cite])).values(),
];
