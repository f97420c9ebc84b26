import { createHash } from 'node:crypto';

/** 48 bits: among half a million numbers two meet by chance in one of two thousand files, and are flagged. */
const BYTES = 6;

/**
 * Says whether an agency's document number came before in the file. It keeps a number of each, not the
 * text, so that the longest file that is taken needs a few dozen megabytes.
 */
export function repeatedNumbers(): (agencyName: string, documentNumber: string) => boolean {
  const seen = new Set<number>();
  return (agencyName, documentNumber) => {
    const hash = createHash('sha256').update(`${agencyName}\n${documentNumber}`).digest();
    const key = hash.readUIntBE(0, BYTES);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  };
}
