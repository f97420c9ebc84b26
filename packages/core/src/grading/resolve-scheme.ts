import { dayOf, type Day } from '../calendar/day.ts';
import { regionChain, type RegionCode } from '../identity/region.ts';
import type { Instrument } from '../law/instrument.ts';
import type { Dated } from '../law/pack.ts';
import { endOf } from '../law/dated.ts';
import type { Indicator, Limit, ScoredScheme, SchemeOverlay, Term } from './scheme.ts';

/** Anything of a scheme, marked with the scheme or overlay that it stands in. */
export type By<T> = T & { readonly by: string };

/** A scheme as it stands for a place, a sector and a day. */
export interface ResolvedScheme {
  readonly scheme: ScoredScheme;
  readonly indicators: readonly By<Indicator>[];
  readonly limits: readonly By<Limit>[];
  readonly terms: readonly Term[];
  readonly instruments: readonly Instrument[];
  /** Ids of the scheme and of every overlay that applies, from the nation down. */
  readonly chain: readonly string[];
}

/** For whom and when a scheme is asked. */
export interface SchemeQuery {
  readonly on: Day;
  readonly place: RegionCode;
  /** 行业, in the words of the registrar. */
  readonly sector?: string;
}

const isInForce = (each: Dated, on: Day): boolean => dayOf(each.from) <= on && on < endOf(each);

/** The scheme in force; undefined before the first day that it speaks about. */
export function resolveScheme(
  scheme: ScoredScheme,
  overlays: readonly SchemeOverlay[],
  { on, place, sector }: SchemeQuery,
): ResolvedScheme | undefined {
  if (on < dayOf(scheme.from)) return undefined;
  const chain = regionChain(place).toReversed();
  const own = overlays
    .filter(
      ({ base, region, sectors }) =>
        base === scheme.id &&
        chain.includes(region) &&
        (!sectors || (sector !== undefined && sectors.includes(sector))),
    )
    .toSorted((a, b) => chain.indexOf(a.region) - chain.indexOf(b.region));
  const indicators = new Map<string, By<Indicator>>();
  const limits = new Map<string, By<Limit>>();
  const put = <T extends Dated & { readonly id: string }>(
    into: Map<string, By<T>>,
    each: T,
    by: string,
  ): void => {
    if (isInForce(each, on)) into.set(each.id, { ...each, by });
  };
  for (const each of scheme.indicators) put(indicators, each, scheme.id);
  for (const each of scheme.limits) put(limits, each, scheme.id);
  for (const overlay of own)
    for (const patch of overlay.patches)
      if ('indicator' in patch) put(indicators, patch.indicator, overlay.id);
      else put(limits, patch.limit, overlay.id);
  return {
    scheme,
    indicators: [...indicators.values()],
    limits: [...limits.values()],
    terms: scheme.terms.filter((each) => isInForce(each, on)),
    instruments: [scheme, ...own].flatMap(({ instruments }) => instruments),
    chain: [scheme.id, ...own.map(({ id }) => id)],
  };
}
