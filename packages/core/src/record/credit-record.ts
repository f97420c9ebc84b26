import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';

export const penaltyTypes = [
  'warning',
  'public-criticism',
  'fine',
  'confiscation',
  'permit-suspension',
  'qualification-downgrade',
  'permit-revocation',
  'activity-restriction',
  'suspension-of-business',
  'closure-order',
  'practice-ban',
  'detention',
  'other',
] as const;

/** 处罚种类 (行政处罚法). `other` stands for what a file calls 其他. */
export type PenaltyType = (typeof penaltyTypes)[number];

export const severities = ['minor', 'general', 'serious'] as const;

/** 轻微 / 一般 / 严重失信: a fact that the agency states. */
export type Severity = (typeof severities)[number];

export const tracks = ['credit-china', 'gsxt'] as const;

/** Where a record is displayed and repaired (渠道): “信用中国” or 国家企业信用信息公示系统. */
export type Track = (typeof tracks)[number];

export const domains = [
  'food',
  'drugs',
  'special-equipment',
  'work-safety',
  'fire-safety',
  'environment',
  'construction-quality',
  'product-certification',
] as const;

/** Fields of supervision with rules of their own (食品、药品、特种设备、安全生产、消防、生态环境、工程质量、强制性产品认证). */
export type Domain = (typeof domains)[number];

export const abnormalGrounds = [
  'annual-report',
  'information-order',
  'false-information',
  'unreachable',
] as const;

/** 列入经营异常名录的情形. */
export type AbnormalGround = (typeof abnormalGrounds)[number];

/** 作出决定的机关. */
export interface Agency {
  readonly name: string;
  /** Its 统一社会信用代码; absent where a file does not give it. */
  readonly code?: Uscc;
}

/** 破产重整、和解: the plan is being carried out, or has been. */
export const restructurings = ['executing', 'completed'] as const;

/** 认定: what the agency that made a record states about it beyond its file. Absent is not stated, and so unknown. */
export interface AgencyStatement {
  /** Counts the statements about a record; whoever states anew names the one it replaces, 0 for none. */
  readonly version: number;
  /** 失信严重程度. */
  readonly severity?: Severity;
  /** 违法行为所属的监管领域; empty says that it is in none of those with rules of their own. */
  readonly domains?: readonly Domain[];
  /** 公示之日. */
  readonly publishedOn?: IsoDay;
  /** A minor record that the department displays because 确有必要. */
  readonly publishedAsNecessary?: boolean;
  /** One of the acts that 527号 names for its gravest class. */
  readonly namedAct?: boolean;
  /** 法定的限制、管理期限尚未届满. */
  readonly statutoryTermRunning?: boolean;
  /** The last day of a restriction that the penalty or the listing imposes. */
  readonly restrictionUntil?: IsoDay;
  /** A law, regulation or policy document bars repair. */
  readonly barredByLaw?: boolean;
  readonly restructuring?: (typeof restructurings)[number];
}

interface RecordCommon {
  /** SHA-256 (hex) of the normalised row: agencies use a document number more than once. */
  readonly id: string;
  readonly subjectCode: Uscc;
  readonly subjectName: string;
  readonly agency: Agency;
  /** Region of the agency that found the breach: rules are those of this place. */
  readonly place: string;
  /** 决定书文号. */
  readonly documentNumber: string;
  readonly display: Display;
  /** 认定. */
  readonly stated?: AgencyStatement;
}

export const displayStates = ['displayed', 'ended'] as const;
export const displayEndings = ['repair', 'delisting', 'term', 'law'] as const;

/** Whether and why a record is displayed (公示). */
export interface Display {
  readonly state: (typeof displayStates)[number];
  /** The first day on which it was no longer displayed. */
  readonly endedOn?: IsoDay;
  /** What ended it: a granted repair, removal by the agency, the end of its period, or a law that never lets it be displayed. */
  readonly endedBy?: (typeof displayEndings)[number];
  /** The day from which periods are counted again, after a repair was revoked (重新计算). */
  readonly recountedOn?: IsoDay;
  /** 公示日 where it is known; a file of decisions does not carry it. */
  readonly publishedOn?: IsoDay;
}

/** 行政处罚. */
export interface AdministrativePenalty extends RecordCommon {
  readonly kind: 'penalty';
  readonly track: Track;
  /** 处罚决定日期. */
  readonly decidedOn: IsoDay;
  readonly penaltyTypes: readonly PenaltyType[];
  /** 罚款金额, fen. */
  readonly fineFen?: number;
  /** 没收金额, fen. */
  readonly confiscationFen?: number;
  /** 简易程序 or 普通程序; unknown in most files. */
  readonly procedure?: 'summary' | 'ordinary';
  readonly severity?: Severity;
  /** Absent where nothing says which; empty where the agency says that it is none of them. */
  readonly domains?: readonly Domain[];
  /** 违法行为类型. */
  readonly breach: string;
  /** 违法事实. */
  readonly facts: string;
  /** 处罚依据. */
  readonly basis: string;
  /** 处罚内容. */
  readonly content: string;
}

export const permitTypes = [
  'general',
  'special',
  'recognition',
  'approval',
  'registration',
  'other',
] as const;

/** 行政许可. */
export interface AdministrativePermit extends RecordCommon {
  readonly kind: 'permit';
  readonly decidedOn: IsoDay;
  readonly permitType: (typeof permitTypes)[number];
  /** 许可证书名称. */
  readonly certificate: string;
  readonly certificateNumber: string;
  readonly content: string;
  readonly validFrom: IsoDay;
  /** 有效期至; 2099-12-31 means without end. */
  readonly validTo: IsoDay;
}

/** 经营异常名录 (or 经营异常状态 of an individual business). */
export interface AbnormalListing extends RecordCommon {
  readonly kind: 'abnormal-listing';
  readonly track: 'gsxt';
  readonly ground: AbnormalGround;
  readonly listedOn: IsoDay;
}

/** 严重违法失信名单 of market supervision. */
export interface SeriousListing extends RecordCommon {
  readonly kind: 'serious-listing';
  readonly track: 'gsxt';
  /** 列入事由, in the words of the agency. */
  readonly ground: string;
  readonly listedOn: IsoDay;
}

/** 信用信息, told apart by `kind`. */
export type CreditRecord =
  AdministrativePenalty | AdministrativePermit | AbnormalListing | SeriousListing;

export const recordKinds = ['penalty', 'permit', 'abnormal-listing', 'serious-listing'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The day from which a record counts: decided or listed. */
export const recordedOn = (record: CreditRecord): IsoDay =>
  record.kind === 'penalty' || record.kind === 'permit' ? record.decidedOn : record.listedOn;
