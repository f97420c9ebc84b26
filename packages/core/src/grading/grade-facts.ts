import { evaluationBands, taxGrades } from '../record/credit-record.ts';

/** 纳税信用级别; `none` where the tax authority gave none. */
export const taxGradeValues: readonly ['none', ...typeof taxGrades] = ['none', ...taxGrades];

/** 公共信用综合评价; `none` where there is no result. */
export const evaluationValues: readonly ['none', ...typeof evaluationBands] = [
  'none',
  ...evaluationBands,
];

/**
 * What the records of a subject come to on one day: the closed vocabulary that every scheme reads (评价指标的事实).
 * Counts and whole numbers from 0 on; an absent member is unknown, never none.
 */
export interface GradeFacts {
  /** 轻微 penalties displayed, in the first half of their display (公示期前半). */
  readonly minorPenalties?: number;
  /** 轻微 penalties displayed, past half of their display (公示期过半). */
  readonly minorPenaltiesPastHalf?: number;
  readonly generalPenalties?: number;
  readonly generalPenaltiesPastHalf?: number;
  readonly seriousPenalties?: number;
  readonly seriousPenaltiesPastHalf?: number;
  /** Penalties displayed in the field of food (食品). */
  readonly foodPenalties?: number;
  /** 经营异常名录 entries in force. */
  readonly abnormalListings?: number;
  /** 严重失信主体名单 entries in force, those of market supervision among them. */
  readonly seriousListings?: number;
  /** 拖欠农民工工资失信联合惩戒对象 entries in force. */
  readonly wageListings?: number;
  /** 失信被执行人 entries in force. */
  readonly judgmentDefaults?: number;
  /** Promises kept in full (全部履行). */
  readonly promisesKept?: number;
  /** Promises kept in part (部分履行). */
  readonly promisesPartlyKept?: number;
  /** Promises not kept at all (全部未履行). */
  readonly promisesBroken?: number;
  /** False promises (虚假承诺) within the time that the scheme looks back. */
  readonly falsePromises?: number;
  /** 合同违约. */
  readonly contractBreaches?: number;
  readonly countyHonours?: number;
  readonly cityHonours?: number;
  readonly provinceHonours?: number;
  readonly nationHonours?: number;
  /** The latest years in a row whose annual report was filed in time (连续按时年报). */
  readonly yearsReportedOnTime?: number;
  /** Whole years since it was founded (成立满). */
  readonly yearsOperating?: number;
  /** Whether a new enterprise has shown how it operates; nothing shown counts as no. */
  readonly operatingEvidence?: boolean;
  readonly taxGrade?: (typeof taxGradeValues)[number];
  readonly nationalEvaluation?: (typeof evaluationValues)[number];
}

/** What agencies found about conduct in business, as lists of deductions name it; an absent member is unknown. */
export interface ConductFacts {
  /** 未按合同履行. */
  readonly contractsUnperformed?: number;
  /** 欺诈、胁迫、串通订立合同，逃避法定或者合同义务，欺骗诱导交易. */
  readonly contractFrauds?: number;
  /** 骗贷骗税非法集资，转移财产逃债，制售假冒伪劣. */
  readonly graveFrauds?: number;
  /** 拒不支付工程款. */
  readonly projectPaymentRefusals?: number;
  /** Months for which an established debt has been owed (认定拖欠款). */
  readonly debtArrearsMonths?: number;
  /** Months for which a bank loan has been overdue (拖欠还贷). */
  readonly loanArrearsMonths?: number;
  /** 民间借贷违约记录. */
  readonly privateLoanDefaults?: number;
  /** 非法集资放贷被查. */
  readonly illegalFundraisings?: number;
  /** 社会担保违约记录. */
  readonly guaranteeDefaults?: number;
  /** 担保败诉担责. */
  readonly guaranteeLiabilities?: number;
  /** 未偿债被判担责. */
  readonly debtJudgments?: number;
  /** 违法用工. */
  readonly illegalEmployments?: number;
  /** 不申报社会保险. */
  readonly insuranceUndeclared?: number;
  /** Months for which wages or social insurance have been owed (欠薪欠保). */
  readonly wageArrearsMonths?: number;
}
