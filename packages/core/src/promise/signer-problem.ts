import type { PromiseSigner } from './promise.ts';

export const signerProblems = [
  'signer-missing',
  'signer-not-representative',
  'signer-not-present',
] as const;

/** What is wrong with who signs: nobody is named, the representative is another, the agent is not the one who is signed in. */
export type SignerProblem = (typeof signerProblems)[number];

/**
 * Whether a name may stand under a promise: of the representative as the registrar has it, where it is known; of an
 * agent (委托代理人) as the one who is signed in.
 */
export function signerProblem(
  signer: PromiseSigner | undefined,
  { representative, actorName }: { readonly representative: string; readonly actorName: string },
): SignerProblem | undefined {
  const name = signer?.name.trim() ?? '';
  if (!signer || name === '') return 'signer-missing';
  if (signer.capacity === 'representative')
    return representative === '' || name === representative
      ? undefined
      : 'signer-not-representative';
  return name === actorName ? undefined : 'signer-not-present';
}
