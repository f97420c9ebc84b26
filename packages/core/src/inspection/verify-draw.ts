import canonicalize from 'canonicalize';
import { digestOf } from '../law/resolve.ts';
import { commitmentOf, drawVersion, isSeed } from './draw-hashes.ts';
import type { DrawPublication } from './draw-publication.ts';
import { planProblems } from './plan-problems.ts';
import { replaceDigested } from './replace-subject.ts';
import { runDigested, type Draw } from './run-draw.ts';

export const drawFindingCodes = [
  'unknown-version',
  'invalid-plan',
  'plan-digest-differs',
  'invalid-seed',
  'commitment-differs',
  'strata-differ',
  'replacement-refused',
  'replacements-differ',
  'visits-differ',
  'digest-differs',
] as const;

/** What does not hold; words in `@xinyong/core/text`. */
export type DrawFindingCode = (typeof drawFindingCodes)[number];

/** One thing that does not hold, and where: `path` is a JSON pointer into the publication. */
export interface DrawFinding {
  readonly code: DrawFindingCode;
  readonly path: string;
}

/**
 * 核验抽查: runs the draw again. An empty list: verified. That the commitment is the one published before the draw can
 * only be told by who has kept it; compare `commitment` with that.
 */
export function verifyDraw(publication: DrawPublication): readonly DrawFinding[] {
  const { plan, seed, draw, digest, ...rest } = publication;
  const findings: DrawFinding[] = [];
  const note = (code: DrawFindingCode, path: string): void => {
    findings.push({ code, path });
  };
  if (publication.version !== drawVersion) note('unknown-version', '/version');
  for (const { path } of planProblems(plan)) note('invalid-plan', `/plan${path}`);
  if (digestOf(plan) !== publication.planDigest) note('plan-digest-differs', '/planDigest');
  if (!isSeed(seed)) note('invalid-seed', '/seed');
  else if (findings.length === 0) {
    if (commitmentOf(publication.planDigest, seed) !== publication.commitment)
      note('commitment-differs', '/commitment');
    let again: Draw = runDigested(plan, seed, publication.planDigest);
    const differing = firstDifference(again.strata, draw.strata);
    if (differing !== undefined) note('strata-differ', `/draw/strata/${differing}`);
    for (const [index, replacement] of draw.replacements.entries()) {
      const next = replaceDigested(plan, seed, publication.planDigest, again, replacement);
      if (next.ok) again = next.draw;
      else note('replacement-refused', `/draw/replacements/${index}`);
    }
    for (const [part, code] of [
      ['replacements', 'replacements-differ'],
      ['visits', 'visits-differ'],
    ] as const) {
      const at = firstDifference(again[part], draw[part]);
      if (at !== undefined) note(code, `/draw/${part}/${at}`);
    }
  }
  if (digestOf({ plan, seed, draw, ...rest }) !== digest) note('digest-differs', '/digest');
  return findings;
}

/** The first place in which two lists are not the same. */
function firstDifference(a: readonly object[], b: readonly object[]): number | undefined {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, other] = [a[index], b[index]];
    if (!one || !other || canonicalize(one) !== canonicalize(other)) return index;
  }
  return undefined;
}
