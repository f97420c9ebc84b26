import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import { LawBook } from '../law/resolve.ts';
import type { DishonestyListing } from './credit-record.ts';
import { listingTerms } from './law/listing-terms.ts';

const terms = new LawBook(listingTerms);

/** The last day of an entry on a list of another department; undefined where no term is known. */
export function listingLastDay({ list, listedOn, place }: DishonestyListing): IsoDay | undefined {
  const on = dayOf(listedOn);
  const term = terms.resolve({ on, place, asOf: on })?.params.get(`term.${list}`)?.value;
  return isPeriod(term) ? isoOf(periodLastDay(on, term)) : undefined;
}
