import { dayOf } from '../../calendar/day.ts';
import type { Inspection } from '../../record/credit-record.ts';
import { classOfSubject } from '../class-of-subject.ts';
import { toVerify, type FoundWarning, type WarningContext } from '../warning-context.ts';

/** 通过登记的住所或者经营场所无法联系: until a later check finds the subject, or it is listed or marked for it. */
export function unreachableWarning(context: WarningContext): readonly FoundWarning[] {
  const { profile, on } = context;
  const abnormal = classOfSubject(context, 'abnormalState');
  if (!abnormal) return [];
  const latest = profile.records
    .filter(
      (record): record is Inspection =>
        record.kind === 'inspection' && dayOf(record.decidedOn) <= on,
    )
    .toSorted((a, b) => dayOf(b.decidedOn) - dayOf(a.decidedOn))[0];
  if (latest?.result !== 'unreachable') return [];
  const isListed = profile.records.some(
    (record) =>
      record.kind === 'abnormal-listing' &&
      record.ground === 'unreachable' &&
      record.display.state === 'displayed',
  );
  if (isListed) return [];
  return [
    {
      rule: 'unreachable',
      cause: `unreachable:${latest.id}`,
      // One visit is not 查实: two letters that come back are, fifteen to thirty days apart (recalled).
      urgency: 'notice',
      firesOn: latest.decidedOn,
      about: {
        recordId: latest.id,
        agency: latest.agency.name,
        ...(abnormal.value === 'marked' && { marked: true, ...toVerify(abnormal.cite) }),
      },
      cites: [abnormal.cite],
    },
  ];
}
