import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isPeriod, periodLastDay } from '../calendar/period.ts';
import { addWorkdays, rollForward } from '../calendar/work-calendar.ts';
import type { Citation } from '../law/citation.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import { annualReportWindow, type AnnualReportWindow } from '../record/annual-report-window.ts';
import type { SubjectKind } from '../subject/subject.ts';
import { marketEntities } from './law/build.ts';
import type { LeniencyDate, LeniencyUnknown } from './leniency-decision.ts';
import type { LeniencyCase, LeniencyFacts, ReckonedFact } from './leniency-facts.ts';
import type { LeniencyLaw } from './leniency-law.ts';

/** Facts that days settle; each that they do not is named with what is missing for it. */
export interface Reckoning {
  readonly dates: readonly LeniencyDate[];
  readonly facts: {
    readonly [F in ReckonedFact | 'filed' | 'noticePublished' | 'resumed']?: boolean | undefined;
  };
  readonly restsOn: { readonly [F in ReckonedFact]?: readonly LeniencyUnknown[] };
}

interface Context {
  readonly law: ResolvedLaw;
  readonly books: LeniencyLaw;
  readonly place: string;
  readonly on: Day;
}

const nothing: Reckoning = { dates: [], facts: {}, restsOn: {} };

/** The days of a case and what they settle on the day asked about. */
export function reckon(asked: LeniencyCase, context: Context): Reckoning {
  switch (asked.measure) {
    case 'late-report':
      return ofLateReport(asked.facts, context);
    case 'late-licence':
      return ofLicence(asked.facts, context);
    case 'dormancy':
      return ofDormancy(asked.facts, context);
    case 'deregistration':
      return ofDeregistration(asked.facts, context);
    case 'annual-report':
      return ofAnnualReport(asked.facts, context);
    case 'report-correction':
      return ofCorrection(asked.facts, context);
    case 'unreachable':
    case 'serious-listing':
    case 'general-status-error':
    case 'unit-slip':
    case 'exempt-error':
    case 'correct-once':
    case 'first-violation':
      return nothing;
  }
}

const known = (day: IsoDay | undefined): Day | undefined =>
  day === undefined ? undefined : dayOf(day);

/** Whether one day is not after the other; unknown where one of them is. */
const upTo = (day: Day | undefined, last: Day | undefined): boolean | undefined =>
  day === undefined || last === undefined ? undefined : day <= last;

/** Whether one day is after the other; unknown as above. */
const after = (day: Day | undefined, last: Day | undefined): boolean | undefined => {
  const early = upTo(day, last);
  return early === undefined ? undefined : !early;
};

const dated = (
  date: LeniencyDate['date'],
  on: Day | undefined,
  cite: Citation | undefined,
): readonly LeniencyDate[] => (on === undefined || !cite ? [] : [{ date, on: isoOf(on), cite }]);

/** A last day in calendar days, and the article that counts them; neither where the law names none. */
function daysAfter(
  { law }: Context,
  param: string,
  event: Day | undefined,
  sign: 1 | -1 = 1,
): { readonly day?: Day; readonly cite?: Citation } {
  const found = law.params.get(param);
  return event === undefined || typeof found?.value !== 'number'
    ? {}
    : { day: event + sign * found.value, cite: found.cite };
}

/** The last day of a party's own time, where a holiday may let it roll on (民法典 第二百零三条, by analogy). */
interface PartysTime {
  /** The day that the parameter gives. */
  readonly last: Day | undefined;
  /** The latest that it may be while that parameter is assumed; undefined too where the calendar does not tell. */
  readonly latest: Day | undefined;
  /** What it takes for granted where the day is a holiday, or may be one. */
  readonly assuming?: Citation;
  readonly rolled: boolean;
}

function partysTime({ law, books }: Context, day: Day | undefined): PartysTime {
  const workday = day === undefined ? undefined : rollForward(books.calendar, day);
  const rolls = law.params.get('rollForward');
  if (workday === day || !rolls) return { last: day, latest: day, rolled: false };
  const last = rolls.value === true ? (workday ?? day) : day;
  const isSettled = rolls.value === false && rolls.cite.evidence !== 'assumed';
  return {
    last,
    latest: isSettled ? day : workday,
    assuming: rolls.cite,
    rolled: last !== day,
  };
}

