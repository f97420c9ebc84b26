import type { Window } from './window.ts';

/**
 * Short texts of ASCII that are looked for at a place. Eight bytes are compared as one double: doubles of ASCII are
 * equal exactly when their bytes are, as none of them is zero or no number.
 */
export class Patterns {
  readonly lengths: Uint8Array;
  readonly #starts: Uint16Array;
  readonly #doubles: Float64Array;
  /** The last eight bytes of each text, or the last four of one that is shorter. */
  readonly #tails: Float64Array;
  /** The first four bytes of each. */
  readonly #heads: Int32Array;

  /** Each text has four bytes or more. */
  constructor(texts: readonly string[]) {
    const all = texts.map((text) => Buffer.from(text, 'latin1'));
    this.lengths = Uint8Array.from(all, ({ length }) => length);
    const doubles = all.map((bytes) =>
      Array.from({ length: Math.max(bytes.length - 1, 0) >> 3 }, (_, index) =>
        bytes.readDoubleLE(index * 8),
      ),
    );
    let start = 0;
    this.#starts = Uint16Array.from([0, ...doubles.map(({ length }) => (start += length))]);
    this.#doubles = Float64Array.from(doubles.flat());
    this.#heads = Int32Array.from(all, (bytes) => bytes.readInt32LE(0));
    this.#tails = Float64Array.from(all, (bytes) =>
      bytes.length < 8 ? bytes.readInt32LE(bytes.length - 4) : bytes.readDoubleLE(bytes.length - 8),
    );
  }

  /** Whether a text stands at a place. */
  matches(index: number, { view }: Window, at: number): boolean {
    const length = this.lengths[index] ?? 0;
    if (length < 8)
      return (
        view.getInt32(at, true) === this.#heads[index] &&
        view.getInt32(at + length - 4, true) === this.#tails[index]
      );
    const end = this.#starts[index + 1] ?? 0;
    let position = at;
    for (let each = this.#starts[index] ?? 0; each < end; each += 1) {
      if (view.getFloat64(position, true) !== this.#doubles[each]) return false;
      position += 8;
    }
    return view.getFloat64(at + length - 8, true) === this.#tails[index];
  }
}
