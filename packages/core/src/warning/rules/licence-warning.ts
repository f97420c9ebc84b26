import { dayOf, isoOf } from '../../calendar/day.ts';
import { addWorkdays } from '../../calendar/work-calendar.ts';
import { classOfSubject } from '../class-of-subject.ts';
import { timeOf, type FoundWarning, type WarningContext } from '../warning-context.ts';

/** 许可信息公示: a reminder before the last day, and for a while after it. */
export function licenceWarning(context: WarningContext): readonly FoundWarning[] {
  const { profile, facts, on, place, law } = context;
  if (!classOfSubject(context, 'licences')) return [];
  const lead = timeOf(context, 'lead.licence-publication');
  const tail = timeOf(context, 'tail.licence-publication');
  return profile.records.flatMap((record): readonly FoundWarning[] => {
    if (record.kind !== 'permit' || facts.published?.includes(record.id)) return [];
    const decided = dayOf(record.decidedOn);
    const time = law.leniency.leniency
      .resolve({ on: decided, place, asOf: on })
      ?.params.get('publish-licence');
    if (typeof time?.value !== 'number' || !lead || !tail) return [];
    const due = addWorkdays(law.calendar, decided, time.value);
    const soon = addWorkdays(law.calendar, decided, time.value - lead.value);
    if (due === undefined || soon === undefined || on < soon || on > due + tail.value) return [];
    const isLate = on > due;
    return [
      {
        rule: 'licence-publication',
        cause: `licence-publication:${record.id}`,
        urgency: isLate ? 'overdue' : 'soon',
        firesOn: isoOf(isLate ? due + 1 : soon),
        dueOn: isoOf(due),
        remedy: 'publicity',
        about: {
          recordId: record.id,
          documentNumber: record.documentNumber,
          agency: record.agency.name,
          name: record.certificate || record.content,
        },
        cites: [time.cite, lead.cite],
      },
    ];
  });
}
