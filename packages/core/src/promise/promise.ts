import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Agency, fulfilments, promiseTypes } from '../record/credit-record.ts';
import type { SubjectKind } from '../subject/subject.ts';

/** 承诺类型 of the national data items: 审批替代型, 容缺受理型, 证明事项型, 信用修复型, 行业自律型, 主动型, 其他. */
export type PromiseType = (typeof promiseTypes)[number];

/** 承诺履行状态: 全部履行, 部分履行, 全部未履行. */
export type Fulfilment = (typeof fulfilments)[number];

export const promiseClasses = ['permit', 'proof', 'declaration'] as const;

/** 许可类, 证明类, 声明类. */
export type PromiseClass = (typeof promiseClasses)[number];

export const publicities = ['public', 'limited', 'none'] as const;

/** 公开类型: 可向社会公开, 特定范围内公开, 不可公开. */
export type Publicity = (typeof publicities)[number];

export const promiseStates = [
  'draft',
  'submitted',
  'in-force',
  'materials-due',
  'under-verification',
  'fulfilled',
  'partly-fulfilled',
  'breached',
  'sanctioned',
  'repair-requested',
  'repaired',
  'closed',
  'expired',
  'withdrawn',
  'declined',
  'revoked',
] as const;

/**
 * 承诺的状态. `submitted` is signed and waits for the agency. Every state after it has a 承诺编码, but for `declined` and what
 * was `withdrawn` before it was accepted.
 */
export type PromiseState = (typeof promiseStates)[number];

export const promiseCommands = [
  'sign',
  'accept',
  'decline',
  'withdraw',
  'hand-in-materials',
  'return-materials',
  'begin-verification',
  'determine-full',
  'determine-partial',
  'determine-none',
  'find-overdue',
  'sanction',
  'close',
  'request-repair',
  'grant-repair',
  'refuse-repair',
  'expire',
  'revoke',
] as const;

/** What can be done with a promise. withdraw is the promiser's, revoke the agency's; what is overdue or expired the clock finds. */
export type PromiseCommand = (typeof promiseCommands)[number];

export const promiseParties = ['promiser', 'agency', 'clock'] as const;

/** Who may give a command: the agent of the subject (承诺人), the agency that accepts it (受理单位), or the clock. */
export type PromiseParty = (typeof promiseParties)[number];

export const signerCapacities = ['representative', 'agent'] as const;

/** 法定代表人（负责人、经营者）, or 委托代理人. */
export type SignerCapacity = (typeof signerCapacities)[number];

/** Who signs: a name, and in which capacity. */
export interface PromiseSigner {
  readonly name: string;
  readonly capacity: SignerCapacity;
}

/** What was filled in, by the ids of the fields of the template. */
export type PromiseAnswers = Readonly<Record<string, string>>;

export const signatureAlgorithms = ['ed25519', 'sm2-sm3'] as const;

/** Ed25519 (RFC 8032), or SM2 with SM3 (GB/T 32918) and the user id 1234567812345678. */
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** A signature that stands beside the text (分离式签名): over the 32 bytes of its SHA-256 digest. */
export interface LetterSignature {
  /** 平台印章, or the signature of the one who promises. */
  readonly by: 'platform' | 'subject';
  readonly algorithm: SignatureAlgorithm;
  /** Public key: 32 bytes of Ed25519, or 65 bytes of SM2 (04, x, y); hex. */
  readonly publicKey: string;
  /** 64 bytes (R and S, or r and s), hex. */
  readonly value: string;
}

/** 承诺书 as it was signed. */
export interface SignedLetter {
  /** Exactly what was signed, UTF-8. */
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly digest: string;
  readonly signatures: readonly LetterSignature[];
}

/** A file for a material (补齐材料): the bytes are kept apart. Others than the promiser see it once it was handed in. */
export interface PromiseFile {
  /** Id of the material in the template. */
  readonly material: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** 承诺履行状态认定. */
export interface Determination {
  readonly fulfilment: Fulfilment;
  /** 虚假承诺: what was promised was false when it was. */
  readonly falsehood?: true;
  /** 故意不履行承诺, of 信用修复型 alone: of no other promise a rule speaks of it (令36). */
  readonly deliberate?: true;
  /** 未履行的承诺内容; present unless all was kept. */
  readonly unperformed?: string;
  /** Absent where another platform did not say it. */
  readonly determinedOn?: IsoDay;
  /** 认定单位; absent where another platform did not say it. */
  readonly determiner?: Agency;
}

export const promiseSanctions = [
  'end-handling',
  'order-rectification',
  'withdraw-decision',
  'punish',
  'withdraw-approval',
  'restore-punishment',
  'longest-display',
  'false-promise-ban',
] as const;

/**
 * 违诺责任追究: 终止办理, 责令限期整改, 撤销行政决定, 行政处罚, 撤销其办理事项, 恢复惩戒, 按最长公示期公示, 一定期限内不得申请信用修复.
 * Which of them the law has for a promise is in the pack.
 */
export type PromiseSanction = (typeof promiseSanctions)[number];

/** What followed a breach. */
export interface Sanctions {
  readonly kinds: readonly PromiseSanction[];
  /** 违诺责任追究内容, in the words of the agency. */
  readonly words: string;
  readonly sanctionedOn: IsoDay;
}

/** 信用承诺. */
export interface CreditPromise {
  readonly id: string;
  readonly subjectCode: Uscc;
  readonly subjectName: string;
  readonly subjectKind: SubjectKind;
  /** The template by which it was made, in the version that was signed. */
  readonly templateId: string;
  readonly templateVersion: number;
  readonly title: string;
  readonly type: PromiseType;
  /** Of 其他: which. */
  readonly otherType?: string;
  readonly promiseClass?: PromiseClass;
  readonly state: PromiseState;
  /** Counts every change; a command names the version it was decided on. */
  readonly version: number;
  /** 受理单位. */
  readonly acceptor: Agency;
  /** 受理地行政区划, six digits. */
  readonly place: string;
  /** 组织承诺的行业协会商会. */
  readonly organiser?: Agency;
  /** 承诺事由. */
  readonly reason: string;
  /** Of 信用修复型: the penalty that it is about; one letter is about one penalty. */
  readonly recordId?: string;
  readonly answers: PromiseAnswers;
  readonly signer?: PromiseSigner;
  readonly publicity: Publicity;
  /** 承诺编码; present once accepted. */
  readonly code?: string;
  /** 承诺作出日期: the day in China on which it was signed. */
  readonly madeOn?: IsoDay;
  /** 承诺有效期, the last day. */
  readonly validUntil?: IsoDay;
  /** 补齐期限 of 容缺受理, the last day. */
  readonly materialsDueOn?: IsoDay;
  readonly files: readonly PromiseFile[];
  readonly determination?: Determination;
  readonly sanctions?: Sanctions;
  /** What the other side was last told. */
  readonly notice?: string;
  /** Whether it was taken over from another platform, without its letter. */
  readonly imported?: true;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One change in the history of a promise (办理记录). */
export interface PromiseEvent {
  readonly at: string;
  readonly command: PromiseCommand | 'create' | 'update-draft' | 'attach' | 'detach' | 'import';
  readonly from: PromiseState | null;
  readonly to: PromiseState;
  readonly by: PromiseParty;
  readonly actorName: string;
  readonly notice?: string;
}
