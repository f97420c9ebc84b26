import type { IsoDay } from '../calendar/iso-day.ts';
import type { Citation, Evidence } from '../law/citation.ts';
import type { Step } from '../law/decide.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import type { LeniencyFact, ReckonedFact } from './leniency-facts.ts';
import type { LeniencyMeasure, ViolationBranch } from './leniency.ts';

/**
 * `not-yet`: something that can still be done, or time, is missing; `not-offered`: no rule on it is known, of the
 * nation or of the place.
 */
export const leniencyOutcomes = [
  'granted',
  'refused',
  'not-yet',
  'indeterminate',
  'not-offered',
] as const;
export type LeniencyOutcome = (typeof leniencyOutcomes)[number];

/** What the agency does. */
export const leniencyEffects = [
  /** 免于行政处罚: of the fine and of nothing else; a listing ends by filing. */
  'waive-fine',
  /** 不予行政处罚. */
  'not-punish',
  /** 可以不予行政处罚: the agency chooses. */
  'may-not-punish',
  /** 可以暂不列入经营异常名录: the agency chooses. */
  'defer-listing',
  /** 不列入经营异常名录. */
  'not-list',
  /** 不作为“隐瞒真实情况、弄虚作假”处理. */
  'not-falsehood',
  /** 暂缓列入严重违法失信名单. */
  'defer-serious-listing',
  /** 办理歇业备案. */
  'file-dormancy',
  /** 办理简易注销登记. */
  'simple-deregistration',
  /** 可以允许修改: the agency chooses. */
  'allow-correction',
  /** 更正年度报告. */
  'correct-report',
  /** 报送年度报告. */
  'file-report',
] as const;
export type LeniencyEffect = (typeof leniencyEffects)[number];

/** 抽查结果的标注: 未发现问题, 发现问题已责令改正. */
export const leniencyLabels = ['no-problem', 'corrected'] as const;
export type LeniencyLabel = (typeof leniencyLabels)[number];

/** What follows. */
export const leniencyFollowUps = [
  /** 补报年度报告并公示. */
  'file-late',
  /** 补报后申请移出经营异常名录; of an individual business, 恢复正常记载状态. */
  'apply-delisting',
  /** 引导依法按时年报公示. */
  'file-on-time',
  /** 变更住所或经营场所. */
  'change-address',
  /** 教育当事人. */
  'educate',
  /** 以法律文书送达地址代替住所. */
  'delivery-address',
  /** 引导办理歇业备案. */
  'guide-dormancy',
  /** 歇业期间仍须报送年度报告. */
  'report-while-dormant',
  /** 公示终止歇业. */
  'publish-ending',
  /** 引导办理注销登记. */
  'guide-deregistration',
  /** 先修复信用. */
  'repair-first',
  /** 改走普通注销. */
  'ordinary-deregistration',
  /** 能否办理普通注销，向登记机关询问. */
  'ask-registry',
] as const;
export type LeniencyFollowUp = (typeof leniencyFollowUps)[number];

export const leniencyRefusals = [
  'NO_RULE',
  /** The text does not speak of subjects of this kind. */
  'KIND_NOT_NAMED',
  /** Of a mark (标记为经营异常状态) it does not speak. */
  'MARK_NOT_NAMED',
  'NOT_LATE',
  'NOT_FIRST',
  'NOT_FILED',
  'NOT_REACHABLE',
  'OTHER_VIOLATION',
  'NO_REASON',
  'NOT_REMINDED',
  'NOT_CORRECTED',
  'CORRECTED_LATE',
  'BAD_EFFECT',
  'INTENT',
  'NO_HARDSHIP',
  'FILE_BEFORE',
  'TOTAL_EXCEEDED',
  'ENDS_BEFORE_START',
  'EXTENSION_NO_LONGER',
  'EXTENSION_EARLY',
  'EXTENSION_LATE',
  'DEBTS_OPEN',
  'PROMISE_OPEN',
  'ON_LIST',
  'PROPERTY_TIED',
  'PROCEEDINGS',
  'LICENCE_REVOKED',
  'FINES_OPEN',
  'APPROVAL_REQUIRED',
  'NOTICE_OPEN',
  'NOTICE_RUNNING',
  'APPLICATION_LAPSED',
  'OBJECTED',
  'OBJECTION_RUNNING',
  'GROUND_NOT_NAMED',
  'ALREADY_LISTED',
  'NOT_MENDED',
  'NOT_PERFORMED',
  'FIELD_NOT_NAMED',
  'NO_OBVIOUS_SLIP',
  'NOT_EXEMPT',
  'NOT_GUIDED',
  'ALREADY_AMENDED',
  'NOT_MINOR',
  'FAULT_POSSIBLE',
  'NOT_OPEN',
  'REPORT_LATE',
  'NOT_OWED',
  'CORRECTION_LATE',
] as const;

