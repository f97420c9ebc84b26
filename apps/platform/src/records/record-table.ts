import type { DisplayEvent } from '@xinyong/contract';
import type {
  AgencyStatement,
  CreditRecord,
  Display,
  IsoDay,
  RecordKind,
  Uscc,
} from '@xinyong/core';
import type { Instant } from '../clock.ts';
import type { Generated } from 'kysely';
import type { JsonColumn } from '../database/json-column.ts';

type WithoutDisplay<R> = R extends CreditRecord ? Omit<R, 'display' | 'stated'> : never;

/** A record without what changes. */
type RecordBody = WithoutDisplay<CreditRecord>;

export interface RecordTable {
  subject_code: Uscc;
  id: string;
  kind: RecordKind;
  /** The day from which it counts: `recordedOn`. */
  recorded_on: IsoDay;
  agency_name: string;
  agency_code: Uscc | null;
  body: JsonColumn<RecordBody>;
  /** 认定. */
  stated: JsonColumn<AgencyStatement> | null;
  stated_version: Generated<number>;
  display_state: Display['state'];
  display_ended_on: IsoDay | null;
  display_ended_by: NonNullable<Display['endedBy']> | null;
  published_on: IsoDay | null;
  recounted_on: IsoDay | null;
  /** The last day of display, where it ends by itself. */
  display_last_day: IsoDay | null;
}

export interface RecordEventTable {
  subject_code: Uscc;
  record_id: string;
  /** Counted from 1. */
  position: number;
  at: Instant;
  state: DisplayEvent['state'];
  by: DisplayEvent['by'];
  repair_id: string | null;
}
