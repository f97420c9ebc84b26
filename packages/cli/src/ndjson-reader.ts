import { isUsccAt, MOST, rowLength } from '@xinyong/core';
import { codeLength } from './code-set.ts';
import { fields } from './fields.ts';
import { Patterns } from './patterns.ts';
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

const keys = new Patterns(fields.map(({ name }) => `"${name}":`));
/** Of each field its kind, from bit 8 on its slot, and from bit 16 on how long its key is. */
const packed = Int32Array.from(
  fields,
  ({ kind, slot }, index) =>
    kindOf[kind] | (Math.max(slot, 0) << 8) | ((keys.lengths[index] ?? 0) << 16),
);
const quoted = fields.map(({ values }) => values.map((value) => Buffer.from(`"${value}"`)));
const flags = new Patterns(['false', 'true']);
const SECTOR = fields.findIndex(({ name }) => name === 'sector');
const START = fields.length;
if (START > 64) throw new RangeError('The scanner has bits for 64 fields');

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
    const window = this.#window;
    const { bytes } = window;
    const { codes, rows, count } = this.#batch;
    const codeAt = count * codeLength;
    const rowAt = count * rowLength;
    if (bytes[at] !== OPEN) return -1;
    const expected = this.#next;
    // Which members were seen: the first 32 fields, and those after them.
    let [low, high] = [0, 0];
    let position = at + 1;
    let before = START;
    for (;;) {
      let field = expected[before] ?? 0;
      if (!keys.matches(field, window, position)) {
        field = this.#fieldAt(position);
        if (field < 0) return -1;
        expected[before] = field;
      }
      const bit = 1 << field;
      if (field < 32) {
        if (low & bit) return -1;
        low |= bit;
      } else {
        if (high & bit) return -1;
        high |= bit;
      }
      const about = packed[field] ?? 0;
      position += about >> 16;
      if (bytes[position] === SPACE) position += 1;
      const kind = about & 0xff;
      const slot = rowAt + ((about >> 8) & 0xff);
      if (kind === COUNT) {
        let value = (bytes[position] ?? 0) - 48;
        if (value < 0 || value > 9) return -1;
        let digit = (bytes[++position] ?? 0) - 48;
        if (digit >= 0 && digit <= 9) {
          if (value === 0) return -1;
          do {
            value = value * 10 + digit;
            digit = (bytes[++position] ?? 0) - 48;
          } while (digit >= 0 && digit <= 9);
          if (value > LARGEST) return -1;
        }
        rows[slot] = value > MOST ? MOST : value;
      } else if (kind === CATEGORY) {
        const values = quoted[field] ?? [];
        const value = this.#valueAt(values, position);
        if (value < 0) return -1;
        rows[slot] = value;
        position += values[value]?.length ?? 0;
      } else if (kind === CODE) {
        if (bytes[position] !== QUOTE || bytes[position + 1 + codeLength] !== QUOTE) return -1;
        if (!isUsccAt(bytes, ++position)) return -1;
        for (let index = 0; index < codeLength; index += 1)
          codes[codeAt + index] = bytes[position + index] ?? 0;
        position += codeLength + 1;
      } else if (kind === FLAG) {
        const yes = bytes[position] === 116 ? 1 : 0;
        if (!flags.matches(yes, window, position)) return -1;
        rows[slot] = yes;
        position += flags.lengths[yes] ?? 0;
      } else {
        if (bytes[position++] !== QUOTE) return -1;
        let byte = bytes[position++] ?? 0;
        while (byte !== QUOTE) {
          if (byte < 32 || byte === BACKSLASH) return -1;
          byte = bytes[position++] ?? 0;
        }
      }
      const byte = bytes[position++];
      if (byte === CLOSE) break;
      if (byte !== COMMA) return -1;
      if (bytes[position] === SPACE) position += 1;
      before = field;
    }
    if (!(low & 1)) return -1;
    if (high & (1 << SECTOR)) this.sawSector = true;
    // What was read is never beyond the limit: there stands the end of a line, which no member takes.
    if (position === limit) return position;
    if (bytes[position] === RETURN) position += 1;
    return bytes[position] === LINE_FEED && position < limit ? position + 1 : -1;
  }

  #fieldAt(at: number): number {
    for (let field = 0; field < fields.length; field += 1)
      if (keys.matches(field, this.#window, at)) return field;
    return -1;
  }

  #valueAt(values: readonly Buffer[], at: number): number {
    const { bytes } = this.#window;
    for (let index = 0; ; index += 1) {
      const value = values[index];
      if (!value) return -1;
      let same = 1;
      while (same < value.length && bytes[at + same] === value[same]) same += 1;
      if (same === value.length && bytes[at] === QUOTE) return index;
    }
  }
}
