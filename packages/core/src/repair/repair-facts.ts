import type { IsoDay } from '../calendar/iso-day.ts';
import type { Domain, Severity, Track } from '../record/credit-record.ts';
import type { AskedOf } from './repair-assessment.ts';
import type { Material } from './repair.ts';

/** 补正、退回: from the day of the request until the day the application came in again. */
export interface Interruption {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** What an assessment may know beyond the record. Absent is unknown, never false. */
export interface RepairFacts {
  /** 违法行为已纠正; for an abnormal listing, the cause of the listing has been mended. */
  readonly corrected?: boolean;
  /** 行政处罚等规定的义务已完全履行. */
  readonly obligationsPerformed?: boolean;
  /** 危害后果和不良影响已消除. */
  readonly harmRemoved?: boolean;
  /** 已公开作出信用承诺. */
  readonly promisePublished?: boolean;
  /** What has been handed in. */
  readonly materials?: readonly Material[];
  /** 因同一类违法行为再次受到处罚. */
  readonly repeatedSameType?: boolean;
  /** 仍在经营异常名录或者严重违法失信名单. */
  readonly onOtherList?: boolean;
  /** 列入后再次受到较重行政处罚. */
  readonly newHeavyPenalty?: boolean;
  /** 法定的限制、管理期限尚未届满. */
  readonly statutoryTermRunning?: boolean;
  /** The last day of a restriction that the penalty or the listing imposes. */
  readonly restrictionUntil?: IsoDay;
  /** The day on which a false promise or false material was established. */
  readonly falsePromiseOn?: IsoDay;
  /** A law, regulation or policy document bars repair. */
  readonly barredByLaw?: boolean;
  /** A minor record that the department displays because 确有必要. */
  readonly publishedAsNecessary?: boolean;
  /** One of the acts that 527号 names for its gravest class. */
  readonly namedAct?: boolean;
  /** 破产重整、和解: the plan is being carried out, or has been. */
  readonly restructuring?: 'executing' | 'completed';
  /** The severity, where the agency states it later than in the record. */
  readonly severity?: Severity;
  /** The fields of supervision, where the agency states them later than in the record; none where it names none. */
  readonly domains?: readonly Domain[];
  /** Where the applicant applied. */
  readonly appliedAt?: Track;
  /** 申请之日, 推送之日 and 受理之日: the clocks count from them; the day asked about unless given. */
  readonly appliedOn?: IsoDay;
  readonly pushedOn?: IsoDay;
  readonly acceptedOn?: IsoDay;
  readonly interruptions?: readonly Interruption[];
}

/** Who can say what, for every fact that an assessment may name as unknown. */
export const askedOf: Readonly<Record<string, AskedOf>> = {
  corrected: 'applicant',
  obligationsPerformed: 'applicant',
  harmRemoved: 'applicant',
  promisePublished: 'applicant',
  materials: 'applicant',
  repeatedSameType: 'applicant',
  onOtherList: 'agency',
  newHeavyPenalty: 'applicant',
  statutoryTermRunning: 'agency',
  restrictionUntil: 'agency',
  severity: 'agency',
  domains: 'agency',
  namedAct: 'agency',
  publishedOn: 'agency',
  kind: 'agency',
  rule: 'agency',
};
