import type { DrawFinding } from '@xinyong/core';

/** What came out: nothing, the first thing that differs, another commitment than the one of before, or no publication. */
export type Verification =
  | { readonly is: 'agrees' | 'unreadable' | 'other-commitment' }
  | { readonly is: 'differs'; readonly finding: DrawFinding };

/** Runs a published draw again in this browser; the code for it is loaded when it is asked for. */
export async function verifyPublication(
  bytes: Uint8Array,
  commitment: string | undefined,
): Promise<Verification> {
  const [{ verifyDraw }, { DrawPublicationSchema }] = await Promise.all([
    import('@xinyong/core'),
    import('@xinyong/core/schema-csp'),
  ]);
  const parsed = DrawPublicationSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) return { is: 'unreadable' };
  if (parsed.data.commitment !== commitment) return { is: 'other-commitment' };
  const [finding] = verifyDraw(parsed.data);
  return finding ? { is: 'differs', finding } : { is: 'agrees' };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    // JSON.parse gives any; the schema makes it precise.
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
