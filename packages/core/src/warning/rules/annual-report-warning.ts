import { civilOf, dayOf, isoOf } from '../../calendar/day.ts';
import { annualReportWindow } from '../../record/annual-report-window.ts';
import { dutyDeadline } from '../../record/duty-deadline.ts';
import { classOfSubject } from '../class-of-subject.ts';
import { timeOf, toVerify, type FoundWarning, type WarningContext } from '../warning-context.ts';

/** 年报: from the first day of its window until it is filed, or until the subject is listed for it. */
export function annualReportWarning(context: WarningContext): readonly FoundWarning[] {
  const { profile, on, place, law } = context;
  const { subject, records, covered } = profile;
  const abnormal = classOfSubject(context, 'abnormalState');
  if (!abnormal || !covered.includes('annual-report')) return [];
  const isMarked = abnormal.value === 'marked';
  const year = civilOf(on).year - 1;
  const window = annualReportWindow(year, subject.foundedOn, place, law.leniency.annualReport);
  if (!window || window.owed === false) return [];
  const due = dayOf(window.dueOn);
  const isSettled = records.some(
    (record) =>
      (record.kind === 'annual-report' && record.year === year && dayOf(record.filedOn) <= on) ||
      (record.kind === 'abnormal-listing' &&
        record.ground === 'annual-report' &&
        record.display.state === 'displayed' &&
        dayOf(record.listedOn) > due),
  );
  if (isSettled) return [];
  const lead = timeOf(context, 'lead.annual-report');
  const soon = due - (lead?.value ?? 0);
  const opens = dayOf(window.opensOn);
  const { due: regulation, owed: rules } = window.cites;
  // 条例 第八条 speaks of enterprises alone; 细则 第六十三条 has the same time, and lets 个体工商户 report on paper too.
  const ofDay = isMarked ? (rules ?? { ...regulation, evidence: 'assumed' }) : regulation;
  const cites = [
    ofDay,
    ...(rules && rules !== ofDay ? [rules] : []),
    ...(isMarked ? [abnormal.cite] : []),
  ];
  const common = {
    rule: 'annual-report',
    cause: `annual-report:${year}`,
    dueOn: window.dueOn,
    remedy: 'publicity',
    about: {
      year,
      ...(window.owed === undefined && { owedUnknown: true }),
      ...(isMarked && { marked: true, ...toVerify(abnormal.cite) }),
    },
  } as const;
  if (on > due) {
    // No time is known in which a mark has to be set.
    const listing = isMarked
      ? undefined
      : dutyDeadline('list-unreported', window.dueOn, place, law.repair);
    return [
      {
        ...common,
        urgency: 'overdue',
        firesOn: isoOf(due + 1),
        about: { ...common.about, ...(listing && toVerify(listing.cite)) },
        ...(listing?.dueOn && dayOf(listing.dueOn) >= on && { listedBy: listing.dueOn }),
        cites: [...cites, ...(listing ? [listing.cite] : [])],
      },
    ];
  }
  return [
    on >= soon && lead
      ? {
          ...common,
          urgency: 'soon',
          firesOn: isoOf(Math.max(soon, opens)),
          cites: [...cites, lead.cite],
        }
      : { ...common, urgency: 'notice', firesOn: window.opensOn, cites },
  ];
}
