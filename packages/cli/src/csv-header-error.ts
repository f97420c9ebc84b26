/** Why no row of a CSV file can be read. */
export type HeaderProblem = 'unknown-column' | 'column-twice' | 'no-code-column' | 'bad-header';

/** The header of a CSV file does not say what its columns are. */
export class CsvHeaderError extends Error {
  override readonly name = 'CsvHeaderError';
  readonly problem: HeaderProblem;
  readonly column: string;

  constructor(problem: HeaderProblem, column: string) {
    super(`${problem}: ${column}`);
    this.problem = problem;
    this.column = column;
  }
}