/** Why a measure is not granted today. */
export type LeniencyRefusal = (typeof leniencyRefusals)[number];

/** The days that an answer names: the first (`From`) or last day of a time, inclusive. */
export const leniencyDates = [
  /** 报送年度报告的截止日. */
  'dueOn',
  /** 公示许可信息的截止日. */
  'publishLicenceUntil',
  /** 年度报告开始报送之日. */
  'opensOn',
  /** 更正截止日. */
  'correctUntil',
  /** 累计歇业届满日. */
  'latestEnd',
  'extensionFrom',
  'extensionUntil',
  /** 公示终止歇业的截止日. */
  'publishEndingUntil',
  /** 简易注销公示届满日: objections until then. */
  'noticeUntil',
  'applyFrom',
  'applyUntil',
  /** 有关部门提出异议的截止日. */
  'objectUntil',
] as const;

/** A day with the article that gives it. */
export interface LeniencyDate {
  readonly date: (typeof leniencyDates)[number];
  readonly on: IsoDay;
  readonly cite: Citation;
  /** What it takes for granted about a last day that is a holiday. */
  readonly assuming?: Citation;
  /** The last day was a holiday: it moved to the next working day (顺延). */
  readonly rolled?: true;
  /** It lies before the day asked about. */
  readonly past?: true;
}

export const leniencyFines = ['late-report', 'ending-unpublished'] as const;

/** The most that a fine at stake can be, in fen (分): for a late report, for not publishing the end of a dormancy. */
export interface LeniencyFine {
  readonly fine: (typeof leniencyFines)[number];
  readonly atMostFen: number;
  readonly cite: Citation;
}

/** One rule as it was applied. */
export interface LeniencyStep extends Pick<Step, 'rule' | 'title' | 'outcome' | 'cite' | 'by'> {
  /** The facts read; null where unknown. */
  readonly read: Readonly<Record<string, string | boolean | null>>;
  readonly refusal?: LeniencyRefusal;
  /** The case (情形) of 首违不罚 that the rule is a condition of; each case stands by itself. */
  readonly branch?: ViolationBranch;
}

/** What has to be found out: a fact, a fact that days settle, the rule itself, or working days of a year not announced. */
export type LeniencyUnknown = LeniencyFact | ReckonedFact | 'rule' | 'workCalendar';

/** 包容审慎的决定: whether a measure is open to a case, what the agency then does, and why. */
export interface LeniencyDecision {
  readonly measure: LeniencyMeasure;
  readonly on: IsoDay;
  readonly place: string;
  readonly outcome: LeniencyOutcome;
  /** Of 首违不罚 that is granted. */
  readonly branch?: ViolationBranch;
  /** Of what is granted; absent where the policy of a place says nothing of it. */
  readonly effect?: { readonly effect: LeniencyEffect; readonly cite: Citation };
  /** No text says how long the deferral lasts (没有规定期限). */
  readonly lengthUnstated?: true;
  /** What the result of the check may be recorded as; where there are two the agency chooses. */
  readonly labels: readonly { readonly label: LeniencyLabel; readonly cite: Citation }[];
  readonly followUps: readonly {
    readonly followUp: LeniencyFollowUp;
    readonly cite: Citation;
    /** A policy of the place has it follow, no clause of the nation. */
    readonly local?: true;
  }[];
  readonly dates: readonly LeniencyDate[];
  readonly fines: readonly LeniencyFine[];
  readonly refusals: readonly LeniencyRefusal[];
  /** The circumstances that bar a simple deregistration (不适用简易注销的情形). */
  readonly blockers: readonly LeniencyFact[];
  /** Facts that would settle the answer, or lead to a better branch. */
  readonly unknown: readonly LeniencyUnknown[];
  readonly steps: readonly LeniencyStep[];
  /** Every document that the answer cites. */
  readonly instruments: readonly CitedInstrument[];
  /** The weakest evidence among everything the answer rests on: what follows from it brings its own. */
  readonly evidence: Evidence;
  /** A policy of the place alone stands behind it, no clause of the nation. */
  readonly localPolicy: boolean;
  readonly chain: readonly string[];
  /** Digest of the resolved rules; absent where no rule covers the day. */
  readonly digest?: string;
}
