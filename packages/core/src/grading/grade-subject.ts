import { askedDay } from '../calendar/asked-day.ts';
import { isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import { isUscc } from '../identity/is-uscc.ts';
import { weakestEvidence, type Citation, type Evidence } from '../law/citation.ts';
import { citedInstruments } from '../law/instrument.ts';
import { isRepairable } from '../record/credit-record.ts';
import type { RepairLaw } from '../repair/repair-law.ts';
import { subjectKinds } from '../subject/subject.ts';
import { countingOf, type Counting } from './counting.ts';
import { changesOf, factsAt, latestRecord, withoutCounted } from './facts-at.ts';
import type { FactId } from './fact-slots.ts';
import { gradeByFacts, type FactGrade } from './grade-by-facts.ts';
import type {
  GradeAnswer,
  GradeAfterRepair,
  GradeChange,
  GradeFactor,
  GradeLimit,
  GradeThen,
} from './grade-decision.ts';
import { gradedBy } from './graded-by.ts';
import { gradingOverlays } from './grading-schemes.ts';
import { importedGrade } from './imported-grade.ts';
import { factsOfPoints } from './points-between.ts';
import type { Profile } from './profile.ts';
import { requireFacts } from './require-facts.ts';
import { resolveScheme } from './resolve-scheme.ts';
import { schemeDigest } from './scheme-digest.ts';
import type { Scheme, SchemeOverlay } from './scheme.ts';
import { Tally } from './tally.ts';

/** Whom to grade, by what, and when. */
export interface GradeQuestion {
  readonly profile: Profile;
  readonly scheme: Scheme;
  readonly on: IsoDay;
  /** Whose overlays apply; the region of the subject unless given. */
  readonly place?: RegionCode;
  readonly overlays?: readonly SchemeOverlay[];
  /** The law that ends the display of records; the nation's unless given. */
  readonly law?: RepairLaw;
}

/**
 * The grade of a subject on a day (信用评价), factor by factor, with its articles, what is unknown, and what would
 * change it. Pure: the same question has the same answer in browser, server and batch. Natural persons are refused.
 * @throws RangeError when `on` is no day of the calendar, a record is of another subject, one is there twice, or a stated
 * fact is out of range: a grade by them would look like any other. Data from outside is parsed first, by the schemas of `@xinyong/core/schema`.
 */
export function gradeSubject(question: GradeQuestion): GradeAnswer {
  const { profile, scheme, on: isoOn, law, overlays = gradingOverlays } = question;
  const { subject } = profile;
  // Plain data of a caller without types may describe a person.
  if (!subjectKinds.includes(subject.kind) || !isUscc(subject.code))
    return { ok: false, refusal: 'NATURAL_PERSON' };
  const place = question.place ?? subject.region;
  if (scheme.form === 'imported') return importedGrade(profile, scheme, isoOn, place);
  if (!scheme.subjects.includes(subject.kind)) return { ok: false, refusal: 'NOT_FOR_KIND' };
  const on = askedDay(isoOn);
  requireOwnRecords(profile);
  requireFacts(profile.stated ?? {});
  const resolved = resolveScheme(scheme, overlays, { on, place, sector: subject.sector });
  if (!resolved) return { ok: false, refusal: 'NO_SCHEME' };

  const countings = profile.records.map((record) => countingOf(record, on, isoOn, resolved, law));
  const tally = new Tally();
  for (const counting of countings) tally.count(counting, on);
  const read = withoutCounted(profile);
  const gradeAt = (day: Day, without?: string): FactGrade => {
    const { facts, unsettled } = factsAt(read, tally, day, law?.annualReport, without);
    return gradeByFacts(resolved, facts, unsettled);
  };
  const { facts, unsettled } = factsAt(read, tally, on, law?.annualReport);
  const grade = gradeByFacts(resolved, facts, unsettled);
  const repairs = repairsOf(countings, tally, on, (without) => gradeAt(on, without));
  // From here on the tally is that of later days.
  const nextChange = changeByTime(
    grade,
    changesOf(profile, countings, resolved, on, law?.annualReport),
    tally,
    gradeAt,
  );
  const recordsIn = (of: readonly FactId[]): readonly string[] => {
    const latest = of.map((fact) => latestRecord(read, fact, on));
    return countings.flatMap(({ record, alternatives }) =>
      alternatives.some((spans) =>
        spans.some(({ fact, from, until }) => of.includes(fact) && from <= on && on < until),
      ) || latest.includes(record)
        ? [record.id]
        : [],
    );
  };
  const evidenceById = new Map(countings.map(({ record, evidence }) => [record.id, evidence]));
  const disputed = new Set(profile.disputed);
  const cites = [
    scheme.cite,
    ...grade.factors.map(({ indicator }) => indicator.cite),
    ...grade.limits.map(({ limit }) => limit.cite),
  ];
  const evidenceOf = (cite: Citation, records: readonly string[]): Evidence =>
    weakestEvidence([
      cite,
      ...records.flatMap((id) => {
        const evidence = evidenceById.get(id);
        return evidence ? [{ evidence }] : [];
      }),
    ]);
  const factors = grade.factors.map(({ indicator, points, range }): GradeFactor => {
    const { id, title, dimension, cite, by } = indicator;
    const records = recordsIn(factsOfPoints(indicator.score));
    return {
      id,
      title,
      dimension,
      points,
      ...(range && { range }),
      records,
      disputed: records.some((each) => disputed.has(each)),
      cite,
      evidence: evidenceOf(cite, records),
      by,
    };
  });
  const limits = grade.limits.map(({ limit, holds }): GradeLimit => {
    const { id, title, kind, atMost, cite, by } = limit;
    const records = recordsIn(limit.when.flatMap((each) => each.facts));
    return {
      id,
      title,
      kind,
      atMost,
      cite,
      evidence: evidenceOf(cite, records),
      by,
      holds,
      records,
      disputed: records.some((each) => disputed.has(each)),
    };
  });
  return {
    ok: true,
    decision: {
      subjectCode: subject.code,
      on: isoOn,
      place,
      scheme: gradedBy(scheme),
      ...thenOf(grade),
      dimensions: scheme.dimensions.flatMap((dimension) =>
        grade.dimensions
          .filter(({ id }) => id === dimension.id)
          .map((scored) => ({ ...dimension, ...scored })),
      ),
      factors,
      limits,
      unknown: grade.unknown,
      ...(nextChange && { nextChange }),
      repairs,
      instruments: citedInstruments(resolved.instruments, cites),
      evidence: weakestEvidence([scheme.cite, ...factors, ...limits]),
      chain: resolved.chain,
      digest: schemeDigest(resolved),
      facts,
      unsettled,
      mask: grade.mask,
    },
  };
}

function requireOwnRecords({ subject, records }: Profile): void {
  const ids = new Set<string>();
  for (const { id, subjectCode } of records) {
    if (subjectCode !== subject.code)
      throw new RangeError(
        `信息不属于被评价的主体。 A record of another subject than ${subject.code}: ${id}`,
      );
    if (ids.has(id)) throw new RangeError(`同一条信息出现两次。 A record is there twice: ${id}`);
    ids.add(id);
  }
}

/** The first day on which time alone gives another class, or another range of classes. */
function changeByTime(
  now: FactGrade,
  changes: ReturnType<typeof changesOf>,
  tally: Tally,
  gradeAt: (day: Day) => FactGrade,
): GradeChange | undefined {
  for (const [day, changed] of changes) {
    for (const counting of changed) tally.count(counting, day);
    const then = gradeAt(day);
    if (then.between?.worst !== now.between?.worst || then.between?.best !== now.between?.best)
      return { on: isoOf(day), ...thenOf(then) };
  }
  return undefined;
}

/** What each repair would change, for every record that counts against the subject today. */
function repairsOf(
  countings: readonly Counting[],
  tally: Tally,
  on: Day,
  gradeWithout: (key: string) => FactGrade,
): readonly GradeAfterRepair[] {
  const byKey = new Map<string, GradeThen>();
  const thenWithout = (key: string): GradeThen => {
    const then = byKey.get(key) ?? thenOf(gradeWithout(key));
    byKey.set(key, then);
    return then;
  };
  return countings
    .filter(
      ({ record, alternatives }) =>
        isRepairable(record) &&
        alternatives.some((spans) => spans.some(({ from, until }) => from <= on && on < until)),
    )
    .map((counting) => ({
      recordId: counting.record.id,
      ...(counting.earliestOn && { earliestOn: counting.earliestOn }),
      ...thenWithout(tally.keyOf(counting)),
    }));
}

const thenOf = ({ grade, between, score, scoreRange }: FactGrade): GradeThen => ({
  ...(grade !== undefined && { grade }),
  ...(between && { between }),
  ...(score !== undefined && { score }),
  ...(scoreRange && { scoreRange }),
});
