import { createHash } from 'node:crypto';
import { verifyDraw, type DrawFinding } from '@xinyong/core';
import { DrawPublicationSchema } from '@xinyong/core/schema';

/** What stands in the row of a published draw. */
interface Published {
  readonly id: string;
  readonly publication: string;
  /** As it was published before the draw. */
  readonly commitment: string | null;
}

/**
 * Verifies what was published. A draw takes a second to run again, and anybody may ask: the answer is kept for as long as
 * what it is about stays the same.
 */
export function publicVerifier(): (published: Published) => readonly DrawFinding[] {
  const known = new Map<
    string,
    { readonly of: string; readonly findings: readonly DrawFinding[] }
  >();
  return (published) => {
    const { id, publication, commitment } = published;
    const of = createHash('sha256').update(`${commitment} ${publication}`).digest('hex');
    const kept = known.get(id);
    if (kept?.of === of) return kept.findings;
    const findings = findingsOf(published);
    known.set(id, { of, findings });
    return findings;
  };
}

function findingsOf({ publication, commitment }: Published): readonly DrawFinding[] {
  const parsed = DrawPublicationSchema.safeParse(JSON.parse(publication));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [{ code: 'invalid-plan', path: `/${issue?.path.join('/') ?? ''}` }];
  }
  // Not the one that was published before the draw.
  if (parsed.data.commitment !== commitment)
    return [{ code: 'commitment-differs', path: '/commitment' }];
  return verifyDraw(parsed.data);
}
