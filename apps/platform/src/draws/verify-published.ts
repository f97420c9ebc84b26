import { createHash } from 'node:crypto';
import { verifyDraw, type DrawFinding } from '@xinyong/core';
import { DrawPublicationSchema } from '@xinyong/core/schema';

/** What stands in the row of a published draw. */
interface Published {
  readonly publication: string;
  /** As it was published before the draw. */
  readonly commitment: string | null;
}

/** What was found, and the SHA-256 (hex) of the commitment and publication that it was found in. */
export interface Verification {
  readonly of: string;
  readonly findings: readonly DrawFinding[];
}

/**
 * Verifies what was published. A draw takes a second to run again, and anybody may ask: the answer, which stands in the row
 * since the publication, holds for as long as what it is about stays the same.
 */
export function verifyPublished(published: Published, stored?: Verification | null): Verification {
  const { publication, commitment } = published;
  const of = createHash('sha256').update(`${commitment} ${publication}`).digest('hex');
  return stored?.of === of ? stored : { of, findings: findingsOf(published) };
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
