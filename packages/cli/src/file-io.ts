import { readSync, writeSync } from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));

/** A pipe that is not ready says so; everything else is an error. */
function waitIfBusy(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  Atomics.wait(pause, 0, 0, 2);
}

/** Reads what there is, at a place of a file or the next bytes of a pipe; 0 at the end. */
export function readSome(file: number, into: Uint8Array, at: number | null): number {
  for (;;)
    try {
      return readSync(file, into, 0, into.length, at);
    } catch (error) {
      // Windows tells the end of a pipe so.
      if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0;
      waitIfBusy(error);
    }
}

/** Writes everything, waiting where a pipe is full. */
export function writeAll(file: number, bytes: Uint8Array, at: number | null): void {
  for (let done = 0; done < bytes.length;)
    try {
      done += writeSync(file, bytes, done, bytes.length - done, at === null ? null : at + done);
    } catch (error) {
      waitIfBusy(error);
    }
}
