import type { IsoDay } from '../calendar/iso-day.ts';
import { subjectKinds } from '../subject/subject.ts';
import type { LeniencyMeasure } from './leniency.ts';

// The kinds are cast to what they are, as the type of a table is not inferred from another file (isolatedDeclarations).
/**
 * The facts of every measure: yes or no, a day, a year, a number of days, or one of the words listed. The types, the
 * schema and the questions follow this table. A fact that is not given is unknown, never false.
 */
export const leniencyFacts = {
  'late-report': {
    /** 未按时报送的年度报告所属的年度. */
    reportYear: 'year',
    /** 补报之日. */
    filedOn: 'day',
    /** 已补报, where the day is not known. */
    filed: 'flag',
    /** 首次未按时报送. */
    firstLate: 'flag',
  },
  unreachable: {
    subjectKind: subjectKinds as typeof subjectKinds,
    /** 可以通过其他方式联系. */
    reachableOtherwise: 'flag',
    /** 有其他违法违规行为. */
    otherViolations: 'flag',
    /** 经合理说明理由. */
    reasonGiven: 'flag',
  },
  'late-licence': {
    subjectKind: subjectKinds as typeof subjectKinds,
    /** 行政许可取得、变更、延续信息形成之日. */
    licensedOn: 'day',
    /** 公示之日. */
    publishedOn: 'day',
    /** 经提醒指导. */
    reminded: 'flag',
    /** 及时改正, 改正但不及时, 尚未改正. */
    correction: ['in-time', 'late', 'not-yet'],
    /** 造成不良影响和后果. */
    badEffect: 'flag',
  },
  dormancy: {
    /** 歇业备案, or 延长歇业期限. */
    request: ['file', 'extend'],
    /** 因自然灾害、事故灾难、公共卫生事件、社会安全事件等原因造成经营困难. */
    hardship: 'flag',
    /** 歇业起始日. */
    startOn: 'day',
    /** The last day of the filing, or of the one asked for. */
    untilOn: 'day',
    /** The last day that an extension asks for. */
    extendTo: 'day',
    /** 以前累计歇业的天数; 0 where there was none. */
    earlierDays: 'days',
    /** 自主决定开展或者已实际开展经营活动之日. */
    resumedOn: 'day',
  },
  deregistration: {
    subjectKind: subjectKinds as typeof subjectKinds,
    /** 未发生债权债务或者已清偿完结. */
    debtsSettled: 'flag',
    /** 全体投资人书面承诺. */
    investorsPromised: 'flag',
    onAbnormalList: 'flag',
    onSeriousList: 'flag',
    /** 股权（财产份额）被冻结、出质. */
    equityFrozen: 'flag',
    equityPledged: 'flag',
    /** 动产抵押. */
    chattelMortgaged: 'flag',
    /** 对其他市场主体存在投资. */
    holdsInvestments: 'flag',
    /** 正在被立案调查. */
    underInvestigation: 'flag',
    /** 被采取行政强制措施. */
    underCoercion: 'flag',
    inLitigation: 'flag',
    inArbitration: 'flag',
    /** 被吊销营业执照. */
    licenceRevoked: 'flag',
    /** 被责令关闭. */
    orderedClosed: 'flag',
    /** 罚款等行政处罚尚未执行完毕. */
    finesOpen: 'flag',
    /** 注销依法须经批准. */
    approvalRequired: 'flag',
    /** 简易注销公示起始日. */
    noticeOn: 'day',
    /** 已公示, where the day is not known. */
    noticePublished: 'flag',
    /** 推送至有关部门之日; of an individual business. */
    sentOn: 'day',
    /** 有异议. */
    objected: 'flag',
  },
  'serious-listing': {
    /** 列入事由: 拒不履行行政处罚决定, 行政处罚决定限制开展生产经营活动. */
    ground: ['refused-performance', 'activity-restriction', 'other'],
    /** 已列入严重违法失信名单. */
    listed: 'flag',
    /** 已履行行政处罚决定. */
    performed: 'flag',
    /** 已整改到位. */
    rectified: 'flag',
  },
  'general-status-error': {
    /** 通信地址、邮政编码、联系电话、电子邮箱、网站及网店网址; 财务信息中小数点、单位等明显错误. */
    errorField: [
      'address',
      'postcode',
      'phone',
      'email',
      'website',
      'decimal-point',
      'unit',
      'other',
    ],
    /** 发现存在主观故意. */
    intentFound: 'flag',
    badEffect: 'flag',
  },
  'unit-slip': {
    subjectKind: subjectKinds as typeof subjectKinds,
    /** 首次被抽查. */
    firstCheck: 'flag',
    /** 操作失误致使数据扩大或减少，或者“万元”按“元”填报. */
    obviousSlip: 'flag',
    intentFound: 'flag',
    correction: ['in-time', 'late', 'not-yet'],
    badEffect: 'flag',
  },
  'exempt-error': {
    subjectKind: subjectKinds as typeof subjectKinds,
    /** 规定免列异的轻微差错. */
    exemptSlip: 'flag',
    /** 经指导. */
    guided: 'flag',
    /** 已改正. */
    corrected: 'flag',
  },
  'correct-once': {
    intentFound: 'flag',
    badEffect: 'flag',
    /** 已申请修改过一次. */
    amendedBefore: 'flag',
  },
  'first-violation': {
    /** 违法行为轻微. */
    minorViolation: 'flag',
    correction: ['in-time', 'late', 'not-yet'],
    /** 危害后果. */
    harm: ['none', 'slight', 'more'],
    /** 初次违法. */
    firstTime: 'flag',
    /** 证据足以证明没有主观过错. */
    noFaultProven: 'flag',
  },
  'annual-report': {
    subjectKind: subjectKinds as typeof subjectKinds,
    reportYear: 'year',
    /** 设立登记之日. */
    formedOn: 'day',
  },
  'report-correction': {
    subjectKind: subjectKinds as typeof subjectKinds,
    reportYear: 'year',
  },
} as const;

type Table = typeof leniencyFacts;
type Names<M extends LeniencyMeasure> = keyof Table[M] & string;

/** The value of a fact of the table. */
type Value<Kind> = Kind extends 'flag'
  ? boolean
  : Kind extends 'day'
    ? IsoDay
    : Kind extends 'year' | 'days'
      ? number
      : Kind extends readonly (infer Word)[]
        ? Word
        : never;

/** What is known about a case, by its measure. */
export type LeniencyFacts<M extends LeniencyMeasure> = {
  readonly [F in Names<M>]?: Value<Table[M][F]>;
};

/** The name of a fact of any measure. */
export type LeniencyFact = { [M in LeniencyMeasure]: Names<M> }[LeniencyMeasure];

/** A measure with the facts of a case. */
export type LeniencyCase = {
  [M in LeniencyMeasure]: { readonly measure: M; readonly facts: LeniencyFacts<M> };
}[LeniencyMeasure];

/** Facts that the law reckons from days, as the rules read them. */
export const reckonedFacts = [
  'late',
  'filedBefore',
  'withinTotal',
  'endsAfterStart',
  'extensionLonger',
  'extensionOpen',
  'extensionInTime',
  'noticeOver',
  'applicationInTime',
  'departmentsOver',
  'reportOpen',
  'reportInTime',
  'reportOwed',
  'correctionInTime',
] as const;
export type ReckonedFact = (typeof reckonedFacts)[number];
