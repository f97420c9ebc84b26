import type { GradeBatch } from '@xinyong/contract';
import type { IsoDay, RecordKind, ResolvedScheme, Unsettled, Uscc } from '@xinyong/core';
import type { Instant } from '../clock.ts';
import type { JsonColumn } from '../database/json-column.ts';

export interface GradeBatchTable {
  id: string;
  /** Id of the scheme. */
  scheme: string;
  origin: GradeBatch['origin'];
  /** Digest of the scheme as it stands for the place; that of a subject's sector stands in its result. */
  digest: string;
  graded_on: IsoDay;
  place: string;
  state: GradeBatch['state'];
  agency_name: string;
  agency_code: Uscc;
  /** Every subject up to this code was graded; empty at the start. */
  after_code: string;
  subjects: number;
  done: number;
  grades: JsonColumn<GradeBatch['grades']>;
  /** What the platform collected when it began. */
  covered: JsonColumn<readonly RecordKind[]>;
  started_at: Instant;
  ended_at: Instant | null;
}

export interface GradeResultTable {
  subject_code: Uscc;
  batch_id: string;
  digest: string;
  /** Null while unknown facts could change it. */
  class: string | null;
  worst: string;
  best: string;
  score: number | null;
  /** One bit for each limit that holds. */
  mask: number;
  /** `rowLength` bytes, as `factsOfRow` reads them. */
  facts: Uint8Array;
  /** Records whose class was not settled; null where there was none. */
  unsettled: JsonColumn<readonly Unsettled[]> | null;
}

export interface GradeSchemeTable {
  digest: string;
  body: JsonColumn<ResolvedScheme>;
}
