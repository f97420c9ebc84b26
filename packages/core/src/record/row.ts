import { findingLevels, type FindingCode, type ImportFinding } from './import-finding.ts';
import { maskPersonNumbers } from './mask-person-numbers.ts';
import type { Column } from './recognise-columns.ts';

/** The most characters of a cell that a finding repeats. */
const LONGEST_VALUE = 200;

/** The cells of one record of a file by their fields, and what was found in them. */
export class Row<Field extends string> {
  readonly findings: ImportFinding[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Readonly<Partial<Record<Field, Column>>>;
  readonly #line: number;

  constructor(
    cells: readonly string[],
    columns: Readonly<Partial<Record<Field, Column>>>,
    line: number,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.#line = line;
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
    const shown = value ?? maskPersonNumbers(this.text(field));
    this.findings.push({
      line: this.#line,
      column: this.#columns[field]?.heading ?? field,
      level: findingLevels[code],
      code,
      value: Array.from(shown.slice(0, 2 * LONGEST_VALUE))
        .slice(0, LONGEST_VALUE)
        .join(''),
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  /** Whether anything was found that keeps the row out. */
  get isRejected(): boolean {
    return this.findings.some(({ level }) => level === 'reject');
  }
}
