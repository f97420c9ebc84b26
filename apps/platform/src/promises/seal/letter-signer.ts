import type { SignatureAlgorithm } from '@xinyong/core';

/** Seals letters of credit promises (平台印章) with the key of this deployment. */
export interface LetterSigner {
  readonly algorithm: SignatureAlgorithm;
  /** As in `LetterSignature`. */
  readonly publicKey: string;
  /** The signature over the 32 bytes of a SHA-256 digest: 64 bytes, hex. */
  sign(digest: Uint8Array): string;
}
