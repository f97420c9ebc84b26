import { setImmediate } from 'node:timers/promises';

/** A file to import. It is read more than once, and again when the database asks for the work again. */
export interface ImportSource {
  readonly fileName: string;
  /** The bytes from the start. */
  open(): AsyncIterable<Uint8Array>;
}

const CHUNK = 64 * 2 ** 10;

/**
 * A file that is in memory already; it is decoded bit by bit all the same, and others have their turn after each bit:
 * nothing else that reads it waits for anything.
 */
export const sourceOfBytes = (fileName: string, bytes: Uint8Array): ImportSource => ({
  fileName,
  open: async function* () {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      yield bytes.subarray(at, at + CHUNK);
      await setImmediate();
    }
  },
});
