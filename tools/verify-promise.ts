// Verifies a letter of a credit promise (信用承诺书) from its verification file (核验文件). Shares no code with the platform that
// sealed it: Ed25519 and SM2 are those of Node's OpenSSL.
//   node tools/verify-promise.ts [FILE] [--fingerprint HEX]     default: standard input
// Exit code 0: every signature holds, and what is printed is the text that was signed; 1: one does not, and the first thing that
// is wrong is named; 2: not verified.
// Anybody can sign any text with a key of their own: compare the fingerprint with the one that the office publishes, or give that
// with --fingerprint.
import { createHash, createPublicKey, createVerify, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Signature {
  readonly by: keyof typeof SIGNERS;
  readonly algorithm: keyof typeof ALGORITHMS;
  readonly publicKey: string;
  readonly value: string;
}
interface Evidence {
  readonly code?: string;
  readonly text: string;
  readonly digest: string;
  readonly signatures: readonly Signature[];
}

const SIGNERS = { platform: '平台 platform', subject: '承诺人 subject' };
const ALGORITHMS = {
  ed25519: { name: 'Ed25519', publicKey: /^[0-9a-f]{64}$/ },
  'sm2-sm3': { name: 'SM2 + SM3', publicKey: /^04[0-9a-f]{128}$/ },
};

/** Something that does not hold. */
class Difference extends Error {}
/** This Node cannot tell. */
class Unable extends Error {}

const hexOf = (hash: string, bytes: Uint8Array): string =>
  createHash(hash).update(bytes).digest('hex');

/** The parameters a and b and the base point of SM2 (GB/T 32918.5). */
const CURVE =
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
  '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
  '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
  'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0';

/** An integer of 32 bytes in DER. */
function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(first < 0 ? -1 : first);
  const body = short.readUInt8(0) < 0x80 ? short : Buffer.concat([Buffer.of(0), short]);
  return Buffer.concat([Buffer.of(0x02, body.length), body]);
}

/**
 * Whether OpenSSL says that an SM2 signature of `message` holds. It signs the SM3 of Z and the message, where Z stands for who
 * signs: the user id with its length in bits, the curve and the public key (GB/T 32918.2).
 */
function holdsSm2(publicKey: string, value: Buffer, message: Uint8Array): boolean {
  const spki = `3059301306072a8648ce3d020106082a811ccf5501822d034200${publicKey}`;
  const key = createPublicKey({ key: Buffer.from(spki, 'hex'), format: 'der', type: 'spki' });
  const id = Buffer.from('1234567812345678');
  const z = createHash('sm3')
    .update(Buffer.of(0, id.length * 8))
    .update(id)
    .update(Buffer.from(CURVE + publicKey.slice(2), 'hex'))
    .digest();
  const body = Buffer.concat([integer(value.subarray(0, 32)), integer(value.subarray(32))]);
  const der = Buffer.concat([Buffer.of(0x30, body.length), body]);
  return createVerify('SM3').update(z).update(message).verify(key, der);
}

/** The example of GB/T 32918.5: Node does not document what it does with a key of SM2, and may do something else one day. */
function requireSm2(): void {
  const key =
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
  const value =
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
  let works = false;
  try {
    works = holdsSm2(key, Buffer.from(value, 'hex'), Buffer.from('message digest'));
  } catch {
    // It has no SM2.
  }
  if (!works)
    throw new Unable(
      '这个 Node 不能核验 SM2，请用 openssl 核验（docs/promise-letter.md） · This Node cannot verify SM2: use openssl (docs/promise-letter.md)',
    );
}

function holds({ algorithm, publicKey, value }: Signature, digest: Uint8Array): boolean {
  const bytes = Buffer.from(value, 'hex');
  if (algorithm === 'sm2-sm3') requireSm2();
  try {
    if (algorithm === 'sm2-sm3') return holdsSm2(publicKey, bytes, digest);
    const spki = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex');
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, digest, key, bytes);
  } catch {
    return false; // the key is no point of the curve
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with no other members than these: what stood beside them would look as if it was signed. */
function object(
  value: unknown,
  path: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new Difference(`${path || '/'}: 应为对象 · not an object`);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Difference(`${path}/${unknown}: 不是本格式的内容 · not of this format`);
  return value;
}

function string(value: unknown, path: string, form: RegExp): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new Difference(`${path}: 没有或者不符合格式 · missing or malformed`);
}

