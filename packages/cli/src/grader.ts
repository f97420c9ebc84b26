import {
  subjectKindOfUscc,
  type CompiledScheme,
  type ResolvedScheme,
  type Uscc,
} from '@xinyong/core';
import { ByteSink } from './byte-sink.ts';
import { codeLength, CodeSet } from './code-set.ts';
import { CsvReader } from './csv-reader.ts';
import { DecisionWriter } from './decision-writer.ts';
import type { Format } from './format.ts';
import { NdjsonReader } from './ndjson-reader.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { writeReject } from './reject-writer.ts';
import { batchSize, SubjectBatch } from './subject-batch.ts';
import { Window } from './window.ts';

const LINE_FEED = 10;
const RETURN = 13;
const READ = 1 << 20;
/** How many bytes the cut of a row in pieces moves back at most so that it does not go through a number. */
const BACK = 128;
/** Digits of any script, what may stand between them, and letters that are read as the check character. */
const NUMBER_AT_END = /[\p{N}\p{P}\p{Z}\p{C}\p{M}xXхХχΧ×−]*$/u;

/** How many rows came to what. */
export interface Counts {
  readonly graded: number;
  readonly unknown: number;
  readonly rejected: Readonly<Partial<Record<ProblemCode, number>>>;
}

/** Where a reader stands between two rows. */
export interface Place {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  readonly line: number;
}

/** Bytes of a file in, decisions and rejected rows out: no file, no clock. */
export class Grader {
  /** Decisions that wait to be written. */
  readonly decisions: ByteSink = new ByteSink();
  /** Rejected rows that wait to be written. */
  readonly rejects: ByteSink = new ByteSink();
  readonly #window: Window;
  readonly #batch = new SubjectBatch();
  readonly #codes = new CodeSet();
  readonly #reader: CsvReader | NdjsonReader;
  readonly #writer: DecisionWriter;
  readonly #allowed: Uint8Array;
  readonly #longest: number;
  #offset = 0;
  #line = 1;
  #body: Place = { offset: 0, line: 1 };
  #begun = false;
  /** Within a row that is too long to be read. */
  #isLong = false;
  #graded = 0;
  #unknown = 0;
  readonly #rejected = new Map<ProblemCode, number>();

