/** Bytes that are waiting to be written. The buffer grows once and is used again. */
export class ByteSink {
  bytes: Buffer = Buffer.allocUnsafeSlow(1 << 16);
  length = 0;

  /** Makes room for so many more bytes. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  text(text: string, encoding: BufferEncoding = 'utf8'): void {
    this.reserve(text.length * 3);
    this.length += this.bytes.write(text, this.length, encoding);
  }

  /** Copies a few bytes, for which there is room: a call into the runtime would cost more than the loop. */
  copy(from: Uint8Array, at: number, count: number): void {
    const { bytes } = this;
    let { length } = this;
    for (let index = 0; index < count; index += 1) bytes[length++] = from[at + index] ?? 0;
    this.length = length;
  }

  /** Writes a whole number of at most six digits, for which there is room. */
  number(value: number): void {
    const { bytes } = this;
    let { length } = this;
    let rest = value;
    if (rest < 0) {
      bytes[length++] = 45;
      rest = -rest;
    }
    const digits =
      rest < 10 ? 1 : rest < 100 ? 2 : rest < 1000 ? 3 : rest < 10_000 ? 4 : rest < 100_000 ? 5 : 6;
    this.length = length + digits;
    for (let at = length + digits - 1; at >= length; at -= 1) {
      const next = (rest / 10) | 0;
      bytes[at] = 48 + rest - next * 10;
      rest = next;
    }
  }

  /** Everything that is waiting; it is taken once. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}
