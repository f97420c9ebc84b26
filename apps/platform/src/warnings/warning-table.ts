import type { WarningEvent, WarningOutcome } from '@xinyong/contract';
import type { Uscc, WarningChannel } from '@xinyong/core';
import type { Instant } from '../clock.ts';

export interface WarningEventTable {
  subject_code: Uscc;
  cause: string;
  /** Counted from 1. */
  position: number;
  at: Instant;
  kind: WarningEvent['kind'];
  /** Of a delivery alone, as the words are. */
  channel: WarningChannel | null;
  words: string | null;
  /** Of an outcome alone, as the note is. */
  outcome: WarningOutcome | null;
  note: string | null;
  /** Id of the actor. */
  actor: string;
  actor_name: string;
  /** The agency that the actor serves. */
  agency_name: string | null;
  agency_code: Uscc | null;
}
