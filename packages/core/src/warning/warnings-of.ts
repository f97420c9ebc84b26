import { askedDay } from '../calendar/asked-day.ts';
import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Profile } from '../grading/profile.ts';
import type { Scheme } from '../grading/scheme.ts';
import { abcd1000 } from '../grading/schemes/abcd-1000.ts';
import { isUscc } from '../identity/is-uscc.ts';
import type { RegionCode } from '../identity/region.ts';
import { weakestEvidence } from '../law/citation.ts';
import { citedInstruments, type Instrument } from '../law/instrument.ts';
import { subjectKinds } from '../subject/subject.ts';
import { byUrgency } from './by-urgency.ts';
import { annualReportWarning } from './rules/annual-report-warning.ts';
import { dormancyWarning } from './rules/dormancy-warning.ts';
import { gradeWarning } from './rules/grade-warning.ts';
import { licenceWarning } from './rules/licence-warning.ts';
import { promiseWarning } from './rules/promise-warning.ts';
import { repairWarning } from './rules/repair-warning.ts';
import { unreachableWarning } from './rules/unreachable-warning.ts';
import type { FoundWarning, WarningContext } from './warning-context.ts';
import type { WarningFacts } from './warning-facts.ts';
import { warningLaw, type WarningLaw } from './warning-law.ts';
import type { Warning } from './warning.ts';

/** Whom to warn, and on which day. */
export interface WarningQuestion {
  readonly profile: Profile;
  readonly facts?: WarningFacts;
  readonly on: IsoDay;
  /** Whose rules apply; the region of the subject unless given. */
  readonly place?: RegionCode;
  /** The scheme whose grade is watched. */
  readonly scheme?: Scheme;
  readonly law?: WarningLaw;
}

const rules: readonly ((context: WarningContext) => readonly FoundWarning[])[] = [
  annualReportWarning,
  licenceWarning,
  unreachableWarning,
  dormancyWarning,
  gradeWarning,
  promiseWarning,
  repairWarning,
];

let standard: WarningLaw | undefined;

/**
 * Every warning that stands for a subject on a day (失信警示提醒), one for each cause, the most urgent first. Those whose
 * `firesOn` is the day itself are new. Pure: given profile and day, the list. Natural persons are never warned: the
 * list is empty.
 * @throws RangeError when `on` is no day of the calendar.
 */
export function warningsOf(question: WarningQuestion): readonly Warning[] {
  const { profile, facts = {}, on: isoOn, scheme = abcd1000 } = question;
  const { subject } = profile;
  // Plain data of a caller without types may describe a person.
  if (!subjectKinds.includes(subject.kind) || !isUscc(subject.code)) return [];
  const law = question.law ?? (standard ??= warningLaw());
  const on = askedDay(isoOn);
  const place = question.place ?? subject.region;
  const context: WarningContext = { profile, facts, isoOn, on, place, scheme, law };
  return rules
    .flatMap((rule) => rule(context))
    .map((found): Warning => {
      const { dueOn, cites } = found;
      return {
        ...found,
        subjectCode: subject.code,
        ...(dueOn && { daysLeft: dayOf(dueOn) - on }),
        instruments: citedInstruments(instrumentsOf(law), cites),
        evidence: weakestEvidence(cites),
      };
    })
    .toSorted(byUrgency);
}

/** Every document that a warning may cite. */
const instrumentsOf = ({ times, subjects, leniency, repair }: WarningLaw): readonly Instrument[] =>
  [
    times,
    subjects,
    leniency.leniency,
    leniency.annualReport,
    repair.gsxt,
    repair['credit-china'],
    repair.duties,
  ].flatMap((book) => [...book.instruments.values()]);
