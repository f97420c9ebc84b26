import type { Problem } from './problem.ts';

/** Reads one record after the other from a window, into the next row of a batch. */
export interface RecordReader {
  /** What is wrong with the last record; undefined where it was taken. */
  readonly problem: Problem | undefined;
  /** How many lines the last record took. */
  readonly lines: number;
  /** Whether a record said a sector (行业), which is not read. */
  readonly sawSector: boolean;
  /**
   * Reads the record at `at`. Before `limit` stands the end of a line, or with `last` the end of the file. Gives where
   * the record ends; -1 if its end was not read yet.
   */
  read(at: number, limit: number, last: boolean): number;
}
