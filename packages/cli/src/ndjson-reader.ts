import { isUsccAt, MOST, rowLength } from '@xinyong/core';
import { codeLength } from './code-set.ts';
import { fields } from './fields.ts';
import type { Problem } from './problem.ts';
import { readJsonSubject } from './read-json-subject.ts';
import type { RecordReader } from './record-reader.ts';
import type { SubjectBatch } from './subject-batch.ts';
import type { Window } from './window.ts';

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const LARGEST = 1_000_000;

const CODE = 0;
const COUNT = 1;
const FLAG = 2;
const CATEGORY = 3;
const IGNORED = 4;
const kindOf = {
  code: CODE,
  count: COUNT,
  number: COUNT,
  flag: FLAG,
  category: CATEGORY,
  ignored: IGNORED,
};

/** Words of four bytes, little endian; the last one overlaps the one before, so that no word reaches beyond. */
class Pattern {
  readonly length: number;
  readonly words: Int32Array;
  readonly tail: number;

  constructor(text: string) {
    const bytes = Buffer.from(text);
    this.length = bytes.length;
    this.words = Int32Array.from({ length: (bytes.length - 1) >> 2 }, (_, index) =>
      bytes.readInt32LE(index * 4),
    );
    this.tail = bytes.readInt32LE(bytes.length - 4);
  }
}

const keys = fields.map(({ name }) => new Pattern(`"${name}":`));
const kinds = Uint8Array.from(fields, ({ kind }) => kindOf[kind]);
const slots = Uint8Array.from(fields, ({ slot }) => Math.max(slot, 0));
const quoted = fields.map(({ values }) => values.map((value) => Buffer.from(`"${value}"`)));
const [TRUE, FALSE] = [new Pattern('true'), new Pattern('alse')];
const SECTOR = fields.findIndex(({ name }) => name === 'sector');
const START = fields.length;

/**
 * Reads one JSON object a line. A scanner of bytes expects the members in the order of the line before, without escapes,
 * anything nested, or more white space than one after a comma or colon; it takes a line only when sure, and leaves all others to {@link readJsonSubject}.
 */
export class NdjsonReader implements RecordReader {
  problem: Problem | undefined;
  readonly lines = 1;
  sawSector = false;
  readonly #window: Window;
  readonly #batch: SubjectBatch;
  /** The member that came last time after this one. */
  readonly #next = Uint8Array.from({ length: fields.length + 1 }, (_, index) =>
    index >= fields.length - 1 ? 0 : index + 1,
  );
  /** The line in which a member was seen last. */
  readonly #seen = new Float64Array(fields.length);
  #line = 0;

  constructor(window: Window, batch: SubjectBatch) {
    this.#window = window;
    this.#batch = batch;
  }

  read(at: number, limit: number, last: boolean): number {
    const next = this.#scan(at, limit);
    if (next > 0) {
      this.problem = undefined;
      return next;
    }
    const { bytes } = this.#window;
    const batch = this.#batch;
    batch.clearRow();
    const found = bytes.indexOf(LINE_FEED, at);
    const whole = found >= 0 && found < limit;
    const end = whole ? found : limit;
    this.problem = readJsonSubject(
      bytes.toString('utf8', at, end),
      batch.codes,
      batch.count * codeLength,
      batch.rows,
      batch.count * rowLength,
    );
    if (this.problem) batch.clearRow();
    if (!whole && last && this.problem?.code === 'not-json')
      this.problem = { field: '', code: 'cut-off' };
    return whole ? end + 1 : end;
  }

  /** Reads a line of the usual form; -1 for any other. */
  #scan(at: number, limit: number): number {
    const { bytes } = this.#window;
    const { codes, rows, count } = this.#batch;
    const codeAt = count * codeLength;
    const rowAt = count * rowLength;
    if (bytes[at] !== OPEN) return -1;
    const line = ++this.#line;
    let position = at + 1;
    let before = START;
    for (;;) {
      let field = this.#next[before]!;
      if (!this.#matches(keys[field]!, position)) {
        field = this.#fieldAt(position);
        if (field < 0) return -1;
        this.#next[before] = field;
      }
      if (this.#seen[field] === line) return -1;
      this.#seen[field] = line;
      position += keys[field]!.length;
      if (bytes[position] === SPACE) position += 1;
      const kind = kinds[field]!;
      if (kind === COUNT) {
        let value = bytes[position]! - 48;
        if (value < 0 || value > 9) return -1;
        let digit = bytes[++position]! - 48;
        if (digit >= 0 && digit <= 9) {
          if (value === 0) return -1;
          do {
            value = value * 10 + digit;
            digit = bytes[++position]! - 48;
          } while (digit >= 0 && digit <= 9);
          if (value > LARGEST) return -1;
        }
        rows[rowAt + slots[field]!] = value > MOST ? MOST : value;
      } else if (kind === CATEGORY) {
        const value = this.#valueAt(quoted[field]!, position);
        if (value < 0) return -1;
        rows[rowAt + slots[field]!] = value;
        position += quoted[field]![value]!.length;
      } else if (kind === CODE) {
        if (bytes[position] !== QUOTE || bytes[position + 1 + codeLength] !== QUOTE) return -1;
        if (!isUsccAt(bytes, ++position)) return -1;
        for (let index = 0; index < codeLength; index += 1)
          codes[codeAt + index] = bytes[position + index]!;
        position += codeLength + 1;
      } else if (kind === FLAG) {
        const yes = this.#matches(TRUE, position);
        if (!yes && !(bytes[position] === 102 && this.#matches(FALSE, position + 1))) return -1;
        rows[rowAt + slots[field]!] = yes ? 1 : 0;
        position += yes ? 4 : 5;
      } else {
        if (bytes[position++] !== QUOTE) return -1;
        let byte = bytes[position++]!;
        while (byte !== QUOTE) {
          if (byte < 32 || byte === BACKSLASH) return -1;
          byte = bytes[position++]!;
        }
      }
      const byte = bytes[position++];
      if (byte === CLOSE) break;
      if (byte !== COMMA) return -1;
      if (bytes[position] === SPACE) position += 1;
      before = field;
    }
    if (this.#seen[0] !== line) return -1;
    if (this.#seen[SECTOR] === line) this.sawSector = true;
    // What was read is never beyond the limit: there stands the end of a line, which no member takes.
    if (position === limit) return position;
    if (bytes[position] === RETURN) position += 1;
    return bytes[position] === LINE_FEED && position < limit ? position + 1 : -1;
  }

  #matches({ words, tail, length }: Pattern, at: number): boolean {
    const { view } = this.#window;
    let position = at;
    for (let index = 0; index < words.length; index += 1) {
      if (view.getInt32(position, true) !== words[index]) return false;
      position += 4;
    }
    return view.getInt32(at + length - 4, true) === tail;
  }

  #fieldAt(at: number): number {
    for (let field = 0; field < keys.length; field += 1)
      if (this.#matches(keys[field]!, at)) return field;
    return -1;
  }

  #valueAt(values: readonly Buffer[], at: number): number {
    const { bytes } = this.#window;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index]!;
      let same = 1;
      while (same < value.length && bytes[at + same] === value[same]) same += 1;
      if (same === value.length && bytes[at] === QUOTE) return index;
    }
    return -1;
  }
}
