import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkValue,
  signatureAlgorithms,
  type LetterSignature,
  type SignatureAlgorithm,
  type SignedLetter,
} from '@xinyong/core';
import { afterAll, describe, expect, test } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { keyFingerprint } from './seal/key-fingerprint.ts';
import { sealBy } from './seal/seal-by.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const verifier = join(root, 'tools/verify-promise.ts');
const docs = join(root, 'docs');

/** Runs the verifier as its users do, in a process of its own. */
const verify = (file: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...args], {
    input: file,
    encoding: 'utf8',
  });
  return { code: status, said: stdout.trim(), error: stderr.trim() };
};

/** The key of the examples, which anybody has. */
const nobody = new Uint8Array(32);
const seal = (algorithm: SignatureAlgorithm, text: string): LetterSignature => {
  const signer = sealBy(algorithm, nobody);
  const value = signer.sign(createHash('sha256').update(text).digest());
  return { by: 'platform', algorithm, publicKey: signer.publicKey, value };
};
const sealed = (
  algorithm: SignatureAlgorithm,
  text = '信用承诺书\n致：示例局\n',
): SignedLetter => ({
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  signatures: [seal(algorithm, text)],
});
const code = '42022220261121000001';
const fingerprintOf = ({ signatures: [signature] }: SignedLetter): string =>
  keyFingerprint(signature?.publicKey ?? '');

describe('the verification file', () => {
  const letter = sealed('ed25519');

  test('is the same for the same letter, whatever the order of its members', () => {
    const { text, digest, signatures } = letter;
    expect(evidenceOf({ signatures, digest, text }, code)).toBe(evidenceOf(letter, code));
    expect(evidenceOf(sealed('ed25519'), code)).toBe(evidenceOf(letter, code));
    expect(JSON.parse(evidenceOf(letter, code))).toMatchObject({
      format: 'xinyong-promise/1',
      code,
      ...letter,
    });
    expect(JSON.parse(evidenceOf(letter))).not.toHaveProperty('code');
  });

  test.each(signatureAlgorithms)(
    'is verified by a program that shares nothing: %s',
    (algorithm) => {
      const signed = sealed(algorithm);
      const { code: ended, said } = verify(evidenceOf(signed, code));
      expect(ended).toBe(0);
      expect(said).toMatch(/^签名成立 verified\n/);
      expect(said).toContain(`${code}（不在签名范围内`);
      expect(said).toContain(fingerprintOf(signed));
      expect(said).toContain(checkValue(signed.digest));
      expect(said).toMatch(/\| 信用承诺书\n {2}\| 致：示例局$/m);
      expect(verify(evidenceOf(signed)).said).toContain('无 none');
    },
  );

  test('is by the office only where the fingerprint is the one that it publishes', () => {
    const file = evidenceOf(letter, code);
    const published = fingerprintOf(letter);
    expect(verify(file).said).toContain('请与受理单位公布的核对');
    expect(verify(file, '--fingerprint', published).said).toContain('与给出的一致');
    const printed = published.toUpperCase().replaceAll(/.{4}(?=.)/g, '$& ');
    expect(verify(file, '--fingerprint', printed).code).toBe(0);
    const other = keyFingerprint(sealBy('ed25519', new Uint8Array(32).fill(1)).publicKey);
    expect(verify(file, '--fingerprint', other)).toMatchObject({
      code: 1,
      said: expect.stringContaining('公钥指纹不是给出的那一个'),
    });
    // Every seal has to be the office's.
    const two = { ...letter, signatures: [...letter.signatures, seal('sm2-sm3', letter.text)] };
    expect(verify(evidenceOf(two)).code).toBe(0);
    expect(verify(evidenceOf(two), '--fingerprint', published).code).toBe(1);
  });

  test('shows what is hidden in a text', () => {
    const { said } = verify(evidenceOf(sealed('ed25519', '甲\u202e乙\u001b[2J\\u{20}\u2028丙')));
    expect(said).toContain('| 甲\\u{202e}乙\\u{1b}[2J\\u{5c}u{20}\\u{2028}丙');
  });

  test('holds signatures by SM2 whose numbers begin with zeros', () => {
    const one = sealed('sm2-sm3');
    // One in 256 does.
    const withZeros = (at: number): LetterSignature => {
      for (;;) {
        const signature = seal('sm2-sm3', one.text);
        if (signature.value.startsWith('00', at)) return signature;
      }
    };
    const signatures = [...one.signatures, withZeros(0), withZeros(64)];
    expect(verify(evidenceOf({ ...one, signatures })).code).toBe(0);
  });
});

