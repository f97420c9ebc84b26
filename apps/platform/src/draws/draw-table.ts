import type { AbandonedDraw } from '@xinyong/contract';
import type {
  Draw,
  DrawCommand,
  DrawPlan,
  DrawState,
  IsoDay,
  RegionCode,
  SupervisionSector,
  UnvisitableReason,
  Uscc,
} from '@xinyong/core';
import type { Instant } from '../clock.ts';
import type { JsonColumn } from '../database/json-column.ts';
import type { Verification } from './verify-published.ts';

export interface DrawTable {
  id: string;
  /** The agency that planned it. */
  agency_name: string;
  agency_code: Uscc | null;
  title: string;
  place: RegionCode;
  sector: SupervisionSector;
  first_day: IsoDay;
  last_day: IsoDay;
  state: DrawState;
  version: number;
  plan: JsonColumn<DrawPlan>;
  plan_digest: string;
  /** Names of inspectors by staff number. */
  names: JsonColumn<Readonly<Record<string, string>>>;
  /** Sealed by the SeedVault; null before the commitment and once it is revealed. */
  seed: Uint8Array | null;
  commitment: string | null;
  committed_at: Instant | null;
  result: JsonColumn<Draw> | null;
  publication: string | null;
  verification: JsonColumn<Verification> | null;
  published_at: Instant | null;
  /** 作废. */
  abandoned: JsonColumn<AbandonedDraw> | null;
  created_at: Instant;
}

export interface DrawEventTable {
  draw_id: string;
  /** The version of the draw that the change made. */
  version: number;
  at: Instant;
  command: DrawCommand | 'plan';
  to_state: DrawState;
  actor_name: string;
  subject: Uscc | null;
  reason: UnvisitableReason | null;
}
