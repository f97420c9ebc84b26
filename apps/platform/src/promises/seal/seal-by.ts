import type { SignatureAlgorithm } from '@xinyong/core';
import { deriveKey } from '../../master-key.ts';
import { Ed25519Signer } from './ed25519-signer.ts';
import type { LetterSigner } from './letter-signer.ts';
import { Sm2Signer } from './sm2-signer.ts';

/** The seal of a deployment: the same for the same master key, with a key of its own for each algorithm. */
export function sealBy(algorithm: SignatureAlgorithm, masterKey: Uint8Array): LetterSigner {
  switch (algorithm) {
    case 'ed25519':
      return new Ed25519Signer(deriveKey(masterKey, 'promise-seal/ed25519'));
    case 'sm2-sm3':
      return new Sm2Signer(deriveKey(masterKey, 'promise-seal/sm2-sm3'));
  }
}
