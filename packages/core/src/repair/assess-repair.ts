import { askedDay } from '../calendar/asked-day.ts';
import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { weakestEvidence } from '../law/citation.ts';
import { cite, citedInstruments } from '../law/instrument.ts';
import { order36 } from '../law/instruments.ts';
import { decide, type Decision, type Outcome, type Step } from '../law/decide.ts';
import type { LawBook, ResolvedLaw, ResolvedParam } from '../law/resolve.ts';
import { isDayRange, latestOf, type DayRange, type Facts, type FactValue } from '../law/test.ts';
import {
  isRepairable,
  recordedOn,
  recordKinds,
  severities,
  tracks,
  type CreditRecord,
  type RecordKind,
  type Track,
} from '../record/credit-record.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { displayEnds, type DisplayEnd } from './display-end.ts';
import { earliestDay } from './earliest-day.ts';
import { factsOf } from './facts-of.ts';
import { repairLaw, type RepairLaw } from './repair-law.ts';
import { askedOf, type RepairFacts } from './repair-facts.ts';
import type {
  AppliedParam,
  AssessmentStep,
  Refusal,
  RepairAssessment,
  RequiredMaterial,
  SeverityBranch,
} from './repair-assessment.ts';
import type { Material } from './repair.ts';

/** What is asked: this record, these facts, on this day. */
export interface RepairQuestion {
  readonly record: CreditRecord;
  readonly facts: RepairFacts;
  readonly on: IsoDay;
  /** Region whose rules apply; that of the agency unless given. */
  readonly place?: string;
  /** The day from which the time left is counted; `on` unless given. */
  readonly today?: IsoDay;
  readonly law?: RepairLaw;
}

const standardLaw = repairLaw();

/**
 * Whether, from when and with what a record can be repaired (信用修复), with the article of every step.
 * Pure: the same question has the same answer in browser, server and batch. What no rule covers is `indeterminate`.
 * @throws RangeError when `on` is no day of the calendar.
 */
export function assessRepair(question: RepairQuestion): RepairAssessment {
  const { record, facts, on: isoOn, law: books = standardLaw } = question;
  const on = askedDay(isoOn);
  const place = question.place ?? record.place;
  const base = { recordKind: record.kind, on: isoOn, place };
  // A record of a later version of this kit may carry a kind that is not known here.
  const track = trackOf(record);
  if (track === undefined) return unruled(base, ['kind']);
  if (track === null) return notDishonesty(base);

  const book = books[track];
  const law = book.resolve({ on: lawDay(book, record, place, on), place, asOf: on });
  if (!law) return { ...unruled(base, ['rule']), track };

  const given = factsOf(record, facts, track, law, books, on);
  const decision = decide(law, given, on);
  const periods = earliestDay({ book, place, facts: given, on, law, decision });
  const { end, held, needsTerm, chosenBy } = displayEnds({ book, place, facts: given, on, law });
  const last = held ?? end;
  const over = endOf(record, end, held, on);
  const outcome =
    over === 'MAX_REACHED_UNFULFILLED'
      ? outranking(decision.outcome, 'indeterminate')
      : over
        ? 'not-needed'
        : decision.outcome;
  const refusals = refusalsOf(outcome, over, decision);

  const unknown = new Set([...decision.unknown, ...periods.unknown].map(nameOfFact));
  if (isDayRange(given['startOn'])) unknown.add('publishedOn');
  if (needsTerm) unknown.add('restrictionUntil');
  const startOn = latestOf(given['startOn']);
  const severity = severities.find((each) => each === decision.facts['severity']);
  // Nobody applies for what is no longer displayed.
  const late = end !== undefined && periods.day !== undefined && periods.day > end.lastDay;
  const earliestOn = outcome === 'not-needed' || late ? undefined : periods.day;
  const displayed = !refusals.includes('NOT_DISPLAYED');
  const steps = [
    ...transitionSteps(book, law, record, on),
    ...presumptionSteps(law, given),
    ...(last ? [displayStep(last, chosenBy, given, on)] : []),
    ...decision.steps,
  ];
  const cites = steps.flatMap(({ cite, against }) => [cite, ...against.map((param) => param.cite)]);
  const deadlines = deadlinesOf({
    law,
    kind: record.kind,
    calendar: books.calendar,
    facts,
    today: question.today ? dayOf(question.today) : on,
    appliedOn: facts.appliedOn ? dayOf(facts.appliedOn) : Math.max(on, periods.day ?? on),
  });
  return {
    ...base,
    outcome,
    track,
    ...(severity && { severity }),
    ...(typeof decision.facts['displayClass'] === 'string' && {
      displayClass: decision.facts['displayClass'],
    }),
    ...(startOn !== undefined && { startOn: isoOf(startOn) }),
    ...(earliestOn !== undefined && { earliestOn: isoOf(earliestOn) }),
    ...(last && displayed && { displayEndsOn: isoOf(last.lastDay), displayEndsByItself: !held }),
    branches:
      given['severity'] === undefined && unknown.has('severity') ? branchesOf(question) : [],
    materials: materialsOf(decision.steps, facts.materials),
    deadlines,
    refusals,
    unknown: [...unknown].map((fact) => ({ fact, askedOf: askedOf[fact] ?? 'agency' })),
    steps: steps.map(shown),
    instruments: citedInstruments(book.instruments.values(), [
      ...cites,
      ...deadlines.map((deadline) => deadline.cite),
    ]),
    ...(decision.facts['relief'] === 'temporary-shielding' && { relief: 'temporary-shielding' }),
    evidence: weakestEvidence(cites),
    chain: law.chain,
    digest: law.digest,
  };
}

