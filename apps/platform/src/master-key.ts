import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from './start-refused.ts';

const BYTES = 32;

/** The key of a deployment, 64 hexadecimal digits. */
export function parseMasterKey(hex: string): Uint8Array {
  if (/^[0-9a-f]{64}$/i.test(hex)) return Buffer.from(hex, 'hex');
  throw new StartRefused({
    zh: 'XINYONG_VAULT_KEY 应为 64 位十六进制字符，可用 openssl rand -hex 32 生成。',
    en: 'XINYONG_VAULT_KEY has 64 hexadecimal digits; openssl rand -hex 32 makes one.',
  });
}

/** The key of a demonstration: made at the first start and kept in its directory, readable by the owner alone. */
export async function masterKeyIn(directory: string): Promise<Uint8Array> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'vault.key');
  const fresh = randomBytes(BYTES).toString('hex');
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch(() => undefined); // it is there
  return parseMasterKey(await readFile(file, 'utf8'));
}

/** A key for one use, from which neither the master key nor any other can be told. */
export const deriveKey = (master: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, '', `xinyong/${use}`, BYTES));
