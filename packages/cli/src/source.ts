import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { encodingOf, LOOK, type Encoding } from './encoding-of.ts';
import { readSome } from './file-io.ts';
import type { Grader } from './grader.ts';

/** The file of subjects, or the standard input. One in GB18030 is handed on in UTF-8. */
export class Source {
  readonly isFile: boolean;
  readonly size: number;
  readonly modified: number;
  readonly #file: number;
  #offset = 0;
  #sum = 0;
  #summed = 0;
  #encoding: Encoding = 'ascii';
  readonly #decoder = new TextDecoder('gb18030');
  readonly #coded = Buffer.alloc(1 << 18);
  /** What was decoded and not handed on yet. */
  #decoded: Uint8Array = new Uint8Array();
  #isDecoded = false;

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

  /** Whether places in what was handed on are those of the file. */
  get isGb18030(): boolean {
    return this.#encoding === 'gb18030';
  }

  /** Whether the beginning of the file is in GB18030. */
  startsInGb18030(): boolean {
    const bytes = Buffer.alloc(LOOK);
    return encodingOf(bytes.subarray(0, readSome(this.#file, bytes, 0))) === 'gb18030';
  }

  /** The share of the file that was read. */
  get share(): number | undefined {
    return this.isFile ? this.#offset / this.size : undefined;
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
    const count =
      this.#encoding === 'utf-8'
        ? this.#read(room)
        : this.#encoding === 'ascii'
          ? this.#tell(room)
          : this.#decode(room);
    grader.take(count);
    return count > 0;
  }

  #read(room: Uint8Array): number {
    const count = readSome(this.#file, room, this.isFile ? this.#offset : null);
    if (this.isFile) this.#add(room.subarray(0, count), this.#offset);
    this.#offset += count;
    return count;
  }

  /** Reads what may be the first that is not ASCII, and enough behind it to tell the encoding. */
  #tell(room: Uint8Array): number {
    let count = this.#read(room.subarray(0, Math.max(room.length - LOOK, LOOK)));
    const ascii = count;
    while (count > 0 && !isAscii(room.subarray(0, count))) {
      const more = this.#read(room.subarray(count, ascii + LOOK));
      count += more;
      if (more === 0) break;
    }
    const bytes = room.subarray(0, count);
    this.#encoding = encodingOf(bytes);
    if (this.#encoding !== 'gb18030') return count;
    this.#decoded = Buffer.from(this.#decoder.decode(bytes, { stream: true }));
    return this.#decode(room);
  }

  #decode(room: Uint8Array): number {
    while (this.#decoded.length === 0 && !this.#isDecoded) {
      const count = this.#read(this.#coded);
      this.#isDecoded = count === 0;
      const text = this.#decoder.decode(this.#coded.subarray(0, count), {
        stream: count > 0,
      });
      this.#decoded = Buffer.from(text);
    }
    const handed = this.#decoded.subarray(0, room.length);
    room.set(handed);
    this.#decoded = this.#decoded.subarray(handed.length);
    return handed.length;
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
