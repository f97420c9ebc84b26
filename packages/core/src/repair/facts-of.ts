import { dayOf, type Day } from '../calendar/day.ts';
import { subjectKindOfUscc } from '../identity/subject-kind-of-uscc.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import type { Facts, FactValue } from '../law/test.ts';
import {
  recordedOn,
  type CreditRecord,
  type PenaltyType,
  type Track,
} from '../record/credit-record.ts';
import { dutyDeadline, type DutyLaw } from '../record/duty-deadline.ts';
import type { RepairFacts } from './repair-facts.ts';

/** Everything known, in the names that the packs use. What the agency states goes before what a file says. */
export function factsOf(
  record: CreditRecord,
  given: RepairFacts,
  track: Track,
  law: ResolvedLaw,
  duties: DutyLaw,
  on: Day,
): Facts {
  const {
    version: _version,
    publishedOn: _published,
    obligationsOpen,
    ...stated
  } = record.stated ?? { version: 0 };
  const facts: RepairFacts = {
    ...stated,
    ...given,
    // Of its own decision the agency knows better than the applicant.
    ...(obligationsOpen !== undefined && { obligationsPerformed: !obligationsOpen }),
  };
  const {
    falsePromiseOn,
    appliedAt,
    severity,
    domains,
    restructuring,
    materials,
    restrictionUntil,
    ...plain
  } = facts;
  const {
    appliedOn: _applied,
    pushedOn: _pushed,
    acceptedOn: _accepted,
    interruptions: _interruptions,
    ...flags
  } = plain;
  return {
    ...flags,
    kind: record.kind,
    startOn: startOf(record, law, duties),
    recordedOn: dayOf(recordedOn(record)),
    appliedElsewhere: appliedAt !== undefined && appliedAt !== track,
    falsePromise: falsePromiseOn !== undefined,
    falsePromiseOn: falsePromiseOn && dayOf(falsePromiseOn),
    materials,
    // A subject whose restructuring is not mentioned is taken to be in none: relief must be shown.
    restructuring: restructuring ?? 'none',
    subjectIsOrganisation: subjectKindOfUscc(record.subjectCode) !== 'individual-business',
    // A term whose last day is known runs until that day, whatever was said of it earlier.
    ...(restrictionUntil && { statutoryTermRunning: on <= dayOf(restrictionUntil) }),
    restricts:
      restrictionUntil !== undefined ||
      facts.statutoryTermRunning === true ||
      (record.kind === 'penalty' && record.penaltyTypes.some((type) => restricting.includes(type))),
    restrictionUntil: restrictionUntil && dayOf(restrictionUntil),
    ...(record.kind === 'penalty' && {
      penaltyTypes: record.penaltyTypes,
      domains: domains ?? record.domains,
      fineFen: record.fineFen,
      summaryProcedure: record.procedure === 'summary' ? true : undefined,
      severity: severity ?? record.severity,
    }),
  };
}

/** 限制开展生产经营活动、限制从业: penalties with a term of their own. */
const restricting: readonly PenaltyType[] = ['activity-restriction', 'practice-ban'];

/** The day from which periods count; its bounds where the day of publication is not known. */
function startOf(record: CreditRecord, law: ResolvedLaw, duties: DutyLaw): FactValue | undefined {
  const { recountedOn } = record.display;
  const publishedOn = record.stated?.publishedOn ?? record.display.publishedOn;
  if (recountedOn && law.params.get('recount')?.value === true) return dayOf(recountedOn);
  if (record.kind !== 'penalty') return dayOf(recordedOn(record));
  if (law.params.get('start.penalty')?.value !== 'publication') return dayOf(record.decidedOn);
  if (publishedOn) return dayOf(publishedOn);
  if (law.params.get('presumePublication')?.value !== true) return undefined;
  const latest = dutyDeadline('publish-penalty', record.decidedOn, law.place, duties)?.dueOn;
  return latest && { earliest: dayOf(record.decidedOn), latest: dayOf(latest) };
}
