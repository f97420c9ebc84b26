import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { signatureAlgorithms, type LetterSignature, type SignatureAlgorithm } from '@xinyong/core';
import { afterAll, describe, expect, test } from 'vitest';
import { Ed25519Signer } from './ed25519-signer.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import { sealBy } from './seal-by.ts';
import { Sm2Signer } from './sm2-signer.ts';
import { SM2_ORDER } from './sm2-order.ts';
import { verifySignature } from './verify-signature.ts';

const master = new Uint8Array(32).fill(1);
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const digest = digestOf('信用承诺书');
const sealed = (algorithm: SignatureAlgorithm): LetterSignature => {
  const signer = sealBy(algorithm, master);
  return {
    by: 'platform',
    algorithm,
    publicKey: signer.publicKey,
    value: signer.sign(digest),
  };
};
const hex64 = (value: bigint): string => value.toString(16).padStart(64, '0');

describe('the seal of a deployment', () => {
  test.each(signatureAlgorithms)('%s: what it signs holds for this digest alone', (algorithm) => {
    const signature = sealed(algorithm);
    expect(verifySignature(signature, digest)).toBe(true);
    expect(verifySignature(signature, digestOf('信用承诺书 '))).toBe(false);
    expect(verifySignature(signature, digest.subarray(1))).toBe(false);
    expect(verifySignature(signature, new Uint8Array(0))).toBe(false);
  });

  test.each(signatureAlgorithms)('%s: is the same for the same master key alone', (algorithm) => {
    const { publicKey } = sealBy(algorithm, master);
    expect(sealBy(algorithm, new Uint8Array(32).fill(1)).publicKey).toBe(publicKey);
    const other = sealBy(algorithm, new Uint8Array(32).fill(2));
    expect(other.publicKey).not.toBe(publicKey);
    const forged = { ...sealed(algorithm), value: other.sign(digest) };
    expect(verifySignature(forged, digest)).toBe(false);
  });

  test('is published as the SHA-256 of the bytes of its key', () => {
    // printf 00ff | xxd -r -p | sha256sum
    expect(keyFingerprint('00ff')).toBe(
      '06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8',
    );
  });
});

describe('Ed25519', () => {
  // RFC 8032, 7.1: TEST 1, TEST 2 and TEST SHA(abc).
  test.each([
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      value:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      value:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
      key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      message: createHash('sha512').update('abc').digest('hex'),
      value:
        'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    },
  ])('signs as RFC 8032 prints it: $key', ({ seed, key, message, value }) => {
    const signer = new Ed25519Signer(Buffer.from(seed, 'hex'));
    expect(signer.publicKey).toBe(key);
    expect(signer.sign(Buffer.from(message, 'hex'))).toBe(value);
    const signature = { by: 'platform', algorithm: 'ed25519', publicKey: key, value } as const;
    expect(verifySignature(signature, Buffer.from(message, 'hex'))).toBe(true);
  });

  test('refuses S + L, which stands for the same S', () => {
    const signature = sealed('ed25519');
    const S = BigInt(
      `0x${Buffer.from(signature.value.slice(64), 'hex').reverse().toString('hex')}`,
    );
    const L = 2n ** 252n + 27742317777372353535851937790883648493n;
    const more = Buffer.from(hex64(S + L), 'hex')
      .reverse()
      .toString('hex');
    const value = signature.value.slice(0, 64) + more;
    expect(verifySignature({ ...signature, value }, digest)).toBe(false);
  });

  test('refuses a key with which one signature fits every text', () => {
    // The neutral point as key and as R, and S = 0: the equation holds whatever the digest is. OpenSSL 3.0, which
    // Node 22 has, takes it.
    const neutral = `01${'00'.repeat(31)}`;
    const value = `${neutral}${'00'.repeat(32)}`;
    const signature = { by: 'platform', algorithm: 'ed25519', value } as const;
    const weak = [
      neutral,
      `01${'00'.repeat(30)}80`,
      '00'.repeat(32),
      `${'00'.repeat(31)}80`,
      `ec${'ff'.repeat(30)}7f`,
      `ec${'ff'.repeat(31)}`,
      `ed${'ff'.repeat(30)}7f`, // 0, written as the prime
      `ee${'ff'.repeat(30)}7f`,
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    ];
    for (const publicKey of weak)
      expect(verifySignature({ ...signature, publicKey }, digest), publicKey).toBe(false);
  });
});

