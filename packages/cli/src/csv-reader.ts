import { isUsccAt, MOST, rowLength } from '@xinyong/core';
import { codeProblem } from './code-problem.ts';
import { codeLength } from './code-set.ts';
import { CsvHeaderError } from './csv-header-error.ts';
import { fieldOfColumn, fields, type Field } from './fields.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { RecordReader } from './record-reader.ts';
import type { SubjectBatch } from './subject-batch.ts';
import type { Window } from './window.ts';

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const COMMA = 44;
const LARGEST = 1_000_000;
/** What `#plain` gives where it is not sure. */
const UNSURE = -1;
/** How yes and no are written; those at odd places are yes. */
const flags = ['0', '1', 'false', 'true'];

const NUMBER = 0;
const FLAG = 1;
const CATEGORY = 2;
const CODE = 3;
const IGNORED = 4;
const kindOf = {
  count: NUMBER,
  number: NUMBER,
  flag: FLAG,
  category: CATEGORY,
  code: CODE,
  ignored: IGNORED,
};

interface Column {
  readonly name: string;
  readonly field: Field;
  readonly values: readonly Buffer[];
}

/** Reads a CSV file (RFC 4180): a row without quotes at once, every other one cell by cell. */
export class CsvReader implements RecordReader {
  problem: Problem | undefined;
  lines = 1;
  sawSector = false;
  readonly #window: Window;
  readonly #batch: SubjectBatch;
  readonly #longest: number;
  #columns: readonly Column[] | undefined;
  /** The columns in short, for the rows without quotes. */
  #kinds = new Uint8Array();
  #slots = new Uint8Array();
  /** Where the cells of the last record stand, without their quotes: start and end in turn. */
  #cells = new Int32Array(256);
  #count = 0;
  /** Where the record ends that was split last. */
  #end = 0;

  constructor(window: Window, batch: SubjectBatch, longest: number) {
    this.#window = window;
    this.#batch = batch;
    this.#longest = longest;
  }

  get hasHeader(): boolean {
    return this.#columns !== undefined;
  }

  /**
   * Reads the first record, which names the columns.
   * @throws CsvHeaderError where it does not
   */
  readHeader(at: number, limit: number, last: boolean): number {
    const wrong = this.#split(at, limit, last);
    if (wrong === 'more') return -1;
    if (wrong) throw new CsvHeaderError('bad-header', '');
    const columns: Column[] = [];
    for (let index = 0; index < this.#count; index += 1) {
      const name = this.#text(index).replaceAll('""', '"');
      const field = fieldOfColumn(name);
      if (!field)
        throw new CsvHeaderError(name.includes('\uFFFD') ? 'bad-encoding' : 'unknown-column', name);
      if (columns.some((each) => each.field === field))
        throw new CsvHeaderError('column-twice', name);
      const values = field.kind === 'flag' ? flags : field.values;
      columns.push({ name, field, values: values.map((value) => Buffer.from(value)) });
    }
    if (!columns.some(({ field }) => field.kind === 'code'))
      throw new CsvHeaderError('no-code-column', '');
    this.sawSector = columns.some(({ field }) => field === fields.at(-1));
    this.#columns = columns;
    this.#kinds = Uint8Array.from(columns, ({ field }) => kindOf[field.kind]);
    this.#slots = Uint8Array.from(columns, ({ field }) => Math.max(field.slot, 0));
    return this.#end;
  }

  read(at: number, limit: number, last: boolean): number {
    const columns = this.#columns;
    if (!columns) throw new TypeError('The header was not read');
    this.lines = 1;
    const next = this.#plain(columns, at, limit);
    if (next > 0) {
      this.problem = undefined;
      return next;
    }
    this.#batch.clearRow();
    let wrong = this.#split(at, limit, last);
    if (wrong === 'more') return -1;
    if (!wrong && this.#count !== columns.length)
      wrong =
        last && this.#end === limit && this.#count < columns.length && this.#isOpenEnded(limit)
          ? 'cut-off'
          : 'wrong-cells';
    if (wrong) {
      // Only the first line of it: a quote that is missing must not take the rows below with it.
      const found = this.#window.bytes.indexOf(LINE_FEED, at);
      this.problem = { field: '', code: wrong };
      return found >= 0 && found < limit ? found + 1 : limit;
    }
    const { bytes } = this.#window;
    for (let index = bytes.indexOf(LINE_FEED, at); index >= 0 && index < this.#end - 1;) {
      this.lines += 1;
      index = bytes.indexOf(LINE_FEED, index + 1);
    }
    this.problem = this.#readCells(columns);
    if (this.problem) this.#batch.clearRow();
    return this.#end;
  }

  #isOpenEnded(limit: number): boolean {
    return this.#window.bytes[limit - 1] !== LINE_FEED;
  }

