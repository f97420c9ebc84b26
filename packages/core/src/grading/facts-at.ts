import { civilOf, dayOf, type Day } from '../calendar/day.ts';
import { addYears } from '../calendar/period.ts';
import type { RegionCode } from '../identity/region.ts';
import type { LawBook } from '../law/resolve.ts';
import { annualReportWindow } from '../record/annual-report-window.ts';
import type { CreditRecord, RecordKind } from '../record/credit-record.ts';
import type { Counting } from './counting.ts';
import { MOST, type FactId, type SchemeFacts } from './fact-slots.ts';
import type { GradeFacts } from './grade-facts.ts';
import type { Unsettled } from './unsettled.ts';
import type { Profile } from './profile.ts';
import type { ResolvedScheme } from './resolve-scheme.ts';
import type { Points } from './scheme.ts';
import type { Tally } from './tally.ts';

/** The facts that records are counted in, one by one. */
type CountedFact = Exclude<
  keyof GradeFacts,
  'yearsReportedOnTime' | 'yearsOperating' | 'operatingEvidence' | 'taxGrade' | 'nationalEvaluation'
>;

/** The kinds of record that a fact is counted from: it is known when all of them are covered. */
const sources: Readonly<Record<CountedFact, readonly RecordKind[]>> = {
  minorPenalties: ['penalty'],
  minorPenaltiesPastHalf: ['penalty'],
  generalPenalties: ['penalty'],
  generalPenaltiesPastHalf: ['penalty'],
  seriousPenalties: ['penalty'],
  seriousPenaltiesPastHalf: ['penalty'],
  foodPenalties: ['penalty'],
  abnormalListings: ['abnormal-listing'],
  seriousListings: ['serious-listing', 'dishonesty-listing'],
  wageListings: ['dishonesty-listing'],
  judgmentDefaults: ['judgment-default'],
  promisesKept: ['promise'],
  promisesPartlyKept: ['promise'],
  promisesBroken: ['promise'],
  falsePromises: ['promise'],
  contractBreaches: ['contract-breach'],
  countyHonours: ['honour'],
  cityHonours: ['honour'],
  provinceHonours: ['honour'],
  nationHonours: ['honour'],
};

/** The kinds of record that a fact is read from without being counted. */
const uncounted: Partial<Record<FactId, readonly RecordKind[]>> = {
  yearsReportedOnTime: ['annual-report'],
  taxGrade: ['tax-grade'],
  nationalEvaluation: ['evaluation'],
};

const kindsByFact: Partial<Record<FactId, readonly RecordKind[]>> = { ...sources, ...uncounted };

/** The kinds of record that a fact is read from; none where the subject itself tells it, or it is stated. */
export const kindsOfFact = (fact: FactId): readonly RecordKind[] => kindsByFact[fact] ?? [];

/** The facts of a profile on a day, and the records whose class is not settled; one that counts so may be left out. */
export function factsAt(
  profile: Profile,
  tally: Tally,
  day: Day,
  annualReport?: LawBook,
  without?: string,
): { readonly facts: SchemeFacts; readonly unsettled: readonly Unsettled[] } {
  const counts = new Map<FactId, number>();
  for (const [fact, kinds] of Object.entries(sources))
    // Object.entries() gives the names as text.
    if (kinds.every((kind) => profile.covered.includes(kind))) counts.set(fact as FactId, 0);
  const unsettled = tally.addTo(counts, without);
  const { subject, covered } = profile;
  const reported = covered.includes('annual-report')
    ? yearsReportedOnTime(profile, day, annualReport)
    : undefined;
  const tax = latestRecord(profile, 'taxGrade', day);
  const evaluation = latestRecord(profile, 'nationalEvaluation', day);
  const facts: SchemeFacts = {
    ...Object.fromEntries(counts),
    ...(reported !== undefined && { yearsReportedOnTime: reported }),
    ...(subject.foundedOn && { yearsOperating: yearsSince(dayOf(subject.foundedOn), day) }),
    ...(tax?.kind === 'tax-grade'
      ? { taxGrade: tax.grade }
      : covered.includes('tax-grade') && { taxGrade: 'none' }),
    ...(evaluation?.kind === 'evaluation'
      ? { nationalEvaluation: evaluation.band }
      : covered.includes('evaluation') && { nationalEvaluation: 'none' }),
    ...profile.stated,
  };
  return { facts, unsettled };
}

