import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey } from '../master-key.ts';

const NONCE = 12;
const TAG = 16;

/** A number that is kept: its row of `person_vault`. */
export interface SealedNumber {
  /** HMAC-SHA-256, hex: the same number has the same hash, and only the key's holder can compute it. */
  readonly hash: string;
  /** Nonce, AES-256-GCM ciphertext, tag. */
  readonly ciphertext: Uint8Array;
}

/** Keeps full numbers of natural persons (自然人证件号码), which are shown nowhere. */
export class PersonVault {
  readonly #hashKey: Uint8Array;
  readonly #cipherKey: Uint8Array;

  /** `master`: 32 random bytes. */
  constructor(master: Uint8Array) {
    this.#hashKey = deriveKey(master, 'person-vault/hash');
    this.#cipherKey = deriveKey(master, 'person-vault/cipher');
  }

  seal(number: string): SealedNumber {
    const hash = createHmac('sha256', this.#hashKey).update(number).digest('hex');
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#cipherKey, nonce);
    cipher.setAAD(Buffer.from(hash)); // a ciphertext moved to another row does not open
    const sealed = [nonce, cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return { hash, ciphertext: Buffer.concat(sealed) };
  }

  /** Throws when the row was altered. */
  reveal({ hash, ciphertext }: SealedNumber): string {
    const nonce = ciphertext.subarray(0, NONCE);
    const decipher = createDecipheriv('aes-256-gcm', this.#cipherKey, nonce);
    decipher.setAAD(Buffer.from(hash));
    decipher.setAuthTag(ciphertext.subarray(-TAG));
    const text = decipher.update(ciphertext.subarray(NONCE, -TAG));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}
