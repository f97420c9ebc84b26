import type { ImportReport } from '@xinyong/contract';
import type { FindingCode, ImportKind, ImportLevel } from '@xinyong/core';
import type { Instant } from '../clock.ts';

export interface ImportTable {
  id: string;
  /** SHA-256 of the file's bytes, hex. */
  digest: string;
  file_name: string;
  kind: ImportKind;
  encoding: ImportReport['encoding'];
  rows: number;
  created: number;
  unchanged: number;
  ended: number;
  rejected: number;
  warned: number;
  normalised: number;
  masked: number;
  /** Id of the actor. */
  imported_by: string;
  imported_at: Instant;
}

export interface ImportFindingTable {
  import_id: string;
  /** Counted from 1, in the order of the file. */
  position: number;
  line: number;
  column_name: string;
  level: ImportLevel;
  code: FindingCode;
  value: string;
  suggestion: string | null;
}