describe('the verifier of letters', () => {
  const good = sealed('ed25519');
  const national = sealed('sm2-sm3');
  const [signature = seal('ed25519', '')] = good.signatures;
  const [bySm2 = signature] = national.signatures;
  const flip = (hex: string): string => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
  const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';

  test.each<readonly [what: string, file: unknown, said: string]>([
    ['another text', { ...good, text: `${good.text} ` }, '/digest'],
    ['another digest', { ...good, digest: flip(good.digest) }, '/digest'],
    [
      'the text of another letter, with its digest',
      { ...sealed('ed25519', '另一份'), signatures: good.signatures },
      '/signatures/0: 签名不成立',
    ],
    ['half a character', sealed('ed25519', '甲\ud842'), '/text: 不是完整的文字'],
    ['no signature', { ...good, signatures: [] }, '/signatures: 没有签名'],
    ['no list of signatures', { ...good, signatures: {} }, '/signatures: 没有签名'],
    [
      'no seal of the platform',
      { ...good, signatures: [{ ...signature, by: 'subject' }] },
      '/signatures: 没有平台签名',
    ],
    [
      'one seal that holds and one that does not',
      { ...good, signatures: [signature, { ...signature, value: flip(signature.value) }] },
      '/signatures/1: 签名不成立',
    ],
    [
      'another key',
      { ...good, signatures: [{ ...signature, publicKey: flip(signature.publicKey) }] },
      '/signatures/0: 签名不成立',
    ],
    [
      'capital digits',
      { ...good, signatures: [{ ...signature, value: signature.value.toUpperCase() }] },
      '/signatures/0/value',
    ],
    [
      'a signature that is too long',
      { ...good, signatures: [{ ...signature, value: `${signature.value}00` }] },
      '/signatures/0/value',
    ],
    [
      'an unknown algorithm',
      { ...good, signatures: [{ ...signature, algorithm: 'none' }] },
      '/signatures/0/algorithm',
    ],
    [
      'the name of another algorithm',
      { ...good, signatures: [{ ...signature, algorithm: 'sm2-sm3' }] },
      '/signatures/0/publicKey',
    ],
    ['a member that nothing covers', { ...good, state: 'fulfilled' }, '/state: 不是本格式的内容'],
    [
      'a member that nothing covers, in a signature',
      { ...good, signatures: [{ ...signature, holds: true }] },
      '/signatures/0/holds',
    ],
    ['no text', { ...good, text: undefined }, '/text'],
    ['another format', { ...good, format: 'xinyong-promise/2' }, '/format'],
    ['a code that is none', { ...good, code: '4202222026112100001' }, '/code'],
    ['a list', [], '/: 应为对象'],
    ['nothing', null, '/: 应为对象'],
    ['another text under SM2', { ...national, text: '另一份' }, '/digest'],
    [
      'a key of SM2 that is no point',
      { ...national, signatures: [{ ...bySm2, publicKey: `04${'00'.repeat(64)}` }] },
      '/signatures/0: 签名不成立',
    ],
    [
      'an s of SM2 beyond the order',
      { ...national, signatures: [{ ...bySm2, value: bySm2.value.slice(0, 64) + order }] },
      '/signatures/0: 签名不成立',
    ],
    [
      'a signature of SM2 that is zero',
      { ...national, signatures: [{ ...bySm2, value: '00'.repeat(64) }] },
      '/signatures/0: 签名不成立',
    ],
    [
      'a changed signature of SM2',
      { ...national, signatures: [{ ...bySm2, value: flip(bySm2.value) }] },
      '/signatures/0: 签名不成立',
    ],
  ])('refuses %s, and says where', (_what, file, wrong) => {
    const whole =
      typeof file === 'object' && file !== null && !Array.isArray(file)
        ? { format: 'xinyong-promise/1', algorithmNote: {}, ...file }
        : file;
    const { code: ended, said } = verify(JSON.stringify(whole));
    expect(said).toMatch(/^没有通过核验 not verified\n/);
    expect(said.split('\n')[1]).toContain(wrong);
    expect(ended).toBe(1);
  });

  test('tells a file that is none from a letter that does not hold', () => {
    expect(verify('{')).toMatchObject({ code: 2, said: '' });
    expect(verify('')).toMatchObject({ code: 2, said: '' });
    expect(verify(evidenceOf(good), '--fingerprint', 'ab').code).toBe(2);
    expect(verify(evidenceOf(good), '--fingerprints', 'ab').code).toBe(2);
    expect(verify('', join(docs, 'nothing.json'))).toMatchObject({ code: 2, said: '' });
  });

  test('imports nothing but Node', () => {
    const imported = [...readFileSync(verifier, 'utf8').matchAll(/from '([^']+)'/g)];
    expect(imported.map(([, name]) => name)).toEqual(['node:crypto', 'node:fs', 'node:util']);
  });
});

