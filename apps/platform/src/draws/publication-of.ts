import { publishDraw, type Draw } from '@xinyong/core';
import canonicalize from 'canonicalize';
import type { LoadedDraw } from './load-draw.ts';
import { verifyPublished, type Verification } from './verify-published.ts';

/** What is published of a draw, as it is given out, and what is found when it is run again. */
export interface Publication {
  readonly publication: string;
  readonly verification: Verification;
  /** SHA-256 (hex) of the publication. */
  readonly digest: string;
}

export function publicationOf(
  { row: { plan, commitment } }: LoadedDraw,
  seed: string,
  result: Draw,
): Publication {
  const published = publishDraw(plan, seed, result);
  const publication = canonicalize(published) as string; // undefined only for undefined
  const verification = verifyPublished({ publication, commitment });
  return { publication, verification, digest: published.digest };
}
