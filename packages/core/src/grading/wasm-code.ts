/** The few instructions that the kernel needs; numbers from the WebAssembly specification. */
const op = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  store8: 0x3a,
  constant: 0x41,
  geU: 0x4f,
  add: 0x6a,
  mul: 0x6c,
  shrU: 0x76,
} as const;

/** Instructions on 16 bytes or 8 halves at once. */
export const simd = {
  load: 0,
  store: 11,
  constant: 12,
  shuffle: 13,
  swizzle: 14,
  eqBytes: 35,
  ltBytes: 37,
  gtBytesU: 40,
  ltHalves: 47,
  and: 78,
  or: 80,
  anyTrue: 83,
  narrow: 101,
  addBytesSaturated: 111,
  subBytes: 113,
  minBytes: 118,
  minBytesU: 119,
  maxBytes: 120,
  maxBytesU: 121,
  extendLow: 135,
  extendHigh: 136,
  addHalves: 142,
  mulHalves: 149,
  minHalves: 150,
  maxHalves: 152,
} as const;

const unsigned = (value: number): readonly number[] => {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? byte | 0x80 : byte);
  } while (rest);
  return bytes;
};

const signed = (value: number): readonly number[] => {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && !(byte & 0x40)) || (rest === -1 && byte & 0x40)) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
};

/** The body of one function, written instruction by instruction. */
export class WasmCode {
  readonly bytes: number[] = [];

  get(local: number): this {
    return this.#emit(op.get, ...unsigned(local));
  }
  set(local: number): this {
    return this.#emit(op.set, ...unsigned(local));
  }
  number(value: number): this {
    return this.#emit(op.constant, ...signed(value));
  }
  add(): this {
    return this.#emit(op.add);
  }
  mul(): this {
    return this.#emit(op.mul);
  }
  shiftRight(): this {
    return this.#emit(op.shrU);
  }
  storeByte(): this {
    return this.#emit(op.store8, 0, 0);
  }
  /** Repeats until the local has reached the other one. */
  whileBelow(local: number, other: number, body: () => void): this {
    this.#emit(op.block, 0x40, op.loop, 0x40);
    this.get(local).get(other);
    this.#emit(op.geU, op.brIf, 1);
    body();
    return this.#emit(op.br, 0, op.end, op.end);
  }
  vector(instruction: number): this {
    return this.#emit(0xfd, ...unsigned(instruction));
  }
  load(): this {
    return this.vector(simd.load).#emit(0, 0);
  }
  store(): this {
    return this.vector(simd.store).#emit(0, 0);
  }
  /** 16 bytes as they are. */
  bytes16(bytes: readonly number[]): this {
    return this.vector(simd.constant).#emit(...bytes.map((byte) => byte & 0xff));
  }
  byte(value: number): this {
    return this.bytes16(Array.from({ length: 16 }, () => value));
  }
  half(value: number): this {
    return this.bytes16(Array.from({ length: 16 }, (_, index) => value >> (index % 2 ? 8 : 0)));
  }
  shuffle(lanes: readonly number[]): this {
    return this.vector(simd.shuffle).#emit(...lanes);
  }

  #emit(...bytes: readonly number[]): this {
    this.bytes.push(...bytes);
    return this;
  }
}

const section = (id: number, content: readonly number[]): readonly number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const name = (text: string): readonly number[] => [
  text.length,
  ...Array.from(text, (letter) => letter.charCodeAt(0)),
];

/** A module with one function `run` of so many numbers, over a memory that the caller brings. */
export function wasmModule(
  params: number,
  vectors: number,
  code: WasmCode,
): Uint8Array<ArrayBuffer> {
  const [i32, v128] = [0x7f, 0x7b];
  const body = [2, 1, i32, ...unsigned(vectors), v128, ...code.bytes, op.end];
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, [1, 0x60, params, ...Array.from({ length: params }, () => i32), 0]),
    ...section(2, [1, ...name('kit'), ...name('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('run'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}
