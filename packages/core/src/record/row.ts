import { findingLevels, type FindingCode, type ImportFinding } from './import-finding.ts';
import { maskPaper } from './mask-paper.ts';
import { maskPersonNumbers } from './mask-person-numbers.ts';
import type { Column } from './recognise-columns.ts';

/** The most characters of a cell that a finding repeats. */
const LONGEST_VALUE = 200;

/** How the cells of one kind of table are looked at before anything is read from them, by their fields. */
export interface CellRules {
  /** The most characters of a cell; {@link LONGEST_OTHER} of one that is not named. */
  readonly longest: Readonly<Record<string, number>>;
  readonly tooLong: FindingCode;
  /** What stands in a line of its own: a character of control or direction would change how it reads. */
  readonly names: ReadonlySet<string>;
  /** What may have lines. */
  readonly words: ReadonlySet<string>;
  /** Where the number of a person's paper (证件) may stand, where it belongs or by mistake. */
  readonly codes: ReadonlySet<string>;
}

/** Those of disclosure files (双公示) and of the archive. */
const disclosure: CellRules = {
  longest: {
    name: 200,
    agencyName: 200,
    documentNumber: 128,
    breach: 4000,
    facts: 4000,
    basis: 4000,
    content: 4000,
  },
  tooLong: 'too-long',
  names: new Set(['name', 'representative', 'agencyName', 'documentNumber']),
  words: new Set([
    'breach',
    'facts',
    'basis',
    'content',
    'ground',
    'sector',
    'certificate',
    'certificateNumber',
  ]),
  codes: new Set(['code', 'agencyCode', 'personNumber', 'representative']),
};
const LONGEST_OTHER = 500;

/** JSON can write half a character (\p{Cs}), which no database keeps: it would be another with each import. */
const UNSEEN_IN_NAMES = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;
const UNSEEN_IN_WORDS = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;
/** What a table of text writes in a way of its own, so that programs that split lines at commas stumble. */
const QUOTED = /["\r\n]/;
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/** The cells of one record of a file by their fields, and what was found in them. */
export class Row<Field extends string> {
  readonly findings: ImportFinding[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Readonly<Partial<Record<Field, Column>>>;
  readonly #line: number;
  readonly #rules: CellRules;

  constructor(
    cells: readonly string[],
    columns: Readonly<Partial<Record<Field, Column>>>,
    line: number,
    rules: CellRules = disclosure,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.#line = line;
    this.#rules = rules;
    for (const field of Object.keys(columns) as Field[]) this.#check(field); // the keys are the fields
  }

  /** Whether a cell may be displayed as it is, whatever is read from it. */
  #check(field: Field): void {
    const { longest: bounds, tooLong, names, words } = this.#rules;
    const text = this.text(field);
    const longest = bounds[field] ?? LONGEST_OTHER;
    // A character beyond the BMP is two units of UTF-16; most texts need no counting.
    if (text.length > longest && Array.from(text).length > longest) this.find(field, tooLong);
    if (
      (names.has(field) && UNSEEN_IN_NAMES.test(text)) ||
      (words.has(field) && UNSEEN_IN_WORDS.test(text))
    )
      this.find(field, 'control-character');
    else if (QUOTED.test(text) && (names.has(field) || words.has(field)))
      this.find(field, 'newline-and-quote-in-cell');
  }

  has(field: Field): boolean {
    return this.#columns[field] !== undefined;
  }

  /** A cell without white space around it; empty where the file has no such column. */
  text(field: Field): string {
    const column = this.#columns[field];
    return column === undefined ? '' : (this.#cells[column.index] ?? '').trim();
  }

  /** A cell that must not be empty. */
  required(field: Field): string {
    const text = this.text(field);
    if (text === '') this.find(field, 'missing-required');
    return text;
  }

  /** Words that will be displayed: a person's number that stands in them is masked. */
  words(field: Field, need: 'required' | 'optional' = 'required'): string {
    const text = need === 'required' ? this.required(field) : this.text(field);
    const masked = maskPersonNumbers(text);
    if (masked !== text) this.find(field, 'person-number-in-text');
    return masked;
  }

  /** Notes what was found in a cell. `value` stands for a cell that may not be repeated as it is. */
  find(
    field: Field,
    code: FindingCode,
    { value, suggestion }: { value?: string; suggestion?: string | undefined } = {},
  ): void {
    const text = this.text(field);
    const mask = this.#rules.codes.has(field) ? maskPaper : maskPersonNumbers;
    const masked = value ?? mask(text);
    const shown = masked.replace(UNSEEN, '\uFFFD');
    this.findings.push({
      line: this.#line,
      column: this.#columns[field]?.heading ?? field,
      level: findingLevels[code],
      code,
      value: Array.from(shown.slice(0, 2 * LONGEST_VALUE))
        .slice(0, LONGEST_VALUE)
        .join(''),
      // One slip away from a number that may not be repeated is too near to it.
      ...(suggestion !== undefined && masked === text && { suggestion }),
    });
  }

  /** Whether anything was found that keeps the row out. */
  get isRejected(): boolean {
    return this.findings.some(({ level }) => level === 'reject');
  }
}