  /** `longest`: of a row, in bytes, 200 or more; longer ones are rejected in pieces. */
  constructor(compiled: CompiledScheme, input: Format, output: Format, longest: number = 1 << 20) {
    this.#longest = longest;
    this.#window = new Window(longest + READ);
    this.#reader =
      input === 'csv'
        ? new CsvReader(this.#window, this.#batch, longest)
        : new NdjsonReader(this.#window, this.#batch);
    this.#writer = new DecisionWriter(compiled, output, this.decisions);
    this.#allowed = allowedKinds(compiled.tables.resolved);
  }

  /** Where the next row begins. */
  get place(): Place {
    return { offset: this.#offset, line: this.#line };
  }

  /** Where the rows begin, behind the header. */
  get body(): Place {
    return this.#body;
  }

  /** Whether everything up to `place` is settled, once the decisions were flushed. */
  get isBetweenRows(): boolean {
    return !this.#isLong;
  }

  get counts(): Counts {
    return {
      graded: this.#graded,
      unknown: this.#unknown,
      rejected: Object.fromEntries(this.#rejected),
    };
  }

  get sawSector(): boolean {
    return this.#reader.sawSector;
  }

  /** Where the next bytes of the file go. */
  space(): Uint8Array {
    const { bytes, end, capacity } = this.#window;
    return bytes.subarray(end, capacity);
  }

  /**
   * Takes the bytes that were put into {@link space}; none at all is the end of the file.
   * @throws CsvHeaderError where the columns of a CSV file are not known
   */
  take(count: number): void {
    this.#window.end += count;
    this.#consume(count === 0);
    if (count === 0) this.flush();
  }

  /** Grades everything that was read. */
  flush(): void {
    const { count } = this.#batch;
    if (count === 0) return;
    const unknown = this.#writer.write(this.#batch);
    this.#unknown += unknown;
    this.#graded += count - unknown;
    this.#batch.clear();
  }

  /** Goes on where another run stood; the header of a CSV file was taken before, and nothing else. */
  goOn(body: Place, { offset, line }: Place, counts: Counts): void {
    this.#begun = true;
    this.#body = body;
    this.#offset = offset;
    this.#line = line;
    this.#graded = counts.graded;
    this.#unknown = counts.unknown;
    for (const [code, count] of Object.entries(counts.rejected))
      this.#rejected.set(code as ProblemCode, count); // entries() widens the names
  }

  /** Prepares for a file of so many bytes, judging by the rows that were read. */
  expect(size: number): void {
    const rows = this.#line - this.#body.line;
    if (rows > 0)
      this.#codes.reserve((rows * (size - this.#body.offset)) / (this.#offset - this.#body.offset));
  }

  /** Remembers a code that another run graded; false if it was there already. */
  remember(bytes: Uint8Array, at: number): boolean {
    return this.#codes.add(bytes, at);
  }

  #consume(last: boolean): void {
    const { bytes } = this.#window;
    let at = this.#begin(last);
    if (at < 0) return;
    const { end } = this.#window;
    const lines = bytes.subarray(0, end).lastIndexOf(LINE_FEED) + 1;
    while (at < end) {
      if (this.#isLong) {
        const next = this.#piece(at, last);
        if (next < 0) break;
        at = next;
        continue;
      }
      // A row that is longer than any may be shows that without its end.
      const isFull = end - at > this.#longest;
      const limit = last || (isFull && lines <= at) ? end : lines;
      let next = limit > at ? this.#reader.read(at, limit, last) : -1;
      if (next < 0 && isFull) next = this.#reader.read(at, end, last);
      if (next < 0) break;
      if (next - at > this.#longest) {
        this.#batch.clearRow();
        this.#isLong = true;
        continue;
      }
      this.#settle(at, next);
      this.#offset += next - at;
      this.#line += this.#reader.lines;
      at = next;
    }
    this.#window.keepFrom(at);
  }

  /** Skips the mark of UTF-8 and the header; -1 while they were not read in full. */
  #begin(last: boolean): number {
    if (this.#begun) return 0;
    const { bytes, end } = this.#window;
    if (end < 3 && !last) return -1;
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && end >= 3 ? 3 : 0;
    let at = mark;
    if (this.#reader instanceof CsvReader) {
      const limit =
        last || end > this.#longest ? end : bytes.subarray(0, end).lastIndexOf(LINE_FEED) + 1;
      if (limit <= mark && !last) return -1;
      at = this.#reader.readHeader(mark, limit, last);
      if (at < 0) return -1;
      this.#line = 2;
    }
    this.#begun = true;
    this.#offset = at;
    this.#body = this.place;
    return at;
  }

  /** Takes the row that was read, or rejects it. */
  #settle(at: number, next: number): void {
    const batch = this.#batch;
    let { problem } = this.#reader;
    if (!problem) {
      const codeAt = batch.count * codeLength;
      const pair = ((batch.codes[codeAt] ?? 0) << 7) | (batch.codes[codeAt + 1] ?? 0);
      if (this.#allowed[pair] === 0) problem = { field: 'code', code: 'not-for-kind' };
      else if (!this.#codes.add(batch.codes, codeAt))
        problem = { field: 'code', code: 'duplicate-subject' };
      if (problem) batch.clearRow();
    }
    if (problem) this.#reject(problem, at, next, true);
    else if (++batch.count === batchSize) this.flush();
  }

  #reject(problem: Problem, at: number, next: number, isCounted: boolean): void {
    const { bytes } = this.#window;
    let end = next;
    if (end > at && bytes[end - 1] === LINE_FEED) {
      end -= 1;
      if (end > at && bytes[end - 1] === RETURN) end -= 1;
    }
    writeReject(this.rejects, problem, this.#line, this.#offset, bytes.subarray(at, end));
    if (isCounted) this.#rejected.set(problem.code, (this.#rejected.get(problem.code) ?? 0) + 1);
  }

  /** Rejects the next piece of a long row; -1 while it was not read in full. */
  #piece(at: number, last: boolean): number {
    const { bytes, end } = this.#window;
    const found = bytes.indexOf(LINE_FEED, at);
    const next = found >= 0 && found < end ? found + 1 : last ? end : -1;
    const isLast = next >= 0 && next - at <= this.#longest;
    if (!isLast && end - at <= this.#longest) return -1;
    const cut = isLast ? next : this.#cut(at + this.#longest);
    this.#reject({ field: '', code: 'too-long' }, at, cut, isLast);
    this.#offset += cut - at;
    if (isLast) {
      this.#isLong = false;
      this.#line += 1;
    }
    return cut;
  }

  /** A place to cut, not within a number or a character. */
  #cut(farthest: number): number {
    const { bytes } = this.#window;
    const before = this.#startOfCharacter(farthest);
    const from = this.#startOfCharacter(before - BACK);
    const [digits = ''] = NUMBER_AT_END.exec(bytes.toString('utf8', from, before)) ?? [];
    const cut = before - Buffer.byteLength(digits);
    return cut > from ? cut : before;
  }

  #startOfCharacter(at: number): number {
    const { bytes } = this.#window;
    let start = at;
    while (start > at - 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
    return ((bytes[start] ?? 0) & 0xc0) === 0x80 ? at : start;
  }
}

/** Which kinds of codes (characters 1 and 2) the scheme may grade: never one whose kind of subject is not known. */
function allowedKinds({ scheme }: ResolvedScheme): Uint8Array {
  const allowed = new Uint8Array(1 << 14);
  for (let pair = 0; pair < allowed.length; pair += 1) {
    // Only characters 1 and 2 are read.
    const kind = subjectKindOfUscc(String.fromCharCode(pair >> 7, pair & 127) as Uscc);
    if (kind && scheme.subjects.includes(kind)) allowed[pair] = 1;
  }
  return allowed;
}
