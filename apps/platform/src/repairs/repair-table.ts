import type {
  IsoDay,
  Material,
  RepairAnswers,
  RepairEvent,
  RepairState,
  RevocationReason,
  Supplement,
  Track,
  Uscc,
} from '@xinyong/core';
import type { Instant } from '../clock.ts';
import type { JsonColumn } from '../database/json-column.ts';

export interface RepairTable {
  subject_code: Uscc;
  id: string;
  record_id: string;
  subject_name: string;
  /** The agency of the record, which decides. */
  agency_name: string;
  agency_code: Uscc | null;
  track: Track;
  state: RepairState;
  version: number;
  answers: JsonColumn<RepairAnswers>;
  notice: string | null;
  supplement: JsonColumn<Supplement> | null;
  created_at: Instant;
  updated_at: Instant;
  submitted_on: IsoDay | null;
  accepted_on: IsoDay | null;
}

export interface RepairEventTable {
  subject_code: Uscc;
  repair_id: string;
  /** The version of the application that the change made. */
  version: number;
  at: Instant;
  command: RepairEvent['command'];
  from_state: RepairState | null;
  to_state: RepairState;
  by: RepairEvent['by'];
  actor_name: string;
  notice: string | null;
  /** Of the command revoke. */
  reason: RevocationReason | null;
}

export interface RepairFileTable {
  subject_code: Uscc;
  repair_id: string;
  material: Material;
  name: string;
  media_type: string;
  size: number;
  /** SHA-256, hex. */
  digest: string;
  bytes: Uint8Array;
}
