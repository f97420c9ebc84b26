import type { SignedLetter } from '@xinyong/core';
import canonicalize from 'canonicalize';

/** What is verified, in the words of the file itself. It is no part of what was signed. */
const NOTE = {
  'zh-CN':
    'digest 是 text 的 UTF-8 字节的 SHA-256。签名的内容是 digest 的 32 个字节。ed25519 见 RFC 8032；sm2-sm3 是 SM2 和 SM3（GB/T 32918.2），用户标识为 1234567812345678。公钥指纹是 publicKey 各字节的 SHA-256，请与受理单位公布的核对。code 在受理时产生，不在签名范围内。',
  en: 'digest is the SHA-256 of the UTF-8 bytes of text. What is signed is the 32 bytes of digest. ed25519 is RFC 8032; sm2-sm3 is SM2 with SM3 (GB/T 32918.2) and the user id 1234567812345678. The fingerprint of a key is the SHA-256 of the bytes of publicKey; compare it with the one that the office publishes. code comes with acceptance and is not covered by the signature.',
};

/**
 * 核验文件: all that is needed to verify a signed letter without the platform, as canonical JSON (RFC 8785): the same letter
 * always gives the same bytes. `npm run verify-promise` reads it.
 */
export function evidenceOf({ text, digest, signatures }: SignedLetter, code?: string): string {
  const format = 'xinyong-promise/1';
  // canonicalize() gives undefined only for undefined.
  return canonicalize({
    format,
    ...(code !== undefined && { code }),
    text,
    digest,
    signatures,
    algorithmNote: NOTE,
  }) as string;
}
