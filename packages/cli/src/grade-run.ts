import type { ResolvedScheme } from '@xinyong/core';
import type { Language } from './cli.text.ts';
import type { Format } from './format.ts';
import type { Counts } from './grader.ts';

/** By what the decisions were made: the first line of NDJSON, the file beside CSV. */
interface GradeHeader {
  readonly scheme: string;
  readonly version: string;
  readonly digest: string;
  readonly on: string;
  readonly place: string;
  readonly sector?: string;
  readonly origin: string;
}

/** One run of `xinyong grade`. */
export interface GradeRun {
  /** `-` is the standard input. */
  readonly file: string;
  readonly input: Format;
  readonly output: Format;
  readonly resolved: ResolvedScheme;
  /** Where the scheme was read from, unless it is one of the kit. */
  readonly schemeFile: string | undefined;
  readonly header: GradeHeader;
  /** Standard output unless given. */
  readonly out: string | undefined;
  /** Unless given it stands beside `out`, or is the standard error. */
  readonly rejects: string | undefined;
  readonly resume: boolean;
  readonly language: Language;
  /** Called now and then, with the share of the input that is done where its size is known. */
  readonly onProgress: (counts: Counts, share: number | undefined) => void;
}

/** What a run came to. */
export interface GradeOutcome {
  readonly counts: Counts;
  /** Rows that an interrupted run had done. */
  readonly before: number;
  readonly sawSector: boolean;
  /** Whether the input was in GB18030: then it cannot be gone on with. */
  readonly wasGb18030: boolean;
}

/** How many rows were read. */
export const rowsRead = ({ graded, unknown, rejected }: Counts): number =>
  Object.values(rejected).reduce((sum, count) => sum + count, graded + unknown);
