import { createHash } from 'node:crypto';

/** 公钥指纹: SHA-256 (hex) of the bytes of a public key, which the office publishes. */
export const keyFingerprint = (publicKey: string): string =>
  createHash('sha256').update(publicKey, 'hex').digest('hex');
