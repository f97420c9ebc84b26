import { shown } from './shown.ts';

/** Why no row of a CSV file can be read. */
export type HeaderProblem =
  'unknown-column' | 'column-twice' | 'no-code-column' | 'bad-header' | 'bad-encoding';

/** The header of a CSV file does not say what its columns are. */
export class CsvHeaderError extends Error {
  override readonly name = 'CsvHeaderError';
  readonly problem: HeaderProblem;
  /** As it may be repeated. */
  readonly column: string;

  constructor(problem: HeaderProblem, name: string) {
    const column = shown(name);
    super(`${problem}: ${column}`);
    this.problem = problem;
    this.column = column;
  }
}
