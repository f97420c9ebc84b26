import { sm2 } from 'sm-crypto-v2';
import type { LetterSigner } from './letter-signer.ts';
import { SM2_ORDER } from './sm2-order.ts';

/** SM2 with SM3 (GB/T 32918.2), with the user id 1234567812345678, which the library has unless told otherwise. */
export class Sm2Signer implements LetterSigner {
  readonly algorithm = 'sm2-sm3';
  readonly publicKey: string;
  readonly #key: string;

  /** `seed`: 32 secret bytes. A private key lies between 1 and n - 2. */
  constructor(seed: Uint8Array) {
    const key = (BigInt(`0x${Buffer.from(seed).toString('hex')}`) % (SM2_ORDER - 2n)) + 1n;
    this.#key = key.toString(16).padStart(64, '0');
    this.publicKey = sm2.getPublicKeyFromPrivateKey(this.#key);
  }

  sign(digest: Uint8Array): string {
    // Without `hash` the digest itself would be signed, and a forger can find digests that fit a signature.
    return sm2.doSignature(digest, this.#key, { hash: true, publicKey: this.publicKey });
  }
}
