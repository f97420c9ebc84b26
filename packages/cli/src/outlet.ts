import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';
import { writeAll } from './file-io.ts';
import { withoutControls } from './without-controls.ts';

/** Where a run writes to: a file of its own, or a stream that others opened. */
export class Outlet {
  readonly #file: number;
  readonly #isOwn: boolean;
  readonly isFile: boolean;
  readonly #isTerminal: boolean;
  #length: number;

  private constructor(file: number, isOwn: boolean, length: number) {
    this.#file = file;
    this.#isOwn = isOwn;
    this.isFile = isOwn && fstatSync(file).isFile();
    this.#isTerminal = isatty(file);
    this.#length = length;
  }

  /** Standard output or error. */
  static stream(file: 1 | 2): Outlet {
    return new Outlet(file, false, 0);
  }

  /** A file, empty or cut to the length that it had. */
  static open(path: string, length: number): Outlet {
    const file = openSync(path, length === 0 ? 'w' : 'r+');
    if (length > 0) ftruncateSync(file, length);
    return new Outlet(file, true, length);
  }

  /** How many bytes it holds. */
  get length(): number {
    return this.#length;
  }

  /** Whole lines; a terminal is shown nothing that it would obey. */
  write(lines: Uint8Array): void {
    const bytes = this.#isTerminal
      ? Buffer.from(withoutControls(Buffer.from(lines).toString()))
      : lines;
    writeAll(this.#file, bytes, this.isFile ? this.#length : null);
    this.#length += bytes.length;
  }

  /** Waits until the device has it. */
  sync(): void {
    if (this.isFile) fsyncSync(this.#file);
  }

  close(): void {
    if (this.#isOwn) closeSync(this.#file);
  }
}
