import { closeSync, fstatSync, openSync } from 'node:fs';
import { readSome } from './file-io.ts';
import type { Grader } from './grader.ts';

/** The file of subjects, or the standard input. */
export class Source {
  readonly isFile: boolean;
  readonly size: number;
  readonly modified: number;
  readonly #file: number;
  #offset = 0;

  constructor(path: string) {
    this.#file = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(this.#file);
    this.isFile = path !== '-' && stat.isFile();
    this.size = stat.size;
    this.modified = stat.mtimeMs;
  }

  /** Hands on what comes next; false at the end, which the grader is told too. */
  feed(grader: Grader, most: number = Number.POSITIVE_INFINITY): boolean {
    const space = grader.space();
    const room = space.subarray(0, Math.min(space.length, most));
    const count = readSome(this.#file, room, this.isFile ? this.#offset : null);
    this.#offset += count;
    grader.take(count);
    return count > 0;
  }

  goTo(offset: number): void {
    this.#offset = offset;
  }

  close(): void {
    if (this.#file !== 0) closeSync(this.#file);
  }
}
