import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { LetterSigner } from './letter-signer.ts';

/** An Ed25519 key in PKCS #8, without the seed that ends it (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Ed25519 (RFC 8032). */
export class Ed25519Signer implements LetterSigner {
  readonly algorithm = 'ed25519';
  readonly publicKey: string;
  readonly #key: KeyObject;

  /** `seed`: 32 secret bytes. */
  constructor(seed: Uint8Array) {
    const key = Buffer.concat([PKCS8, seed]);
    this.#key = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#key).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.subarray(-32).toString('hex');
  }

  sign(digest: Uint8Array): string {
    return sign(null, digest, this.#key).toString('hex');
  }
}
