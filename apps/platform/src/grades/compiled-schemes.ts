import {
  CompiledScheme,
  dayOf,
  gradingOverlays,
  resolveScheme,
  schemeDigest,
  type IsoDay,
  type RegionCode,
  type ScoredScheme,
  type Subject,
} from '@xinyong/core';

/** A scheme that is compiled, and the digest under which it is kept. */
export interface CompiledUnder {
  readonly digest: string;
  readonly compiled: CompiledScheme;
}

/** A scheme as it stands on a day for each subject: compiled once for all to whom the same applies. */
export class CompiledSchemes {
  readonly scheme: ScoredScheme;
  readonly on: IsoDay;
  readonly #byDigest = new Map<string, CompiledUnder>();
  readonly #byPlaceAndSector = new Map<string, CompiledUnder>();

  constructor(scheme: ScoredScheme, on: IsoDay) {
    this.scheme = scheme;
    this.on = on;
  }

  /** The digest of the scheme as it stands for a place, whatever the sector. */
  digestOf(place: RegionCode): string | undefined {
    const resolved = resolveScheme(this.scheme, gradingOverlays, { on: dayOf(this.on), place });
    return resolved && schemeDigest(resolved);
  }

  for({ region: place, sector }: Subject): CompiledUnder {
    const key = `${place} ${sector}`;
    const known = this.#byPlaceAndSector.get(key);
    if (known) return known;
    const { scheme, on } = this;
    const resolved = resolveScheme(scheme, gradingOverlays, { on: dayOf(on), place, sector });
    if (!resolved) throw new TypeError(`${scheme.id} says nothing about ${on}`);
    const digest = schemeDigest(resolved);
    const under = this.#byDigest.get(digest) ?? { digest, compiled: new CompiledScheme(resolved) };
    this.#byDigest.set(digest, under);
    this.#byPlaceAndSector.set(key, under);
    return under;
  }
}
