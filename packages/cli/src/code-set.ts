const LOAD = 0.7;

/** Length of a 统一社会信用代码 in characters and bytes. */
export const codeLength = 18;

/** What each character of a code counts, in base 36. */
const digit = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 36);
  return Number.isNaN(value) ? 0 : value;
});

/**
 * Codes that were seen: an exact set in nine bytes a place. Of the 18 characters of a valid code 16 tell it from all
 * others, as both check characters follow from them: a kind (letter and digit), six digits, and eight in base 36, which
 * is 71 bits. GB 32100-2015.
 */
export class CodeSet {
  #size = 0;
  #mask: number;
  /** Two words a place; the first is never zero where there is a code. */
  #words: Int32Array;
  #rest: Uint8Array;

  constructor(capacity: number = 1 << 16) {
    this.#mask = capacity - 1;
    this.#words = new Int32Array(capacity * 2);
    this.#rest = new Uint8Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the valid code in the bytes from `at` on; false if it was there already. */
  add(bytes: Uint8Array, at: number): boolean {
    let head = 0;
    for (let index = 0; index < 8; index += 1) head = head * 10 + digitAt(bytes, at + index);
    const left = four(bytes, at + 8);
    const right = four(bytes, at + 12);
    const first = (head + 1) | (left << 29);
    const second = (left >>> 3) | (right << 18);
    const third = right >>> 14;
    const place = this.#find(first, second, third);
    if (place < 0) return false;
    this.#put(place, first, second, third);
    this.#size += 1;
    this.reserve(this.#size);
    return true;
  }

  /** Makes room for so many codes at once: to grow step by step takes longer, and more memory for a while. */
  reserve(count: number): void {
    let capacity = this.#mask + 1;
    if (count <= capacity * LOAD) return;
    while (count > capacity * LOAD) capacity *= 2;
    this.#growTo(capacity);
  }

  /** The free place for a code; -1 if it is there. */
  #find(first: number, second: number, third: number): number {
    const words = this.#words;
    const mask = this.#mask;
    let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1) ^ (third << 13), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
    let place = (mixed ^ (mixed >>> 16)) & mask;
    for (;;) {
      const there = words[place * 2] ?? 0;
      if (there === 0) return place;
      if (there === first && words[place * 2 + 1] === second && this.#rest[place] === third)
        return -1;
      place = (place + 1) & mask;
    }
  }

  #put(place: number, first: number, second: number, third: number): void {
    this.#words[place * 2] = first;
    this.#words[place * 2 + 1] = second;
    this.#rest[place] = third;
  }

  #growTo(capacity: number): void {
    const [words, rest] = [this.#words, this.#rest];
    this.#mask = capacity - 1;
    this.#words = new Int32Array(capacity * 2);
    this.#rest = new Uint8Array(capacity);
    for (let place = 0; place < rest.length; place += 1) {
      const first = words[place * 2] ?? 0;
      if (first === 0) continue;
      const second = words[place * 2 + 1] ?? 0;
      const third = rest[place] ?? 0;
      this.#put(this.#find(first, second, third), first, second, third);
    }
  }
}

const digitAt = (bytes: Uint8Array, at: number): number => digit[bytes[at] ?? 0] ?? 0;

const four = (bytes: Uint8Array, at: number): number =>
  ((digitAt(bytes, at) * 36 + digitAt(bytes, at + 1)) * 36 + digitAt(bytes, at + 2)) * 36 +
  digitAt(bytes, at + 3);
