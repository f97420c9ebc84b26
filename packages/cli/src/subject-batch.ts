import { factSlots, rowLength, UNKNOWN } from '@xinyong/core';
import { codeLength } from './code-set.ts';

/** How many subjects are graded at once. */
export const batchSize = 4096;

/** A row that says nothing: unknown is unknown, and an exception that is not shown does not count. */
const blank = Uint8Array.from(factSlots, ({ established }) => (established ? 0 : UNKNOWN));

const blanks = new Uint8Array(batchSize * rowLength);
for (let at = 0; at < blanks.length; at += rowLength) blanks.set(blank, at);

/** Subjects that wait for their grade: a code and a row of facts each. */
export class SubjectBatch {
  readonly codes: Uint8Array = new Uint8Array(batchSize * codeLength);
  readonly rows: Uint8Array = Uint8Array.from(blanks);
  count = 0;

  clear(): void {
    this.count = 0;
    this.rows.set(blanks);
  }

  /** Forgets what was written of the row that comes next. */
  clearRow(): void {
    this.rows.set(blank, this.count * rowLength);
  }
}
