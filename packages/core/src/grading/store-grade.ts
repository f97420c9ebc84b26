import { UNKNOWN_BIT } from './compile-scheme.ts';

/** Where the decisions of a batch go: one element a subject. */
export interface GradeColumns {
  readonly score: Int16Array;
  /** Rank of the class, 0 the best; {@link INDETERMINATE} where a fact is unknown. */
  readonly grade: Uint8Array;
  readonly mask: Uint16Array;
}

/** The class of a row with an unknown fact: ask {@link gradeByFacts} about it. */
export const INDETERMINATE = 255;

/** Writes one decision: a score, the conditions that hold, and the class of the score alone. */
export function storeGrade(
  out: GradeColumns,
  index: number,
  score: number,
  held: number,
  limits: Int32Array,
  rank: number,
): void {
  if (held >= UNKNOWN_BIT) {
    out.grade[index] = INDETERMINATE;
    out.score[index] = 0;
    out.mask[index] = 0;
    return;
  }
  const limited = limits[held] ?? 0;
  const worst = limited & 0xff;
  out.grade[index] = rank > worst ? rank : worst;
  out.score[index] = score;
  out.mask[index] = limited >> 8;
}