describe('SM2 with SM3', () => {
  // GB/T 32918.5-2017 (GM/T 0003.5-2012), appendix A: the example of a signature on the recommended curve.
  const key = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8';
  const example: LetterSignature = {
    by: 'platform',
    algorithm: 'sm2-sm3',
    publicKey:
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    value:
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  };

  test('holds for the example of the standard, and makes its public key', () => {
    expect(verifySignature(example, Buffer.from('message digest'))).toBe(true);
    expect(verifySignature(example, Buffer.from('message digesT'))).toBe(false);
    const seed = Buffer.from(hex64(BigInt(`0x${key}`) - 1n), 'hex');
    expect(new Sm2Signer(seed).publicKey).toBe(example.publicKey);
  });

  test('makes a key of every seed, also of those beyond the order', () => {
    const keyOf = (seed: bigint): string =>
      new Sm2Signer(Buffer.from(hex64(seed), 'hex')).publicKey;
    const first = keyOf(0n); // 1: the base point itself
    expect(first).toBe(
      '0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
    );
    expect(keyOf(SM2_ORDER - 2n)).toBe(first); // the first that comes round
    const last = keyOf(SM2_ORDER - 3n); // n - 2
    expect(last).not.toBe(first);
    const largest = new Sm2Signer(new Uint8Array(32).fill(255));
    const value = largest.sign(digest);
    expect(verifySignature({ ...example, publicKey: largest.publicKey, value }, digest)).toBe(true);
  });

  test('refuses r and s outside 1 to n - 1', () => {
    const message = Buffer.from('message digest');
    const r = BigInt(`0x${example.value.slice(0, 64)}`);
    const s = BigInt(`0x${example.value.slice(64)}`);
    const pairs: readonly (readonly [bigint, bigint])[] = [
      [0n, s],
      [r, 0n],
      [SM2_ORDER, s],
      [r, SM2_ORDER],
      [r, SM2_ORDER - s],
      [SM2_ORDER - r, r], // their sum is 0
      [2n ** 256n - 1n, s],
      [s, r],
    ];
    for (const [a, b] of pairs)
      expect(verifySignature({ ...example, value: hex64(a) + hex64(b) }, message)).toBe(false);
  });

  test('refuses what is no point of the curve', () => {
    const message = Buffer.from('message digest');
    const { publicKey } = example;
    const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
    const y = publicKey.slice(66);
    const keys = [
      `04${'00'.repeat(64)}`,
      `04${'ff'.repeat(64)}`,
      `04${publicKey.slice(66)}${publicKey.slice(2, 66)}`,
      `04${hex64(p)}${y}`,
      `06${publicKey.slice(2)}`, // hybrid
      `02${publicKey.slice(2, 66)}`, // compressed
      publicKey.slice(2),
      `${publicKey}00`,
      publicKey.toUpperCase(),
      '',
    ];
    for (const each of keys)
      expect(verifySignature({ ...example, publicKey: each }, message), each).toBe(false);
    // The other point with this x is on the curve: it is another key.
    const other = `${publicKey.slice(0, 66)}${hex64(p - BigInt(`0x${y}`))}`;
    expect(verifySignature({ ...example, publicKey: other }, message)).toBe(false);
  });
});