const partysDate = (
  date: LeniencyDate['date'],
  { last, assuming, rolled }: PartysTime,
  cite: Citation | undefined,
): readonly LeniencyDate[] =>
  dated(date, last, cite).map((each) => ({
    ...each,
    ...(assuming && { assuming }),
    ...(rolled && { rolled }),
  }));

/** Whether a party is in time: the earlier day is safe under either reading, and only the later one shuts it out. */
function isInTime(on: Day, { last, latest }: PartysTime): boolean | undefined {
  if (upTo(on, last)) return true;
  return after(on, latest) ? false : undefined;
}

/** Late, or not late, or not known; what was not done yet is late once its time is over. */
function lateness(
  due: Day | undefined,
  done: Day | undefined,
  notDone: boolean,
  on: Day,
): boolean | undefined {
  if (due === undefined) return undefined;
  if (done !== undefined && done <= on) return done > due;
  if (on <= due) return false;
  return notDone || done !== undefined ? true : undefined;
}

const windowOf = (
  reportYear: number | undefined,
  { books, place }: Context,
  formedOn?: IsoDay,
): AnnualReportWindow | undefined =>
  reportYear === undefined
    ? undefined
    : annualReportWindow(reportYear, formedOn, place, books.annualReport);

function ofLateReport(facts: LeniencyFacts<'late-report'>, context: Context): Reckoning {
  const window = windowOf(facts.reportYear, context);
  const due = known(window?.dueOn);
  const filedOn = known(facts.filedOn);
  return {
    dates: dated('dueOn', due, window?.cites.due),
    facts: {
      late: lateness(due, filedOn, facts.filed === false, context.on),
      filed: filedOn === undefined ? facts.filed : filedOn <= context.on,
    },
    restsOn: {
      late: [facts.reportYear === undefined ? 'reportYear' : window ? 'filedOn' : 'rule'],
    },
  };
}

function ofLicence(facts: LeniencyFacts<'late-licence'>, context: Context): Reckoning {
  const param = context.law.params.get('publish-licence');
  const licensedOn = known(facts.licensedOn);
  const due =
    licensedOn === undefined || typeof param?.value !== 'number'
      ? undefined
      : addWorkdays(context.books.calendar, licensedOn, param.value);
  return {
    // 企业应当公示: of other kinds no such time was read.
    dates: facts.subjectKind === 'enterprise' ? dated('publishLicenceUntil', due, param?.cite) : [],
    facts: {
      late: lateness(due, known(facts.publishedOn), facts.correction === 'not-yet', context.on),
    },
    restsOn: {
      late: [
        licensedOn === undefined
          ? 'licensedOn'
          : due === undefined
            ? 'workCalendar'
            : 'publishedOn',
      ],
    },
  };
}

function ofDormancy(facts: LeniencyFacts<'dormancy'>, context: Context): Reckoning {
  const { on, law } = context;
  const { request, earlierDays } = facts;
  const [startOn, untilOn, extendTo, resumedOn] = [
    facts.startOn,
    facts.untilOn,
    facts.extendTo,
    facts.resumedOn,
  ].map(known);
  const total = law.params.get('total.dormancy');
  const latestEnd =
    startOn === undefined || !isPeriod(total?.value)
      ? undefined
      : periodLastDay(startOn, total.value) - (earlierDays ?? 0);
  const asked = request === 'extend' ? extendTo : untilOn;
  const withinTotal = request === undefined ? undefined : upTo(asked, latestEnd);
  const extension = daysAfter(context, 'extend.dormancy', untilOn, -1);
  // A day to come has resumed nothing yet.
  const resumed = upTo(resumedOn, on);
  const ending = daysAfter(context, 'publish-ending', resumed ? resumedOn : undefined);
  const none = (name: keyof typeof facts): readonly (keyof typeof facts)[] =>
    facts[name] === undefined ? [name] : [];
  return {
    dates: [
      ...dated('latestEnd', latestEnd, total?.cite),
      ...dated('extensionFrom', extension.day, extension.cite),
      ...dated('extensionUntil', untilOn, extension.cite),
      ...partysDate('publishEndingUntil', partysTime(context, ending.day), ending.cite),
    ],
    facts: {
      filedBefore: after(startOn, on),
      // Earlier dormancies that nobody mentioned can only shorten what is left.
      withinTotal: earlierDays === undefined && withinTotal ? undefined : withinTotal,
      endsAfterStart: upTo(startOn, untilOn),
      extensionLonger: after(extendTo, untilOn),
      extensionOpen: upTo(extension.day, on),
      extensionInTime: upTo(on, untilOn),
      resumed,
    },
    restsOn: {
      filedBefore: ['startOn'],
      withinTotal: [
        ...none('request'),
        ...none('startOn'),
        ...none(request === 'extend' ? 'extendTo' : 'untilOn'),
        ...none('earlierDays'),
      ],
      endsAfterStart: [...none('startOn'), ...none('untilOn')],
      extensionLonger: [...none('untilOn'), ...none('extendTo')],
      extensionOpen: ['untilOn'],
      extensionInTime: ['untilOn'],
    },
  };
}

