import { createPublicKey, verify } from 'node:crypto';
import type { LetterSignature } from '@xinyong/core';
import { sm2 } from 'sm-crypto-v2';
import { SM2_ORDER } from './sm2-order.ts';

/** Whether a signature holds for a digest. There is one way to write a key and a signature; anything else is none. */
export function verifySignature(signature: LetterSignature, digest: Uint8Array): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature.value)) return false;
  try {
    return signature.algorithm === 'ed25519'
      ? verifyEd25519(signature, digest)
      : verifySm2(signature, digest);
  } catch {
    return false; // the key is no point of the curve
  }
}

/** An Ed25519 key in SubjectPublicKeyInfo, without the 32 bytes that end it (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PRIME = 2n ** 255n - 19n;
/** y of a point of order 8. */
const EIGHTH = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
/** y of the eight points of small order: with one of them as its key, a signature can fit every text. OpenSSL 3.0 takes them. */
const WEAK: ReadonlySet<bigint> = new Set([0n, 1n, PRIME - 1n, EIGHTH, PRIME - EIGHTH]);

function verifyEd25519({ publicKey, value }: LetterSignature, digest: Uint8Array): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey)) return false;
  // Little-endian; the highest bit is the sign of x.
  const y = BigInt.asUintN(
    255,
    BigInt(`0x${Buffer.from(publicKey, 'hex').reverse().toString('hex')}`),
  );
  if (y >= PRIME || WEAK.has(y)) return false;
  const spki = Buffer.concat([SPKI, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, digest, key, Buffer.from(value, 'hex'));
}

function verifySm2({ publicKey, value }: LetterSignature, digest: Uint8Array): boolean {
  if (!/^04[0-9a-f]{128}$/.test(publicKey)) return false;
  // The library does not look: r, s from 1 to n - 1 (GB/T 32918.2, 7.1).
  for (const part of [value.slice(0, 64), value.slice(64)]) {
    const number = BigInt(`0x${part}`);
    if (number < 1n || number >= SM2_ORDER) return false;
  }
  return sm2.doVerifySignature(digest, value, publicKey, { hash: true });
}
