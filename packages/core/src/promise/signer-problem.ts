import type { PromiseSigner } from './promise.ts';

export const signerProblems = [
  'signer-missing',
  'signer-not-representative',
  'signer-not-present',
] as const;

/** What is wrong with who signs: nobody is named, the representative is another, or it is not who is signed in. */
export type SignerProblem = (typeof signerProblems)[number];

/**
 * Whether a name may stand under a promise: of whoever is signed in and of nobody else, and of a representative as the
 * registrar has it, where it is known.
 */
export function signerProblem(
  signer: PromiseSigner | undefined,
  { representative, actorName }: { readonly representative: string; readonly actorName: string },
): SignerProblem | undefined {
  const name = signer?.name.trim() ?? '';
  if (!signer || name === '') return 'signer-missing';
  if (signer.capacity === 'representative' && representative !== '' && name !== representative)
    return 'signer-not-representative';
  return name === actorName ? undefined : 'signer-not-present';
}