function ofDeregistration(facts: LeniencyFacts<'deregistration'>, context: Context): Reckoning {
  const { on } = context;
  const noticeOn = known(facts.noticeOn);
  const isIndividual =
    facts.subjectKind === undefined ? undefined : facts.subjectKind === 'individual-business';
  // An individual business publishes no notice, and of an enterprise no departments are asked.
  const notice = daysAfter(context, 'notice', isIndividual ? undefined : noticeOn);
  const apply = daysAfter(context, 'apply', notice.day);
  const applyTime = partysTime(context, apply.day);
  const object = daysAfter(
    context,
    'object',
    isIndividual === false ? undefined : known(facts.sentOn),
  );
  return {
    dates: [
      ...dated('noticeUntil', notice.day, notice.cite),
      ...dated('applyFrom', notice.day === undefined ? undefined : notice.day + 1, apply.cite),
      ...partysDate('applyUntil', applyTime, apply.cite),
      ...dated('objectUntil', object.day, object.cite),
    ],
    facts: {
      noticePublished: noticeOn === undefined ? facts.noticePublished : noticeOn <= on,
      noticeOver: after(on, notice.day),
      applicationInTime: isInTime(on, applyTime),
      departmentsOver: after(on, object.day),
    },
    restsOn: {
      noticeOver: ['noticeOn'],
      applicationInTime: [
        noticeOn === undefined
          ? 'noticeOn'
          : applyTime.latest === undefined
            ? 'workCalendar'
            : 'rule',
      ],
      departmentsOver: ['sentOn'],
    },
  };
}

function ofAnnualReport(facts: LeniencyFacts<'annual-report'>, context: Context): Reckoning {
  const { subjectKind, reportYear, formedOn } = facts;
  const window = windowOf(reportYear, context, formedOn);
  const [opens, due] = [known(window?.opensOn), known(window?.dueOn)];
  const missing: readonly LeniencyUnknown[] = [reportYear === undefined ? 'reportYear' : 'rule'];
  return {
    dates: [
      ...(subjectKind !== undefined && marketEntities.includes(subjectKind)
        ? [...dated('opensOn', opens, window?.cites.due), ...dated('dueOn', due, window?.cites.due)]
        : []),
      ...correctUntil(subjectKind, window),
    ],
    facts: {
      reportOwed: window?.owed,
      reportOpen: upTo(opens, context.on),
      reportInTime: upTo(context.on, due),
    },
    restsOn: {
      reportOwed: window && formedOn === undefined ? ['formedOn'] : missing,
      reportOpen: missing,
      reportInTime: missing,
    },
  };
}

/** The last day for corrections; it was read of enterprises alone. */
const correctUntil = (
  kind: SubjectKind | undefined,
  window: AnnualReportWindow | undefined,
): readonly LeniencyDate[] =>
  kind === 'enterprise'
    ? dated('correctUntil', known(window?.correctUntil), window?.cites.correction)
    : [];

function ofCorrection(
  { subjectKind, reportYear }: LeniencyFacts<'report-correction'>,
  context: Context,
): Reckoning {
  const window = windowOf(reportYear, context);
  const until = known(window?.correctUntil);
  return {
    dates: correctUntil(subjectKind, window),
    facts: { correctionInTime: upTo(context.on, until) },
    restsOn: { correctionInTime: [reportYear === undefined ? 'reportYear' : 'rule'] },
  };
}
