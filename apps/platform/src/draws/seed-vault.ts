import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from '../master-key.ts';

const NONCE = 12;
const TAG = 16;

/** Makes the seeds of draws (随机种子) and keeps them secret until they are published: AES-256-GCM, bound to their draw. */
export class SeedVault {
  readonly #key: Uint8Array;

  /** `master`: 32 random bytes. */
  constructor(master: Uint8Array) {
    this.#key = deriveKey(master, 'draw-seed/cipher');
  }

  /** A new seed of 32 random bytes, and what of it may be stored. */
  make(drawId: string): { readonly seed: string; readonly sealed: Uint8Array } {
    const bytes = randomBytes(32);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(Buffer.from(drawId)); // a seed moved to another draw does not open
    const sealed = [nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
    return { seed: bytes.toString('hex'), sealed: Buffer.concat(sealed) };
  }

  /** Undefined when it was sealed under another key, for another draw, or was altered: the seed is lost. */
  open(drawId: string, sealed: Uint8Array): string | undefined {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(drawId));
    try {
      decipher.setAuthTag(sealed.subarray(-TAG));
      const bytes = decipher.update(sealed.subarray(NONCE, -TAG));
      return Buffer.concat([bytes, decipher.final()]).toString('hex');
    } catch {
      return undefined; // what it throws says nothing more
    }
  }
}
