import type { PromiseSerials } from './promise-serials.ts';
import type { LetterSigner } from './seal/letter-signer.ts';

/** What signing needs beside the law: numbers for codes, and the seal. */
export interface SigningMeans {
  readonly serials: PromiseSerials;
  readonly seal: LetterSigner;
}
