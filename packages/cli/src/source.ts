import { closeSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readSome } from './file-io.ts';
import type { Grader } from './grader.ts';

/** The file of subjects, or the standard input. */
export class Source {
  readonly isFile: boolean;
  readonly size: number;
  readonly modified: number;
  readonly #file: number;
  #offset = 0;
  #sum = 0;
  #summed = 0;

  constructor(path: string) {
    this.#file = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(this.#file);
    this.isFile = path !== '-' && stat.isFile();
    this.size = stat.size;
    this.modified = stat.mtimeMs;
  }

  /** CRC-32 of everything that was read of the file, in {@link summed} bytes. */
  get sum(): number {
    return this.#sum;
  }

  get summed(): number {
    return this.#summed;
  }

  /** Whether the first bytes of the file still have the sum that they had. Reads them once more. */
  begins(summed: number, sum: number): boolean {
    const bytes = Buffer.allocUnsafeSlow(1 << 20);
    while (this.#summed < summed) {
      const room = bytes.subarray(0, Math.min(bytes.length, summed - this.#summed));
      const count = readSome(this.#file, room, this.#summed);
      if (count === 0) return false;
      this.#add(bytes.subarray(0, count), this.#summed);
    }
    return this.#sum === sum;
  }

  /** Hands on what comes next; false at the end, which the grader is told too. */
  feed(grader: Grader, most: number = Number.POSITIVE_INFINITY): boolean {
    const space = grader.space();
    const room = space.subarray(0, Math.min(space.length, most));
    const count = readSome(this.#file, room, this.isFile ? this.#offset : null);
    if (this.isFile) this.#add(room.subarray(0, count), this.#offset);
    this.#offset += count;
    grader.take(count);
    return count > 0;
  }

  /** Sums up the bytes at a place, but for those that were before. */
  #add(bytes: Uint8Array, at: number): void {
    const fresh = bytes.subarray(Math.max(this.#summed - at, 0));
    this.#sum = crc32(fresh, this.#sum);
    this.#summed += fresh.length;
  }

  goTo(offset: number): void {
    this.#offset = offset;
  }

  close(): void {
    if (this.#file !== 0) closeSync(this.#file);
  }
}
