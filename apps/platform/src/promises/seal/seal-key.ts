import type { SealKey } from '@xinyong/contract';
import type { SignatureAlgorithm } from '@xinyong/core';
import { keyFingerprint } from './key-fingerprint.ts';
import type { LetterSigner } from './letter-signer.ts';

/** What stands before the key in its SubjectPublicKeyInfo (RFC 8410; GB/T 33560 curve sm2p256v1), DER, hex. */
const before: Readonly<Record<SignatureAlgorithm, string>> = {
  ed25519: '302a300506032b6570032100',
  'sm2-sm3': '3059301306072a8648ce3d020106082a811ccf5501822d034200',
};

/** The public key of a seal, as programs read it. */
export function sealKey({
  algorithm,
  publicKey,
}: Pick<LetterSigner, 'algorithm' | 'publicKey'>): SealKey {
  const der = Buffer.from(before[algorithm] + publicKey, 'hex').toString('base64');
  const lines = der.match(/.{1,64}/g) ?? [];
  return {
    algorithm,
    publicKey,
    fingerprint: keyFingerprint(publicKey),
    pem: ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n'),
  };
}
