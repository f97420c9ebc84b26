import { dayOf } from '../calendar/day.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/work-calendar.ts';
import { subjectKindOfUscc } from '../identity/subject-kind-of-uscc.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import type { Facts, FactValue } from '../law/test.ts';
import { recordedOn, type CreditRecord, type Track } from '../record/credit-record.ts';
import type { RepairFacts } from './repair-facts.ts';

/** Everything known, in the names that the packs use. */
export function factsOf(
  record: CreditRecord,
  facts: RepairFacts,
  track: Track,
  calendar: WorkCalendar,
  law: ResolvedLaw,
): Facts {
  const { falsePromiseOn, appliedAt, severity, restructuring, materials, ...plain } = facts;
  const { appliedOn: _applied, pushedOn: _pushed, acceptedOn: _accepted, ...flags } = plain;
  return {
    ...flags,
    kind: record.kind,
    startOn: startOf(record, calendar, law),
    appliedElsewhere: appliedAt !== undefined && appliedAt !== track,
    falsePromise: falsePromiseOn !== undefined,
    falsePromiseOn: falsePromiseOn && dayOf(falsePromiseOn),
    materials,
    // A subject whose restructuring is not mentioned is taken to be in none: relief must be shown.
    restructuring: restructuring ?? 'none',
    ...(record.kind === 'penalty' && {
      penaltyTypes: record.penaltyTypes,
      domains: record.domains,
      fineFen: record.fineFen,
      summaryProcedure: record.procedure === 'summary' ? true : undefined,
      subjectIsOrganisation: subjectKindOfUscc(record.subjectCode) !== 'individual-business',
      severity: severity ?? record.severity,
    }),
  };
}

/** The day from which periods count; its bounds where the day of publication is not known. */
function startOf(
  record: CreditRecord,
  calendar: WorkCalendar,
  law: ResolvedLaw,
): FactValue | undefined {
  const { recountedOn, publishedOn } = record.display;
  if (recountedOn && law.params.get('recount')?.value === true) return dayOf(recountedOn);
  if (record.kind !== 'penalty') return dayOf(recordedOn(record));
  const decidedOn = dayOf(record.decidedOn);
  if (law.params.get('start.penalty')?.value !== 'publication') return decidedOn;
  if (publishedOn) return dayOf(publishedOn);
  // 令45 第九条: published within so many working days of the decision.
  const within = law.params.get('publish.decision')?.value;
  const latest = typeof within === 'number' ? addWorkdays(calendar, decidedOn, within) : undefined;
  return latest === undefined ? undefined : { earliest: decidedOn, latest };
}