/** A profile without the records that are counted: what is read of the others, {@link factsAt} reads anew for each day. */
export const withoutCounted = (profile: Profile): Profile => ({
  ...profile,
  records: profile.records.filter(({ kind }) => Object.values(uncounted).flat().includes(kind)),
});

/** The record that a category is read from: the latest of its kind by the day. */
export function latestRecord(profile: Profile, fact: FactId, on: Day): CreditRecord | undefined {
  const kind =
    fact === 'taxGrade' ? 'tax-grade' : fact === 'nationalEvaluation' ? 'evaluation' : undefined;
  if (!kind) return undefined;
  return profile.records
    .filter((record) => record.kind === kind && decidedBy(record) <= on)
    .toSorted((a, b) => decidedBy(b) - decidedBy(a))[0];
}

const decidedBy = (record: CreditRecord): Day =>
  'decidedOn' in record ? dayOf(record.decidedOn) : Number.POSITIVE_INFINITY;

/** Every later day on which a fact changes by itself, in order, and the records that count otherwise from then on. */
export function changesOf(
  { subject, records }: Profile,
  countings: readonly Counting[],
  resolved: ResolvedScheme,
  on: Day,
  annualReport?: LawBook,
): readonly (readonly [day: Day, changed: ReadonlySet<Counting>])[] {
  const changes = new Map<Day, Set<Counting>>();
  const note = (day: Day, counting?: Counting): void => {
    if (day <= on || !Number.isFinite(day)) return;
    const changed = changes.get(day) ?? new Set();
    changes.set(day, changed);
    if (counting) changed.add(counting);
  };
  for (const counting of countings)
    for (const { from, until } of counting.alternatives.flat()) {
      note(from, counting);
      note(until, counting);
    }
  if (subject.foundedOn) {
    const founded = dayOf(subject.foundedOn);
    for (const years of thresholdsOf('yearsOperating', resolved)) note(addYears(founded, years));
  }
  if (records.some(({ kind }) => kind === 'annual-report'))
    note(dueOn(closedYear(on, subject.region, annualReport) + 1, subject.region, annualReport) + 1);
  return [...changes].toSorted(([a], [b]) => a - b);
}

/** The numbers at which a scheme looks at a fact anew. */
const thresholdsOf = (fact: FactId, { indicators, limits }: ResolvedScheme): readonly number[] => [
  ...indicators.flatMap(({ score }) => (score.fact === fact ? thresholdsOfPoints(score) : [])),
  ...limits.flatMap(({ when }) =>
    when.flatMap((each) => {
      if (!each.facts.includes(fact)) return [];
      return 'atLeast' in each ? [each.atLeast] : 'below' in each ? [each.below] : [];
    }),
  ),
];

/** The numbers at which an indicator gives other points. */
function thresholdsOfPoints(score: Points): readonly number[] {
  switch (score.form) {
    case 'each': {
      const last = score.most === undefined ? MOST : Math.ceil(score.most / score.points);
      return Array.from({ length: last }, (_, index) => index + 1);
    }
    case 'by-value':
      return [];
    case 'bands':
      return score.bands.map(({ from }) => from);
  }
}

const yearsSince = (since: Day, day: Day): number => {
  const years = civilOf(day).year - civilOf(since).year;
  return Math.max(0, addYears(since, years) <= day ? years : years - 1);
};

/** The last day for the report of a year; no day where no rule covers it. */
function dueOn(year: number, place: RegionCode, law?: LawBook): Day {
  const window = annualReportWindow(year, undefined, place, law);
  return window ? dayOf(window.dueOn) : Number.POSITIVE_INFINITY;
}

/** The last year whose report was due before the day. */
function closedYear(day: Day, place: RegionCode, law?: LawBook): number {
  const { year } = civilOf(day);
  return dueOn(year - 1, place, law) < day ? year - 1 : year - 2;
}

/** The latest years in a row whose report was filed in time. 企业信息公示暂行条例 第八条. */
function yearsReportedOnTime({ subject, records }: Profile, day: Day, law?: LawBook): number {
  const onTime = new Set(
    records.flatMap((record) =>
      record.kind === 'annual-report' &&
      dayOf(record.filedOn) <= dueOn(record.year, subject.region, law)
        ? [record.year]
        : [],
    ),
  );
  const last = closedYear(day, subject.region, law);
  let years = 0;
  while (onTime.has(last - years)) years += 1;
  return years;
}