function oneOf<Name extends string>(
  value: unknown,
  path: string,
  choices: Readonly<Record<Name, unknown>>,
): Name {
  // The keys of a record are its names.
  const found = (Object.keys(choices) as Name[]).find((name) => name === value);
  if (found === undefined) throw new Difference(`${path}: 没有或者不认识 · missing or unknown`);
  return found;
}

function read(file: unknown): Evidence {
  const { format, code, text, digest, signatures } = object(file, '', [
    'format',
    'code',
    'text',
    'digest',
    'signatures',
    'algorithmNote',
  ]);
  string(format, '/format', /^xinyong-promise\/1$/);
  if (!Array.isArray(signatures) || signatures.length === 0)
    throw new Difference('/signatures: 没有签名 · there is none');
  return {
    ...(code !== undefined && { code: string(code, '/code', /^\d{20}$/) }),
    text: string(text, '/text', /[^]/),
    digest: string(digest, '/digest', /^[0-9a-f]{64}$/),
    signatures: signatures.map((each: unknown, index) => {
      const path = `/signatures/${index}`;
      const signature = object(each, path, ['by', 'algorithm', 'publicKey', 'value']);
      const algorithm = oneOf(signature['algorithm'], `${path}/algorithm`, ALGORITHMS);
      return {
        by: oneOf(signature['by'], `${path}/by`, SIGNERS),
        algorithm,
        publicKey: string(
          signature['publicKey'],
          `${path}/publicKey`,
          ALGORITHMS[algorithm].publicKey,
        ),
        value: string(signature['value'], `${path}/value`, /^[0-9a-f]{128}$/),
      };
    }),
  };
}

/** What cannot be seen, or moves what stands beside it, as its number; so is the backslash, with which numbers begin. */
const visible = (text: string): string =>
  text.replaceAll(
    /[^\P{C}\n]|[\p{Zl}\p{Zp}\\]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );

function check({ code, text, digest, signatures }: Evidence, kept: string | undefined): void {
  // Half a character has no UTF-8: another text would have the same bytes.
  if (!text.isWellFormed()) throw new Difference('/text: 不是完整的文字 · not well-formed');
  const own = hexOf('sha256', Buffer.from(text));
  if (own !== digest)
    throw new Difference(`/digest: ${digest} ≠ ${own}，与文字不符 · not the digest of the text`);
  const keys = signatures.map((signature, index) => {
    if (!holds(signature, Buffer.from(digest, 'hex')))
      throw new Difference(`/signatures/${index}: 签名不成立 · the signature does not hold`);
    const { by, algorithm, publicKey } = signature;
    const fingerprint = hexOf('sha256', Buffer.from(publicKey, 'hex'));
    return {
      by,
      fingerprint,
      said: `${SIGNERS[by]}  ${ALGORITHMS[algorithm].name}  ${fingerprint}`,
    };
  });
  const seals = keys.filter(({ by }) => by === 'platform');
  if (seals.length === 0)
    throw new Difference('/signatures: 没有平台签名 · none is the platform’s');
  if (kept !== undefined && seals.some(({ fingerprint }) => fingerprint !== kept))
    throw new Difference(
      '/signatures: 公钥指纹不是给出的那一个 · not the key with that fingerprint',
    );
  const checkValue = own
    .slice(0, 12)
    .toUpperCase()
    .replaceAll(/.{4}(?=.)/g, '$&-');
  console.log(`签名成立 verified
承诺编码 code         ${code === undefined ? '无 none' : `${code}（不在签名范围内 not covered by the signature）`}
校验码 check value    ${checkValue}
公钥指纹 fingerprints（${kept === undefined ? '请与受理单位公布的核对 compare with what the office publishes' : '与给出的一致 the one that was given'}）
${keys.map(({ said }) => `  ${said}`).join('\n')}
文字 text
${visible(text).replaceAll(/^/gm, '  | ')}`);
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { fingerprint: { type: 'string' } },
  });
  const kept = values.fingerprint?.replaceAll(/[\s:]/g, '').toLowerCase();
  if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept))
    throw new Error('--fingerprint: 应为 64 位十六进制数字 · not 64 digits of hex');
  const file: unknown = JSON.parse(readFileSync(positionals[0] ?? 0, 'utf8'));
  check(read(file), kept);
} catch (error) {
  const said = visible(error instanceof Error ? error.message : String(error));
  if (error instanceof Difference) {
    console.log(`没有通过核验 not verified\n${said}`);
    process.exitCode = 1;
  } else {
    console.error(`不能核验 nothing was verified: ${said}`);
    process.exitCode = 2;
  }
}
