import type {
  Fulfilment,
  IsoDay,
  LetterSignature,
  PromiseAnswers,
  PromiseClass,
  PromiseEvent,
  PromiseSanction,
  PromiseState,
  PromiseType,
  Publicity,
  PublicPromiseState,
  RegionCode,
  SignerCapacity,
  SubjectKind,
  Uscc,
} from '@xinyong/core';
import type { Generated } from 'kysely';
import type { Instant } from '../clock.ts';
import type { JsonColumn } from '../database/json-column.ts';

/**
 * A promise, one row: what a filter, an index, a figure, the clock or the national columns read is a column of its own, and
 * only what is read whole is JSON. The groups follow `CreditPromise`.
 */
export interface PromiseTable {
  subject_code: Uscc;
  id: string;
  subject_name: string;
  subject_kind: SubjectKind;
  sector: string;
  /** Absent of what was taken over from another platform. */
  template_id: string | null;
  template_version: number | null;
  title: string;
  type: PromiseType;
  other_type: string | null;
  promise_class: PromiseClass | null;
  state: PromiseState;
  version: number;
  /** 受理单位. */
  agency_name: string;
  agency_code: Uscc;
  place: RegionCode;
  province: RegionCode;
  city: RegionCode;
  organiser_name: string | null;
  organiser_code: Uscc | null;
  reason: string;
  /** 承诺内容 and 违诺责任, as the national data have them. */
  content: string;
  liability: string;
  record_id: string | null;
  answers: JsonColumn<PromiseAnswers>;
  signer_name: string | null;
  signer_capacity: SignerCapacity | null;
  publicity: Publicity;
  /** 承诺编码. */
  code: string | null;
  made_on: IsoDay | null;
  valid_until: IsoDay | null;
  materials_due_on: IsoDay | null;
  /** Exactly what was signed. */
  letter: string | null;
  digest: string | null;
  signatures: JsonColumn<readonly LetterSignature[]> | null;
  fulfilment: Fulfilment | null;
  falsehood: boolean;
  deliberate: boolean;
  unperformed: string | null;
  determined_on: IsoDay | null;
  determiner_name: string | null;
  determiner_code: Uscc | null;
  sanctions: JsonColumn<readonly PromiseSanction[]> | null;
  sanction_words: string | null;
  sanctioned_on: IsoDay | null;
  notice: string | null;
  /** 备注 of the national data, of what was taken over. */
  remarks: string | null;
  imported: boolean;
  created_at: Instant;
  updated_at: Instant;
  /** As the public column has it; absent where it does not. */
  shown: PublicPromiseState | null;
}

export interface PromiseEventTable {
  subject_code: Uscc;
  promise_id: string;
  /** Counted from 1. */
  position: number;
  at: Instant;
  command: PromiseEvent['command'];
  from_state: PromiseState | null;
  to_state: PromiseState;
  by: PromiseEvent['by'];
  actor_name: string;
  notice: string | null;
}

export interface PromiseFileTable {
  subject_code: Uscc;
  promise_id: string;
  /** Id of the material in the template. */
  material: string;
  name: string;
  media_type: string;
  size: number;
  /** SHA-256, hex. */
  digest: string;
  bytes: Uint8Array;
  /** Whether it was handed in: until then the promiser alone sees it. */
  handed_in: Generated<boolean>;
}

export interface PromiseSerialTable {
  place: RegionCode;
  day: IsoDay;
  /** The first that nobody has reserved. */
  next: number;
}
