/** Why a row was not taken: stable codes, with their words in `cliText`. */
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a row: the first thing found. */
export interface Problem {
  /** Name of the field; empty where the row as a whole is wrong. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The text in `field` that is somebody's number (公民身份号码): it is written masked. */
  readonly person?: string;
}

export const problemCodes = [
  'not-json',
  'not-object',
  'cut-off',
  'too-long',
  'wrong-cells',
  'bad-quote',
  'unknown-field',
  'member-twice',
  'missing-code',
  'not-uscc',
  'natural-person',
  'not-for-kind',
  'invalid-count',
  'invalid-flag',
  'invalid-value',
  'duplicate-subject',
] as const;