/** The track, null for information that is no 失信信息, undefined for what no rule here covers. */
function trackOf(record: CreditRecord): Track | null | undefined {
  if (!recordKinds.includes(record.kind)) return undefined;
  if (isRepairable(record)) return tracks.includes(record.track) ? record.track : undefined;
  return notDishonest.includes(record.kind) ? null : undefined;
}

/** Whether another kind without a track is 失信信息 hangs on what it says and on the 目录; repair of it has other rules. */
const notDishonest: readonly RecordKind[] = ['permit', 'honour', 'annual-report', 'dormancy'];

const nothing = {
  branches: [],
  materials: [],
  deadlines: [],
  steps: [],
  instruments: [],
  evidence: 'assumed',
  chain: [],
} as const;
type Base = Pick<RepairAssessment, 'on' | 'place'> & { recordKind: RecordKind };

/** 失信信息的范围. */
const scope = cite(order36, '第四条', 'secondary');

const notDishonesty = (base: Base): RepairAssessment => ({
  ...nothing,
  ...base,
  outcome: 'not-needed',
  refusals: ['NOT_DISHONESTY'],
  unknown: [],
  steps: [
    {
      rule: 'repair.apply.scope',
      outcome: false,
      cite: scope,
      by: 'repair.credit-china',
      read: { kind: base.recordKind },
      against: [],
      refusal: 'NOT_DISHONESTY',
    },
  ],
  instruments: citedInstruments([order36], [scope]),
  evidence: scope.evidence,
});

const unruled = (base: Base, facts: readonly string[]): RepairAssessment => ({
  ...nothing,
  ...base,
  outcome: 'indeterminate',
  refusals: ['NO_RULE'],
  unknown: facts.map((fact) => ({ fact, askedOf: 'agency' })),
});

/** The day whose rules apply: that of the application, unless `transition` says that of the decision. */
function lawDay(book: LawBook, record: CreditRecord, place: string, on: Day): Day {
  const law = book.resolve({ on, place, asOf: on });
  return law?.params.get('transition')?.value === 'decision-date' ? dayOf(recordedOn(record)) : on;
}

/** Whether display is over, or its longest period is and the act was not mended. */
function endOf(
  { display }: CreditRecord,
  end: DisplayEnd | undefined,
  held: DisplayEnd | undefined,
  on: Day,
): 'DISPLAY_ENDED' | 'MAX_REACHED_UNFULFILLED' | undefined {
  if (display.state === 'ended' || (end && on > end.lastDay)) return 'DISPLAY_ENDED';
  return held && on > held.lastDay ? 'MAX_REACHED_UNFULFILLED' : undefined;
}

/** The longest period reached leaves the answer to the department, unless repair is not needed or is barred. */
const outranking = (decided: Outcome, other: Outcome): Outcome =>
  decided === 'not-needed' || decided === 'ineligible' ? decided : other;

