import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Begins every text that is hashed; another algorithm would have another. */
export const drawVersion = 'xinyong-draw-v1';

/** 随机种子: 32 random bytes in lower-case hex, made by the platform and kept secret until the result is published. */
export const isSeed = (value: string): boolean => /^[0-9a-f]{64}$/.test(value);

const hashOf = (...parts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes([drawVersion, ...parts].join('|'))));

/** 承诺值, published before the draw: binds the plan and the seed. SHA-256 (hex) of `xinyong-draw-v1|<planDigest>|<seed>`. */
export const commitmentOf = (planDigest: string, seed: string): string => hashOf(planDigest, seed);

/** The order of a subject in its stratum. SHA-256 (hex) of `xinyong-draw-v1|subject|<seed>|<planDigest>|<code>`. */
export const subjectHash = (seed: string, planDigest: string, code: string): string =>
  hashOf('subject', seed, planDigest, code);

/** The order of an inspector for a visit: `xinyong-draw-v1|inspector|<seed>|<planDigest>|<code of the subject>|<id>`. */
export const inspectorHash = (seed: string, planDigest: string, code: string, id: string): string =>
  inspectorHashes(seed, planDigest)(code, id);

/** {@link inspectorHash} of one draw: what all its texts begin with is hashed once. */
export function inspectorHashes(
  seed: string,
  planDigest: string,
): (code: string, id: string) => string {
  const begun = sha256
    .create()
    .update(utf8ToBytes([drawVersion, 'inspector', seed, planDigest, ''].join('|')));
  return (code, id) =>
    bytesToHex(
      begun
        .clone()
        .update(utf8ToBytes(`${code}|${id}`))
        .digest(),
    );
}