describe('the sheet on letters', () => {
  const sheet = readFileSync(join(docs, 'promise-letter.md'), 'utf8');
  const read = (name: string): string => readFileSync(join(docs, name), 'utf8');
  const letterIn = (file: string): SignedLetter & { readonly code: string } =>
    // The test below says whether it is one.
    JSON.parse(file) as SignedLetter & { readonly code: string };

  test.each([
    ['promise-example.json', 'ed25519'],
    ['promise-example-sm2.json', 'sm2-sm3'],
  ] as const)('has in %s what the platform writes', (name, algorithm) => {
    const file = read(name);
    const letter = letterIn(file);
    expect(evidenceOf(letter, letter.code)).toBe(file);
    expect(letter.signatures).toMatchObject([{ by: 'platform', algorithm }]);
    expect(letter.signatures[0]?.publicKey).toBe(sealBy(algorithm, nobody).publicKey);
    expect(verify('', join(docs, name), '--fingerprint', fingerprintOf(letter)).code).toBe(0);
  });

  test('says the hashes of its example', () => {
    const letter = letterIn(read('promise-example.json'));
    expect(sheet).toContain(fingerprintOf(letter));
    expect(sheet).toContain(`${letter.digest.slice(0, 12)}…`);
    expect(sheet).toContain(`校验码为 \`${checkValue(letter.digest)}\``);
    expect(letter.signatures).toEqual([seal('ed25519', letter.text)]);
  });

  describe('by hand', () => {
    const commands = ['openssl version', 'jq --version', 'xxd --version', 'sha256sum --version'];
    const missing = commands.filter((each) => spawnSync('sh', ['-c', each]).status !== 0);
    const absent = missing.length > 0 && `not installed: ${missing.join(', ')}`;
    const folder = mkdtempSync(join(tmpdir(), 'xinyong-letter-'));
    symlinkSync(docs, join(folder, 'docs'), 'junction');
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const blocks = [...sheet.matchAll(/```sh\n(file=[^]*?)```/g)].map(([, block]) => block ?? '');
    const run = (block: string): string =>
      spawnSync('sh', ['-ec', block], { cwd: folder, encoding: 'utf8' }).stdout.trim();

    test('shows digest and fingerprint', ({ skip }) => {
      if (absent) skip(absent);
      const letter = letterIn(read('promise-example.json'));
      expect(run(blocks[0] ?? '')).toBe(
        `${letter.digest}  -\n${letter.digest}\n${fingerprintOf(letter)}  -`,
      );
    });

    test('is about the seal, though a signature of the one who promises stands before it', ({
      skip,
    }) => {
      if (absent) skip(absent);
      const letter = letterIn(read('promise-example.json'));
      const publicKey = '11'.repeat(32);
      const own = { by: 'subject', algorithm: 'ed25519', publicKey, value: '22'.repeat(64) };
      const both = { ...letter, signatures: [own, ...letter.signatures] };
      writeFileSync(join(folder, 'both.json'), JSON.stringify(both));
      const ofBoth = (at: number): string =>
        run((blocks[at] ?? '').replace('docs/promise-example.json', 'both.json'));
      expect(ofBoth(0)).toContain(fingerprintOf(letter));
      expect(ofBoth(1)).toBe('Signature Verified Successfully');
    });

    test.for([
      ['Ed25519', 1],
      ['SM2', 2],
    ] as const)('verifies %s with openssl', ([, at], { skip }) => {
      if (absent) skip(absent);
      expect(run(blocks[at] ?? '')).toBe('Signature Verified Successfully');
    });
  });
});
