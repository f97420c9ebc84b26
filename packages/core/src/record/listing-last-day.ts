import { dayOf, isoOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import type { Citation } from '../law/citation.ts';
import { LawBook } from '../law/resolve.ts';
import type { DishonestyListing } from './credit-record.ts';
import { listingTerms } from './law/listing-terms.ts';

const national = new LawBook(listingTerms);

/** How long an entry on a list of another department stands. */
export interface ListingTerm {
  readonly lastDay: IsoDay;
  /** Where the term stands, with its evidence. */
  readonly cite: Citation;
}

/** The term of an entry on a list of another department; undefined where none is known. */
export function listingTerm(
  { list, listedOn, place }: DishonestyListing,
  terms: LawBook = national,
): ListingTerm | undefined {
  const on = dayOf(listedOn);
  const term = terms.resolve({ on, place, asOf: on })?.params.get(`term.${list}`);
  return term && isPeriod(term.value)
    ? { lastDay: isoOf(periodLastDay(on, term.value)), cite: term.cite }
    : undefined;
}

/** The last day of such an entry; undefined where no term is known. */
export const listingLastDay = (listing: DishonestyListing, terms?: LawBook): IsoDay | undefined =>
  listingTerm(listing, terms)?.lastDay;
