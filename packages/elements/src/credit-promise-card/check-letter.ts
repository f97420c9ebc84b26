import type { SignedLetter } from '@xinyong/core';

/** What the reader's own browser finds of a letter. */
export interface LetterCheck {
  /** SHA-256 of the text that is shown, hex. */
  readonly digest: string;
  /** Of the public key of each signature (公钥指纹), hex. */
  readonly fingerprints: readonly string[];
}

/** Computes digests; by code that is loaded for it, as browsers have none on a page without https. */
export async function checkLetter({ text, signatures }: SignedLetter): Promise<LetterCheck> {
  const [{ sha256 }, { bytesToHex, hexToBytes, utf8ToBytes }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  return {
    digest: bytesToHex(sha256(utf8ToBytes(text))),
    fingerprints: signatures.map(({ publicKey }) => bytesToHex(sha256(hexToBytes(publicKey)))),
  };
}
