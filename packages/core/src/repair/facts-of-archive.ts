import type { IsoDay } from '../calendar/iso-day.ts';
import {
  recordedOn,
  type AdministrativePenalty,
  type CreditRecord,
  type PenaltyType,
  type RepairableRecord,
} from '../record/credit-record.ts';
import { falsePromiseOn } from '../record/false-promise-on.ts';
import { displayedUntil } from './displayed-until.ts';
import type { RepairFacts } from './repair-facts.ts';
import type { RepairLaw } from './repair-law.ts';

/**
 * What the other records of a subject show against the repair of one of them, on a day. It tells bars alone: that an
 * archive shows none does not say that there is none.
 */
export function factsOfArchive(
  record: RepairableRecord,
  archive: readonly CreditRecord[],
  on: IsoDay,
  law?: RepairLaw,
): Pick<RepairFacts, 'repeatedSameType' | 'onOtherList' | 'newHeavyPenalty' | 'falsePromiseOn'> {
  const others = archive.filter((each) => each.id !== record.id && recordedOn(each) <= on);
  // What its agency took back (撤回) is no penalty any more.
  const later = others.filter(
    (each): each is AdministrativePenalty =>
      each.kind === 'penalty' &&
      each.decidedOn > recordedOn(record) &&
      each.display.endedBy !== 'delisting',
  );
  const onOtherList = others.some(
    (each) =>
      (each.kind === 'abnormal-listing' || each.kind === 'serious-listing') &&
      isDisplayed(each, on, law),
  );
  // 令45 第十四条第一款: punished by market supervision again, for an act of the same kind.
  const repeatedSameType =
    record.kind === 'penalty' &&
    record.breach !== '' &&
    later.some(({ track, breach }) => track === 'gsxt' && breach === record.breach);
  const newHeavyPenalty = later.some(({ penaltyTypes }) =>
    penaltyTypes.some((type) => heavy.includes(type)),
  );
  const established = falsePromiseOn(archive, on);
  return {
    ...(onOtherList && { onOtherList }),
    ...(repeatedSameType && { repeatedSameType }),
    ...(newHeavyPenalty && { newHeavyPenalty }),
    // It bars whichever record it was about, and whether or not it has been repaired since.
    ...(established && { falsePromiseOn: established }),
  };
}

/** 较重行政处罚 by its kind (令44 第二条); whether a fine is heavy only its agency knows. */
const heavy: readonly PenaltyType[] = [
  'qualification-downgrade',
  'permit-revocation',
  'activity-restriction',
  'suspension-of-business',
  'closure-order',
  'practice-ban',
];

function isDisplayed(record: CreditRecord, on: IsoDay, law?: RepairLaw): boolean {
  const { state, endedOn } = record.display;
  if (state === 'ended' && (!endedOn || endedOn <= on)) return false;
  return displayedUntil(record, on, law).displayed;
}