/** Every refusal; of what needs no repair only the reason for that. */
function refusalsOf(
  outcome: Outcome,
  over: Refusal | undefined,
  { refusals }: Decision,
): readonly Refusal[] {
  // The codes of a pack are those of `Refusal`: build.ts types them so.
  const all = [...new Set([...refusals, ...(over ? [over] : [])])] as Refusal[];
  if (outcome !== 'not-needed') return all;
  const reasons: readonly Refusal[] = ['NOT_DISPLAYED', 'DISPLAY_ENDED', 'AUTO_STOP'];
  return reasons.filter((reason) => all.includes(reason)).slice(0, 1);
}

/** A missing start means a missing day of publication. */
const nameOfFact = (fact: string): string => (fact === 'startOn' ? 'publishedOn' : fact);

/** What each severity would lead to, while the agency has stated none. */
const branchesOf = (question: RepairQuestion): readonly SeverityBranch[] =>
  severities.map((severity) => {
    const { outcome, earliestOn, displayEndsOn } = assessRepair({
      ...question,
      facts: { ...question.facts, severity },
    });
    return {
      severity,
      outcome,
      ...(earliestOn && { earliestOn }),
      ...(displayEndsOn && { displayEndsOn }),
    };
  });

const materialsOf = (
  steps: readonly Step[],
  given: readonly Material[] | undefined,
): readonly RequiredMaterial[] =>
  steps.flatMap(({ failure, cite }) => {
    if (failure?.refusal !== 'MATERIALS_MISSING') return [];
    // build.ts lets no other material into a rule.
    const material = failure.material as Material;
    return [{ material, ...(given && { provided: given.includes(material) }), cite }];
  });

/** Where the rules were others when the record was made: which of them apply rests on `transition`. */
function transitionSteps(
  book: LawBook,
  law: ResolvedLaw,
  record: CreditRecord,
  on: Day,
): readonly Step[] {
  const transition = law.params.get('transition');
  const recorded = dayOf(recordedOn(record));
  const [then, now] = [recorded, on].map((day) =>
    book
      .resolve({ on: day, place: law.place, asOf: on })
      ?.rules.map(({ id }) => id)
      .join(),
  );
  if (!transition || then === now) return [];
  const { cite, by } = transition;
  return [
    {
      rule: 'repair.law.transition',
      outcome: true,
      cite,
      by,
      read: { recordedOn: recorded },
      against: [transition],
    },
  ];
}

/** Where the day of publication is not known, its bounds rest on the duty to publish within a time. */
function presumptionSteps(law: ResolvedLaw, facts: Facts): readonly Step[] {
  const presumption = law.params.get('presumePublication');
  const { startOn } = facts;
  if (!presumption || !isDayRange(startOn)) return [];
  const { cite, by } = presumption;
  return [
    {
      rule: 'repair.law.presumed-publication',
      outcome: true,
      cite,
      by,
      read: { startOn },
      against: [presumption],
    },
  ];
}

const displayStep = (
  { param, lastDay }: DisplayEnd,
  chosenBy: ResolvedParam | undefined,
  facts: Facts,
  on: Day,
): Step => ({
  rule: 'repair.display.maximum',
  outcome: on > lastDay,
  cite: param.cite,
  by: param.by,
  read: { startOn: facts['startOn'] ?? null },
  against: [param, ...(chosenBy ? [chosenBy] : [])],
  fromOn: lastDay + 1,
});

const applied = ({ id, value, cite, by }: ResolvedParam): AppliedParam => ({ id, value, cite, by });

/** Days become ISO strings, as on the wire. */
function shown({
  rule,
  title,
  outcome,
  cite,
  by,
  read,
  against,
  fromOn,
  failure,
  value,
}: Step): AssessmentStep {
  const dayFacts = ['startOn', 'recordedOn', 'falsePromiseOn'];
  return {
    rule,
    ...(title && { title }),
    outcome,
    cite,
    by,
    read: Object.fromEntries(
      Object.entries(read).map(([fact, known]) => [
        fact,
        isDayRange(known ?? undefined) || (dayFacts.includes(fact) && typeof known === 'number')
          ? isoOf(latestOf(known ?? undefined) ?? 0)
          : // Only the day facts hold ranges.
            (known as Exclude<FactValue, DayRange> | null),
      ]),
    ),
    against: against.map(applied),
    ...(fromOn !== undefined && { fromOn: isoOf(fromOn) }),
    ...(outcome === false && failure && { refusal: failure.refusal as Refusal }), // as above
    ...(value !== undefined && { value }),
  };
}
