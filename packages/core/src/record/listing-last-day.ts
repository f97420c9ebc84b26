import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import type { Citation } from '../law/citation.ts';
import { LawBook, type ResolvedLaw } from '../law/resolve.ts';
import type { DishonestyListing } from './credit-record.ts';
import { listingTerms } from './law/listing-terms.ts';

const national = new LawBook(listingTerms);

/** How long an entry on a list of another department stands. */
export interface ListingTerm {
  readonly lastDay: IsoDay;
  /** Where the term stands, with its evidence. */
  readonly cite: Citation;
}

/**
 * The term of an entry on a list of another department, as it is known on a day; undefined where none is. It is that of
 * the list, else the frame of 令36; a rule that came later ends an earlier entry as `displayTransition` says, and never
 * before it took effect.
 */
export function listingTerm(
  { list, listedOn, place }: DishonestyListing,
  isoOn: IsoDay,
  terms: LawBook = national,
): ListingTerm | undefined {
  const [listed, asOf] = [dayOf(listedOn), dayOf(isoOn)];
  const paramsOn = (on: Day): ResolvedLaw['params'] | undefined =>
    terms.resolve({ on, place, asOf })?.params;
  const later =
    paramsOn(asOf)?.get('displayTransition')?.value === 'earlier'
      ? terms.changeDays.filter((day) => day > listed)
      : [];
  const [first] = [listed, ...later]
    .flatMap((from) => {
      const params = paramsOn(from);
      const term = params?.get(`term.${list}`) ?? params?.get('frame');
      if (!term || !isPeriod(term.value)) return [];
      const lastDay = periodLastDay(listed, term.value);
      return from === listed
        ? [{ lastDay, cite: term.cite }]
        : [
            {
              lastDay: Math.max(lastDay, from - 1),
              cite: { ...term.cite, evidence: 'assumed' } as const,
            },
          ];
    })
    .toSorted((a, b) => a.lastDay - b.lastDay);
  return first && { lastDay: isoOf(first.lastDay), cite: first.cite };
}

/** The last day of such an entry; undefined where no term is known. */
export const listingLastDay = (
  listing: DishonestyListing,
  on: IsoDay,
  terms?: LawBook,
): IsoDay | undefined => listingTerm(listing, on, terms)?.lastDay;
