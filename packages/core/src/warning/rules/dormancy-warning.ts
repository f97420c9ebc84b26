import { dayOf, isoOf } from '../../calendar/day.ts';
import { isPeriod, periodLastDay, type Period } from '../../calendar/period.ts';
import type { Dormancy } from '../../record/credit-record.ts';
import type { FoundWarning, WarningContext } from '../warning-context.ts';

/** 歇业: the time in which it can be extended, and after its end the time in which the end is to be published. */
export function dormancyWarning({
  profile,
  on,
  place,
  law,
}: WarningContext): readonly FoundWarning[] {
  const params = law.leniency.leniency.resolve({ on, place, asOf: on })?.params;
  const extend = params?.get('extend.dormancy');
  const publish = params?.get('publish-ending');
  const total = params?.get('total.dormancy');
  const dormancies = profile.records.filter((record) => record.kind === 'dormancy');
  return dormancies.flatMap((record): readonly FoundWarning[] => {
    // What was extended (延长) has not ended: the extension speaks for it.
    if (dormancies.some((later) => continues(later, record))) return [];
    const ends = dayOf(record.endsOn);
    if (typeof extend?.value === 'number' && on >= ends - extend.value && on <= ends)
      return [
        {
          rule: 'dormancy-end',
          cause: `dormancy-end:${record.id}:extend`,
          urgency: 'soon',
          firesOn: isoOf(ends - extend.value),
          dueOn: record.endsOn,
          about: {
            recordId: record.id,
            ...(isPeriod(total?.value) && {
              longest: total.value,
              ...(isUsedUp(record, dormancies, total.value) && { usedUp: true }),
            }),
          },
          cites: [extend.cite, ...(total ? [total.cite] : [])],
        },
      ];
    const resumed = ends + 1;
    if (typeof publish?.value === 'number' && on >= resumed && on <= resumed + publish.value)
      return [
        {
          rule: 'dormancy-end',
          cause: `dormancy-end:${record.id}:publish`,
          urgency: 'notice',
          firesOn: isoOf(resumed),
          dueOn: isoOf(resumed + publish.value),
          remedy: 'publicity',
          about: { recordId: record.id },
          // 细则 第四十二条 has those publish who resume, and 视为自动恢复经营 in another sentence: that both go together is read into it.
          cites: [{ ...publish.cite, evidence: 'assumed' }],
        },
      ];
    return [];
  });
}

/** Whether a dormancy runs on from another without a day of business between them. */
const continues = (later: Dormancy, record: Dormancy): boolean =>
  dayOf(later.endsOn) > dayOf(record.endsOn) && dayOf(later.startsOn) <= dayOf(record.endsOn) + 1;

/** Whether all dormancies up to the end of one come to the longest time in total (累计), whether or not its first day is counted. */
function isUsedUp({ endsOn }: Dormancy, dormancies: readonly Dormancy[], longest: Period): boolean {
  const ends = dayOf(endsOn);
  let days = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const each of dormancies.toSorted((a, b) => dayOf(a.startsOn) - dayOf(b.startsOn))) {
    const until = Math.min(dayOf(each.endsOn), ends);
    days += Math.max(0, until - Math.max(dayOf(each.startsOn), counted + 1) + 1);
    counted = Math.max(counted, until);
  }
  // As if they had run in one.
  return ends + 1 >= periodLastDay(ends - days + 1, longest);
}