  /** Reads a row without quotes whose values are all in order; {@link UNSURE} for any other. */
  #plain(columns: readonly Column[], at: number, limit: number): number {
    const { bytes } = this.#window;
    const { codes, rows, count } = this.#batch;
    const codeAt = count * codeLength;
    const rowAt = count * rowLength;
    const kinds = this.#kinds;
    const slots = this.#slots;
    const last = kinds.length - 1;
    let position = at;
    for (let index = 0; index <= last; index += 1) {
      const kind = kinds[index] ?? 0;
      const first = bytes[position] ?? 0;
      if (first !== COMMA && first !== LINE_FEED && first !== RETURN) {
        if (kind === NUMBER) {
          let value = first - 48;
          if (value < 0 || value > 9) return UNSURE;
          let digit = (bytes[++position] ?? 0) - 48;
          if (digit >= 0 && digit <= 9) {
            if (value === 0) return UNSURE;
            do {
              value = value * 10 + digit;
              digit = (bytes[++position] ?? 0) - 48;
            } while (digit >= 0 && digit <= 9);
            if (value > LARGEST) return UNSURE;
          }
          rows[rowAt + (slots[index] ?? 0)] = value > MOST ? MOST : value;
        } else if (kind === CODE) {
          if (!isUsccAt(bytes, position)) return UNSURE;
          for (let each = 0; each < codeLength; each += 1)
            codes[codeAt + each] = bytes[position + each] ?? 0;
          position += codeLength;
        } else if (kind === IGNORED) {
          let byte = first;
          while (byte !== COMMA && byte !== LINE_FEED) {
            if (byte === QUOTE || byte === 0) return UNSURE;
            byte = bytes[++position] ?? 0;
          }
        } else {
          const values = columns[index]?.values ?? [];
          const value = this.#valueAt(values, position);
          if (value < 0) return UNSURE;
          rows[rowAt + (slots[index] ?? 0)] = kind === FLAG ? value & 1 : value;
          position += values[value]?.length ?? 0;
        }
      } else if (kind === CODE) return UNSURE;
      if (index < last) {
        if (bytes[position++] !== COMMA) return UNSURE;
      } else if (position < limit && bytes[position] === RETURN) position += 1;
    }
    return position < limit && bytes[position] === LINE_FEED ? position + 1 : UNSURE;
  }

  /** The value that stands at a place, up to the end of its cell. */
  #valueAt(values: readonly Buffer[], at: number): number {
    const { bytes } = this.#window;
    for (let index = 0; ; index += 1) {
      const value = values[index];
      if (!value) return -1;
      let same = 0;
      while (same < value.length && bytes[at + same] === value[same]) same += 1;
      if (same < value.length) continue;
      const after = bytes[at + same];
      if (after === COMMA || after === LINE_FEED || after === RETURN) return index;
    }
  }

  /** Finds the cells of the record at a place. `more`: it goes on beyond what was read. */
  #split(at: number, limit: number, last: boolean): ProblemCode | 'more' | undefined {
    const { bytes } = this.#window;
    const far = at + this.#longest;
    const bound = Math.min(limit, far);
    // What the file does not hold in full is cut off; what is in memory in full is too long.
    const beyond = limit > far ? 'too-long' : last ? 'cut-off' : 'more';
    this.#count = 0;
    for (let position = at; ;) {
      let [start, end] = [position, position];
      if (position < bound && bytes[position] === QUOTE) {
        start = position + 1;
        end = bytes.indexOf(QUOTE, start);
        while (end >= 0 && end + 1 < bound && bytes[end + 1] === QUOTE)
          end = bytes.indexOf(QUOTE, end + 2);
        if (end < 0 || end >= bound) return beyond;
        position = end + 1;
      } else {
        for (; position < bound; position += 1) {
          const byte = bytes[position];
          if (byte === COMMA || byte === LINE_FEED) break;
          if (byte === QUOTE) return 'bad-quote';
        }
        end = position;
        if (end > start && bytes[end - 1] === RETURN && this.#isEnd(end, bound, limit)) end -= 1;
      }
      this.#addCell(start, end);
      if (position < bound && bytes[position] === RETURN && this.#isEnd(position + 1, bound, limit))
        position += 1;
      if (position >= bound) {
        if (position < limit) return 'too-long';
        this.#end = limit;
        return last ? undefined : beyond;
      }
      const byte = bytes[position++];
      if (byte === LINE_FEED) {
        this.#end = position;
        return undefined;
      }
      if (byte !== COMMA) return 'bad-quote';
    }
  }

  /** Whether a line or the file ends at a place. */
  #isEnd(at: number, bound: number, limit: number): boolean {
    return at < bound ? this.#window.bytes[at] === LINE_FEED : at === limit;
  }

  #addCell(start: number, end: number): void {
    if (this.#count * 2 === this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.#count * 2] = start;
    this.#cells[this.#count * 2 + 1] = end;
    this.#count += 1;
  }

  #text(index: number): string {
    return this.#window.bytes.toString('utf8', this.#cells[index * 2], this.#cells[index * 2 + 1]);
  }

  /** Reads the cells that were found; a quote within one of them belongs to no value. */
  #readCells(columns: readonly Column[]): Problem | undefined {
    const { bytes } = this.#window;
    const { codes, rows, count } = this.#batch;
    const code = columns.findIndex(({ field }) => field.kind === 'code');
    const [codeStart = 0, codeEnd = 0] = this.#cells.subarray(code * 2);
    if (codeEnd === codeStart) return { field: 'code', code: 'missing-code' };
    if (codeEnd - codeStart !== codeLength || !isUsccAt(bytes, codeStart))
      return codeProblem(this.#text(code));
    codes.set(bytes.subarray(codeStart, codeEnd), count * codeLength);
    for (const [index, { name, field }] of columns.entries()) {
      if (field.slot < 0) continue;
      const text = this.#text(index);
      if (text === '') continue;
      const at = count * rowLength + field.slot;
      switch (field.kind) {
        case 'count':
        case 'number': {
          const value = /^(?:0|[1-9]\d{0,6})$/.test(text) ? Number(text) : LARGEST + 1;
          if (value > LARGEST) return { field: name, code: 'invalid-count' };
          rows[at] = Math.min(value, MOST);
          break;
        }
        case 'flag': {
          const value = flags.indexOf(text);
          if (value < 0) return { field: name, code: 'invalid-flag' };
          rows[at] = value & 1;
          break;
        }
        case 'category': {
          const value = field.values.indexOf(text);
          if (value < 0) return { field: name, code: 'invalid-value' };
          rows[at] = value;
          break;
        }
        case 'code':
        case 'ignored':
      }
    }
    return undefined;
  }
}
