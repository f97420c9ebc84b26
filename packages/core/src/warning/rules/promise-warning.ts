import { dayOf, isoOf } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { PromiseRecord } from '../../record/credit-record.ts';
import { timeOf, type FoundWarning, type WarningContext } from '../warning-context.ts';

/** 承诺将到期: until somebody determines whether it was kept. */
export function promiseWarning(context: WarningContext): readonly FoundWarning[] {
  const { profile, on, isoOn } = context;
  const lead = timeOf(context, 'lead.promise-due');
  return profile.records.flatMap((record): readonly FoundWarning[] => {
    if (record.kind !== 'promise' || !record.validUntil || record.fulfilment || !lead) return [];
    // 撤回、撤销: nobody is bound by it. One that is not public is never displayed, and binds all the same.
    if (isTakenBack(record, isoOn)) return [];
    const due = dayOf(record.validUntil);
    if (on < due - lead.value) return [];
    const isLate = on > due;
    return [
      {
        rule: 'promise-due',
        cause: `promise-due:${record.id}`,
        urgency: isLate ? 'overdue' : 'soon',
        firesOn: isoOf(isLate ? due + 1 : due - lead.value),
        dueOn: record.validUntil,
        about: {
          recordId: record.id,
          documentNumber: record.documentNumber,
          agency: record.agency.name,
          name: record.reason,
        },
        cites: [lead.cite],
      },
    ];
  });
}

const isTakenBack = ({ display }: PromiseRecord, on: IsoDay): boolean =>
  display.state === 'ended' &&
  display.endedBy !== 'law' &&
  (display.endedOn === undefined || display.endedOn <= on);
