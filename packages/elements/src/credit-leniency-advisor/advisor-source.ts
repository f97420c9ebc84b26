import type { IsoDay, LeniencyCase, LeniencyDecision, LeniencyOffers } from '@xinyong/core';
import type { Credit } from '../credit/credit.ts';
import { todayInChina } from '../today/today.ts';
import type { AdviceQuery, LeniencySource } from './leniency-source.ts';

/** The platform with the law of its deployment; without one, the law of the kit in this page. */
export async function askMeasures(
  credit: Credit | undefined,
  query: AdviceQuery,
): Promise<LeniencyOffers> {
  if (!credit) return (await kitLaw()).measures(dated(query));
  return (await credit.client()).leniency.measures(sent(query));
}

export async function askAdvice(
  credit: Credit | undefined,
  known: LeniencyCase,
  query: AdviceQuery,
): Promise<LeniencyDecision> {
  if (!credit) return (await kitLaw()).advise(known, dated(query));
  return (await credit.client()).leniency.advise(known, sent(query));
}

const kitLaw = async (): Promise<LeniencySource> => (await import('./advisor-law.ts')).kitLaw;

const dated = ({ place, on }: AdviceQuery): AdviceQuery => ({ place, on: on || todayInChina() });

// The clocks of people's machines are often wrong: without a day the platform takes its own.
const sent = ({ place, on }: AdviceQuery): { readonly place: string; readonly on?: IsoDay } => ({
  place,
  ...(on && { on }),
});
