import type { IsoDay } from '../calendar/iso-day.ts';
import type { Period } from '../calendar/period.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Citation, Evidence } from '../law/citation.ts';
import type { CitedInstrument } from '../law/instrument.ts';
import type { RuleTitle } from '../law/pack.ts';

export const warningRules = [
  /** 年报报送期. */
  'annual-report',
  /** 许可信息公示期限. */
  'licence-publication',
  /** 登记住所无法联系. */
  'unreachable',
  /** 歇业期限将满，或者已满而终止歇业须公示. */
  'dormancy-end',
  /** 信用等级将下降. */
  'grade-falls',
  /** 承诺将到期. */
  'promise-due',
  /** 可以申请信用修复. */
  'repair-possible',
] as const;

/** What a warning is about (失信警示提醒). */
export type WarningRule = (typeof warningRules)[number];

export const warningUrgencies = ['notice', 'soon', 'overdue'] as const;

/** `notice`: there is time; `soon`: little is left; `overdue`: the day has passed and it can still be mended. */
export type WarningUrgency = (typeof warningUrgencies)[number];

export const warningRemedies = ['publicity', 'repair'] as const;

/** Where a person deals with it: 国家企业信用信息公示系统, or an application for 信用修复. */
export type WarningRemedy = (typeof warningRemedies)[number];

export const warningChannels = ['sms', 'letter', 'phone', 'interview', 'visit'] as const;

/** 短信、信函、电话、约谈、上门走访. */
export type WarningChannel = (typeof warningChannels)[number];

export const repairConditions = [
  'corrected',
  'obligationsPerformed',
  'harmRemoved',
  'repeatedSameType',
  'newHeavyPenalty',
  'onOtherList',
  'statutoryTermRunning',
] as const;

/** What a repair hangs on beside its period, in the names of the facts of an assessment. */
export type RepairCondition = (typeof repairConditions)[number];

/** What the words of a warning name. */
export interface WarningSubject {
  /** The year of an annual report. */
  readonly year?: number;
  /** Whether the report is owed is not known, as the day of formation (设立登记) is not: formed after that year, it is not. */
  readonly owedUnknown?: boolean;
  readonly recordId?: string;
  readonly documentNumber?: string;
  /** The agency of the record. */
  readonly agency?: string;
  /** 许可证书名称 or 承诺事由. */
  readonly name?: string;
  /** The scheme of a grade. */
  readonly scheme?: RuleTitle;
  /** 累计歇业的最长时间. */
  readonly longest?: Period;
  /** It is used up: the dormancy cannot be extended any more. */
  readonly usedUp?: boolean;
  /** The words of the class now and then. */
  readonly from?: RuleTitle;
  readonly to?: RuleTitle;
  /** The grade is that of an example scheme (示例方案): nobody's decision about the subject. */
  readonly example?: boolean;
  /** 个体工商户: marked (标记为经营异常状态), not listed; it may report on paper and choose whether to publish. */
  readonly marked?: boolean;
  /** What follows, or its day, was not read anywhere (待核): the evidence is `assumed`. */
  readonly toVerify?: boolean;
  /** Where to apply: the site of the record. */
  readonly track?: 'credit-china' | 'gsxt';
  /** What the archive does not show of the conditions of the repair. */
  readonly conditions?: readonly RepairCondition[];
  /** Whether a 最短公示期 had to pass first; some records have none. */
  readonly minimumOver?: boolean;
  /** The last day of display (最长公示期) where nobody applies, once the duties are done. */
  readonly displayEndsOn?: IsoDay;
}

/** One warning, one for each cause (一事一提醒). */
export interface Warning {
  readonly rule: WarningRule;
  /** Names the cause for good, such as `annual-report:2025`: the same cause warns once. */
  readonly cause: string;
  readonly subjectCode: Uscc;
  readonly urgency: WarningUrgency;
  /** The day on which it began to stand at this urgency. */
  readonly firesOn: IsoDay;
  /** The last day to act; absent where the law names none, or its working days are not known. */
  readonly dueOn?: IsoDay;
  /** Absent where it is dealt with at an agency, or there is nothing to do. */
  readonly remedy?: WarningRemedy;
  /** The day by which the agency has to list, when nothing is done; absent once it has passed. */
  readonly listedBy?: IsoDay;
  /** Calendar days from the day asked about to `dueOn`; negative when past. */
  readonly daysLeft?: number;
  readonly about: WarningSubject;
  readonly cites: readonly Citation[];
  readonly instruments: readonly CitedInstrument[];
  readonly evidence: Evidence;
}
