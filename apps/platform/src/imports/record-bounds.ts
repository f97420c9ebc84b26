import { tooManyColumns, tooManyEmptyRecords, wrongCellCount } from './file-refusal.ts';

/** No table of columns has half as many. */
export const MOST_COLUMNS = 200;

/** What a spreadsheet leaves at the end is fewer; each costs as much to parse as a record. */
const MOST_EMPTY = 10_000;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Counts cells and empty records on the bytes, before a parser makes objects of them. In UTF-8 and in GB18030 these
 * bytes are never part of another character. Where quotes do not pair the parser refuses the file.
 */
export class RecordBounds {
  #record = 1;
  #empty = 0;
  #width: number | undefined;
  #isTabbed: boolean | undefined;
  #tabs = 0;
  #commas = 0;
  #isEmpty = true;
  #isQuoted = false;
  #isAfterReturn = false;

  /** Takes the next bytes; throws the refusal of a record that is out of bounds. */
  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const isAfterReturn = this.#isAfterReturn;
      this.#isAfterReturn = byte === RETURN;
      if (byte === QUOTE) this.#isQuoted = !this.#isQuoted;
      else if (this.#isQuoted) this.#isEmpty = false;
      else if (byte === COMMA) this.#commas += 1;
      else if (byte === TAB) this.#tabs += 1;
      else if (byte === RETURN) this.end();
      else if (byte !== LINE_FEED) this.#isEmpty = false;
      else if (!isAfterReturn) this.end();
    }
  }

  /** Ends a record: at its line break, and at the end of the file. */
  end(): void {
    this.#isTabbed ??= this.#tabs > 0; // the first line tells the delimiter
    const cells = 1 + (this.#isTabbed ? this.#tabs : this.#commas);
    if (cells > MOST_COLUMNS)
      throw this.#width === undefined
        ? tooManyColumns(cells, MOST_COLUMNS)
        : wrongCellCount(this.#record, cells, this.#width);
    if (this.#isEmpty && (this.#empty += 1) > MOST_EMPTY) throw tooManyEmptyRecords(MOST_EMPTY);
    if (!this.#isEmpty) this.#width ??= cells;
    this.#record += 1;
    this.#tabs = 0;
    this.#commas = 0;
    this.#isEmpty = true;
  }
}
