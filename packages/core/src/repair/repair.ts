import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Track } from '../record/credit-record.ts';
import type { RevocationReason } from './revocation.ts';

export const repairStates = [
  'draft',
  'submitted',
  'resubmitted',
  'supplement-requested',
  'returned',
  'accepted',
  'declined',
  'granted',
  'refused',
  'withdrawn',
  'revoked',
] as const;

/** 申请状态. `resubmitted` is submitted again after 补正 or 退回. */
export type RepairState = (typeof repairStates)[number];

export const repairCommands = [
  'submit',
  'resubmit',
  'withdraw',
  'accept',
  'decline',
  'request-supplement',
  'return',
  'grant',
  'refuse',
  'revoke',
] as const;

/** What can be done with an application. withdraw is the applicant's, revoke the agency's. */
export type RepairCommand = (typeof repairCommands)[number];

export const repairParties = ['applicant', 'agency'] as const;

/** Who may give a command: the subject's agent or the agency that made the record. */
export type RepairParty = (typeof repairParties)[number];

export const repairMaterials = [
  'application-form',
  'promise-letter',
  'proof-of-performance',
  'registration-certificate',
  'repair-form',
  'training-certificate',
  'credit-report',
] as const;

/** 申请材料. */
export type Material = (typeof repairMaterials)[number];

/** What is made of the application itself (申请书) and of the promise on its page (承诺书); the rest is handed in. */
export const madeFromApplication: readonly Material[] = ['application-form', 'promise-letter'];

/** A file that the applicant gave for a material: name, size and digest; the bytes are kept apart. */
export interface MaterialFile {
  readonly material: Material;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** What the wizard collects. Absent means not answered yet. */
export interface RepairAnswers {
  /** 违法行为已纠正. */
  readonly corrected?: boolean;
  /** 处罚决定等规定的义务已全部履行. */
  readonly obligationsPerformed?: boolean;
  readonly performedOn?: IsoDay;
  /** 危害后果和不良影响已消除. */
  readonly harmRemoved?: boolean;
  /** 未因同一类违法行为再次受到处罚: true when it was punished again. */
  readonly repeatedSameType?: boolean;
  /** 列入期间再次受到较重行政处罚. */
  readonly newHeavyPenalty?: boolean;
  /** 公开作出信用承诺, in the words shown. */
  readonly promiseMade?: boolean;
  readonly contactName?: string;
  readonly contactPhone?: string;
  /** What the applicant wants to add. */
  readonly statement?: string;
  /** The name typed under the promise; that of the contact. */
  readonly signedName?: string;
  /** Version of the questions these answers were given to. */
  readonly flow?: number;
}

/** The key of an answer, or of a file. */
export type RepairItem = Exclude<keyof RepairAnswers, 'flow'> | `file:${Material}`;

/** 补正: what the agency asks for, and until when if it says so. */
export interface Supplement {
  readonly items: readonly RepairItem[];
  readonly respondBy?: IsoDay;
}

/** 信用修复申请. */
export interface Repair {
  readonly id: string;
  readonly recordId: string;
  readonly subjectCode: Uscc;
  readonly subjectName: string;
  readonly track: Track;
  readonly state: RepairState;
  /** Counts every change; a command names the version it was decided on. */
  readonly version: number;
  readonly answers: RepairAnswers;
  readonly files: readonly MaterialFile[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedOn?: IsoDay;
  readonly acceptedOn?: IsoDay;
  /** The agency's words to the applicant, with what is missing or why. */
  readonly notice?: string;
  /** Present while the agency waits for it. */
  readonly supplement?: Supplement;
}

/** One change in the history of an application (办理记录). */
export interface RepairEvent {
  readonly at: string;
  readonly command: RepairCommand | 'create' | 'update-draft';
  readonly from: RepairState | null;
  readonly to: RepairState;
  readonly by: RepairParty;
  readonly actorName: string;
  readonly notice?: string;
  /** Of 撤销 alone. */
  readonly reason?: RevocationReason;
}