describe.each(signatureAlgorithms)('a signature by %s', (algorithm) => {
  const signature = sealed(algorithm);
  const other = signatureAlgorithms.find((each) => each !== algorithm) ?? algorithm;
  /** One bit of some hex, changed. */
  const flipped = (hex: string, bit: number): string => {
    const bytes = Buffer.from(hex, 'hex');
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return bytes.toString('hex');
  };

  property.prop([fc.nat(511)], { numRuns: 40 })('does not survive a changed bit', (bit) => {
    expect(verifySignature({ ...signature, value: flipped(signature.value, bit) }, digest)).toBe(
      false,
    );
  });

  property.prop([fc.nat(255)], { numRuns: 40 })('is for this digest, bit by bit', (bit) => {
    const changed = Buffer.from(flipped(digest.toString('hex'), bit), 'hex');
    expect(verifySignature(signature, changed)).toBe(false);
  });

  property.prop([fc.nat(signature.publicKey.length * 4 - 1)], { numRuns: 40 })(
    'is by this key, bit by bit',
    (bit) => {
      const publicKey = flipped(signature.publicKey, bit);
      expect(verifySignature({ ...signature, publicKey }, digest)).toBe(false);
    },
  );

  property.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'is not mistaken for rubbish, which never makes it throw',
    (value, publicKey) => {
      expect(verifySignature({ ...signature, value }, digest)).toBe(false);
      expect(verifySignature({ ...signature, publicKey }, digest)).toBe(false);
    },
  );

  test('is written in one way, under its own name', () => {
    const { value } = signature;
    const wrong = [
      '',
      value.slice(2),
      value.slice(0, -2),
      `${value}00`,
      ` ${value}`,
      `${value}\n`,
      value.toUpperCase(),
      '00'.repeat(64),
      'ff'.repeat(64),
    ];
    for (const each of wrong)
      expect(verifySignature({ ...signature, value: each }, digest), each).toBe(false);
    expect(verifySignature({ ...signature, algorithm: other }, digest)).toBe(false);
  });
});

describe('openssl', () => {
  const { stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  const absent = !String(stdout).startsWith('OpenSSL 3') && 'OpenSSL 3 is not installed';
  const folder = mkdtempSync(join(tmpdir(), 'xinyong-seal-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  /** What `openssl pkeyutl` says of a signature of `digest`. */
  const ask = (spki: string, value: Buffer, ...options: readonly string[]): string => {
    const file = (name: string, bytes: Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    };
    const key = ['-keyform', 'DER', '-inkey', file('key.der', Buffer.from(spki, 'hex'))];
    const files = ['-in', file('digest.bin', digest), '-sigfile', file('signature.bin', value)];
    const args = ['pkeyutl', '-verify', '-pubin', ...key, '-rawin', ...files, ...options];
    return execFileSync('openssl', args, { encoding: 'utf8' }).trim();
  };
  const integer = (hex: string): Buffer => {
    const bytes = Buffer.from(hex.replace(/^(00)+/, ''), 'hex');
    const body = bytes.readUInt8(0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
    return Buffer.concat([Buffer.of(0x02, body.length), body]);
  };

  test('verifies our Ed25519', ({ skip }) => {
    if (absent) skip(absent);
    const { publicKey, value } = sealed('ed25519');
    const said = ask(`302a300506032b6570032100${publicKey}`, Buffer.from(value, 'hex'));
    expect(said).toBe('Signature Verified Successfully');
  });

  test('verifies our SM2', ({ skip }) => {
    if (absent) skip(absent);
    const sm2 = ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
    // Some have an r or s with a leading zero.
    for (let time = 0; time < 20; time += 1) {
      const { publicKey, value } = sealed('sm2-sm3');
      const body = Buffer.concat([integer(value.slice(0, 64)), integer(value.slice(64))]);
      const der = Buffer.concat([Buffer.of(0x30, body.length), body]);
      const spki = `3059301306072a8648ce3d020106082a811ccf5501822d034200${publicKey}`;
      expect(ask(spki, der, ...sm2)).toBe('Signature Verified Successfully');
    }
  });
});
