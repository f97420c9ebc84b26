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
  /** Whether duties of the decision are still open (当事人尚有义务没有履行); goes before what an applicant says. */
  readonly obligationsOpen?: boolean;
  /** A law, regulation or policy document bars repair. */
  readonly barredByLaw?: boolean;
  readonly restructuring?: (typeof restructurings)[number];
}

/** What every record has. */
export interface RecordCommon {
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

/** 失信被执行人. The document number is the 案号, the agency the 执行法院. */
export interface JudgmentDefault extends RecordCommon {
  readonly kind: 'judgment-default';
  readonly listedOn: IsoDay;
  /** 列入事由, in the words of the court. */
  readonly ground: string;
}

export const dishonestyLists = [
  'tax',
  'wages',
  'work-safety',
  'procurement',
  'statistics',
  'other',
] as const;

/** 严重失信主体名单 of another department than market supervision. */
export interface DishonestyListing extends RecordCommon {
  readonly kind: 'dishonesty-listing';
  /** 重大税收违法失信主体, 拖欠农民工工资, 安全生产, 政府采购, 统计. */
  readonly list: (typeof dishonestyLists)[number];
  readonly listedOn: IsoDay;
  /** 列入事由, in the words of the agency. */
  readonly ground: string;
}

export const taxGrades = ['A', 'B', 'M', 'C', 'D'] as const;

/** 纳税信用级别 of a year. */
export interface TaxGrade extends RecordCommon {
  readonly kind: 'tax-grade';
  /** 评价年度. */
  readonly year: number;
  readonly grade: (typeof taxGrades)[number];
  readonly decidedOn: IsoDay;
}

export const honourLevels = ['county', 'city', 'province', 'nation'] as const;

/** 荣誉. */
export interface Honour extends RecordCommon {
  readonly kind: 'honour';
  readonly level: (typeof honourLevels)[number];
  /** 荣誉名称. */
  readonly title: string;
  readonly decidedOn: IsoDay;
}

/** 年度报告 of a year. */
export interface AnnualReport extends RecordCommon {
  readonly kind: 'annual-report';
  readonly year: number;
  /** 报送日期. */
  readonly filedOn: IsoDay;
}

export const evaluationBands = ['excellent', 'good', 'fair', 'poor'] as const;

/** 公共信用综合评价 by another than this platform. */
export interface CreditEvaluation extends RecordCommon {
  readonly kind: 'evaluation';
  /** 优、良、中、差. */
  readonly band: (typeof evaluationBands)[number];
  readonly decidedOn: IsoDay;
}

export const promiseTypes = [
  'approval-substitute',
  'deferred-materials',
  'proof-substitute',
  'repair',
  'self-discipline',
  'voluntary',
  'other',
] as const;

export const fulfilments = ['full', 'partial', 'none'] as const;

/** 信用承诺履行情况. The document number is the 承诺编码, the agency the 受理单位. */
export interface PromiseRecord extends RecordCommon {
  readonly kind: 'promise';
  /** 审批替代型, 容缺受理型, 证明事项型, 信用修复型, 行业自律型, 主动型. */
  readonly promiseType: (typeof promiseTypes)[number];
  /** 承诺事由. */
  readonly reason: string;
  /** 承诺作出日期. */
  readonly madeOn: IsoDay;
  /** 承诺有效期 or 容缺补齐期限, the last day to do what was promised. */
  readonly validUntil?: IsoDay;
  /** 承诺履行状态; absent until it is determined (认定). */
  readonly fulfilment?: (typeof fulfilments)[number];
  /** 承诺履行状态认定日期. */
  readonly determinedOn?: IsoDay;
  /** 虚假承诺: what was promised was found to be false when it was. */
  readonly falsehood?: true;
  /** 故意不履行承诺, of 信用修复型: found by the agency, and no falsehood. */
  readonly deliberate?: true;
}

/** 合同违约. */
export interface ContractBreach extends RecordCommon {
  readonly kind: 'contract-breach';
  readonly decidedOn: IsoDay;
  /** 违约事实. */
  readonly facts: string;
}

export const inspectionResults = ['no-problem', 'corrected', 'unreachable', 'problem'] as const;

/** 监督检查结果. */
export interface Inspection extends RecordCommon {
  readonly kind: 'inspection';
  /** 未发现问题, 发现问题已责令改正, 通过登记的住所或者经营场所无法联系, 发现问题. */
  readonly result: (typeof inspectionResults)[number];
  readonly decidedOn: IsoDay;
  /** 检查内容. */
  readonly content: string;
}

/** 歇业. */
export interface Dormancy extends RecordCommon {
  readonly kind: 'dormancy';
  readonly startsOn: IsoDay;
  /** The last day. */
  readonly endsOn: IsoDay;
}

/** 失信信息 that is displayed and repaired on a 渠道. */
export type RepairableRecord = AdministrativePenalty | AbnormalListing | SeriousListing;

/** What the credit archive (信用档案) holds beside penalties, permits and listings of market supervision: no repair of this kit is for it. */
export type ArchiveRecord =
  | JudgmentDefault
  | DishonestyListing
  | TaxGrade
  | Honour
  | AnnualReport
  | CreditEvaluation
  | PromiseRecord
  | ContractBreach
  | Inspection
  | Dormancy;

export type ArchiveKind = ArchiveRecord['kind'];

/** 信用信息, told apart by `kind`. */
export type CreditRecord = RepairableRecord | AdministrativePermit | ArchiveRecord;

/** Every kind, in the order in which people are shown them: what weighs against a subject first. */
export const recordKinds = [
  'penalty',
  'abnormal-listing',
  'serious-listing',
  'judgment-default',
  'dishonesty-listing',
  'contract-breach',
  'promise',
  'inspection',
  'permit',
  'tax-grade',
  'evaluation',
  'honour',
  'annual-report',
  'dormancy',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Whether a repair (信用修复) can be asked for at all: a record of dishonesty with a 渠道. */
export const isRepairable = (record: CreditRecord): record is RepairableRecord => 'track' in record;

type Recorded =
  | { readonly decidedOn: IsoDay }
  | { readonly listedOn: IsoDay }
  | { readonly filedOn: IsoDay }
  | { readonly madeOn: IsoDay }
  | { readonly startsOn: IsoDay };

/** The day from which a record counts: decided, listed, filed, made or begun. */
export function recordedOn(record: Recorded): IsoDay {
  if ('decidedOn' in record) return record.decidedOn;
  if ('listedOn' in record) return record.listedOn;
  if ('filedOn' in record) return record.filedOn;
  return 'madeOn' in record ? record.madeOn : record.startsOn;
}
