/** No word that is compared reaches further beyond the bytes that were read. */
const BEYOND = 64;

/** A piece of a file in memory. Behind it are zeros, which stop every scanner. */
export class Window {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly capacity: number;
  /** Where the bytes that were read end. */
  end = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.bytes = Buffer.alloc(capacity + BEYOND);
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  }

  /** Keeps only what stands from `at` on. */
  keepFrom(at: number): void {
    this.bytes.copyWithin(0, at, this.end);
    this.end -= at;
  }
}
