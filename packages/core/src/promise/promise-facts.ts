import type { IsoDay } from '../calendar/iso-day.ts';
import { recordedOn, type CreditRecord, type RecordKind } from '../record/credit-record.ts';
import { barsFromRepair } from '../record/false-promise-on.ts';
import { displayedUntil } from '../repair/displayed-until.ts';
import type { RepairLaw } from '../repair/repair-law.ts';

/** What the rules about promises read. */
export const promiseFacts = [
  'type',
  /** In which excluded field the matter is, or `none`. */
  'field',
  'templateValid',
  'kindNamed',
  /** 已注销. */
  'dissolved',
  /** 较严重的不良信用记录: on a list of serious dishonesty, or 失信被执行人. */
  'seriousRecord',
  /** 严重违法失信名单 of market supervision. */
  'seriousListing',
  /** 曾作出虚假承诺, not repaired. */
  'falsePromise',
  /** 信用状况较好. */
  'goodCredit',
  /** Of 容缺受理型: the last day for the materials lies in a year whose working days are known. */
  'dueDayKnown',
  /** Of 信用修复型: the record to be repaired is named. */
  'recordNamed',
  /** Of 信用修复型: another promise about the same record is open. */
  'otherPromise',
  /** Of 信用修复型: on which 渠道 the record to be repaired is displayed and repaired. */
  'track',
  /** Of 信用修复型: the record to be repaired is 行政处罚信息. */
  'ofPenalty',
  /** 受理单位 is one of 市场监管部门. */
  'marketSupervision',
  /** 一定年限内不得申请信用修复. */
  'banned',
  /** 虚假承诺, of a breach. */
  'falsehood',
  /** 故意不履行承诺, of a breach. */
  'deliberate',
] as const;

export type PromiseFact = (typeof promiseFacts)[number];

/** What an archive (信用档案) shows about who wants to promise. Absent is unknown: a kind that is not collected shows nothing. */
export interface ArchiveForPromise {
  readonly records: readonly CreditRecord[];
  /** Kinds of which every record there is has been collected. */
  readonly covered: readonly RecordKind[];
}

const lists: readonly RecordKind[] = ['serious-listing', 'dishonesty-listing', 'judgment-default'];

/** The facts that an archive settles, on a day; whether a ban runs is told by {@link falsePromiseBan} where it does. */
export function promiseFactsOf(
  { records, covered }: ArchiveForPromise,
  on: IsoDay,
  law?: RepairLaw,
): {
  readonly [Fact in 'seriousRecord' | 'seriousListing' | 'falsePromise' | 'banned']?: boolean;
} {
  const known = records.filter((each) => recordedOn(each) <= on);
  const listings = known.filter((each) => isStanding(each, on, law));
  const seriousRecord = listings.some(({ kind }) => lists.includes(kind));
  const seriousListing = listings.some(({ kind }) => kind === 'serious-listing');
  const falsePromise = known.some(
    (each) =>
      each.kind === 'promise' &&
      each.falsehood === true &&
      (each.determinedOn === undefined || each.determinedOn <= on) &&
      !isMended(each, on),
  );
  // Of a day that nobody wrote down it cannot be told how long it bars.
  const neverBanned =
    covered.includes('promise') &&
    !known.some((each) => barsFromRepair(each) && each.determinedOn === undefined);
  return {
    ...((seriousRecord || lists.every((kind) => covered.includes(kind))) && { seriousRecord }),
    ...((seriousListing || covered.includes('serious-listing')) && { seriousListing }),
    ...((falsePromise || covered.includes('promise')) && { falsePromise }),
    ...(neverBanned && { banned: false }),
  };
}

const isEnded = ({ display }: CreditRecord, on: IsoDay): boolean =>
  display.state === 'ended' && (display.endedOn === undefined || display.endedOn <= on);

/** One that is not public is not displayed either, by law, and bars all the same. */
const isMended = (record: CreditRecord, on: IsoDay): boolean =>
  isEnded(record, on) && record.display.endedBy !== 'law';

const isStanding = (record: CreditRecord, on: IsoDay, law?: RepairLaw): boolean =>
  !isEnded(record, on) && displayedUntil(record, on, law).displayed;
