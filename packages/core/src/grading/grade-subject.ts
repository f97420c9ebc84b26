import { dayOf, isoOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import { isUscc } from '../identity/is-uscc.ts';
import { weakestEvidence, type Citation, type Evidence } from '../law/citation.ts';
import { isRepairable } from '../record/credit-record.ts';
import type { RepairLaw } from '../repair/repair-law.ts';
import { subjectKinds } from '../subject/subject.ts';
import { countingOf, type Counting } from './counting.ts';
import { changeDaysOf, factsAt, latestRecord } from './facts-at.ts';
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
import { factsOfPoints } from './points-of.ts';
import type { Profile } from './profile.ts';
import { resolveScheme } from './resolve-scheme.ts';
import { schemeDigest } from './scheme-digest.ts';
import type { Scheme, SchemeOverlay } from './scheme.ts';

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
  const on = dayOf(isoOn);
  const resolved = resolveScheme(scheme, overlays, { on, place, sector: subject.sector });
  if (!resolved) return { ok: false, refusal: 'NO_SCHEME' };

  const countings = profile.records.map((record) => countingOf(record, on, isoOn, resolved, law));
  const at = (day: Day, without?: string): FactGrade => {
    const { facts, unsettled } = factsAt(profile, countings, day, without);
    return gradeByFacts(resolved, facts, unsettled);
  };
  const { facts, unsettled } = factsAt(profile, countings, on);
  const grade = gradeByFacts(resolved, facts, unsettled);
  const recordsIn = (read: readonly FactId[]): readonly string[] =>
    countings.flatMap(({ record, alternatives }) =>
      alternatives.some((spans) =>
        spans.some(({ fact, from, until }) => read.includes(fact) && from <= on && on < until),
      ) || read.some((fact) => latestRecord(profile, fact, on) === record)
        ? [record.id]
        : [],
    );
  const nextChange = changeByTime(grade, changeDaysOf(profile, countings, resolved, on), at);
  const cites = [
    scheme.cite,
    ...grade.factors.map(({ indicator }) => indicator.cite),
    ...grade.limits.map(({ limit }) => limit.cite),
  ];
  const evidenceOf = (cite: Citation, records: readonly string[]): Evidence =>
    weakestEvidence([
      cite,
      ...countings.flatMap(({ record, evidence }) =>
        evidence && records.includes(record.id) ? [{ evidence }] : [],
      ),
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
      disputed: records.some((each) => profile.disputed?.includes(each)),
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
      repairs: repairsOf(countings, on, at),
      instruments: resolved.instruments
        .filter(({ id }) => cites.some(({ doc }) => doc === id))
        .map(({ id, title, titleEn, number }) => ({ id, title, titleEn, number })),
      evidence: weakestEvidence([scheme.cite, ...factors, ...limits]),
      chain: resolved.chain,
      digest: schemeDigest(resolved),
      facts,
      unsettled,
      mask: grade.mask,
    },
  };
}

/** The first day on which time alone gives another class, or another range of classes. */
function changeByTime(
  now: FactGrade,
  days: readonly Day[],
  at: (day: Day) => FactGrade,
): GradeChange | undefined {
  for (const day of days) {
    const then = at(day);
    if (then.between?.worst !== now.between?.worst || then.between?.best !== now.between?.best)
      return { on: isoOf(day), ...thenOf(then) };
  }
  return undefined;
}

/** What each repair would change, for every record that counts against the subject today. */
const repairsOf = (
  countings: readonly Counting[],
  on: Day,
  at: (day: Day, without: string) => FactGrade,
): readonly GradeAfterRepair[] =>
  countings
    .filter(
      ({ record, alternatives }) =>
        isRepairable(record) &&
        alternatives.some((spans) => spans.some(({ from, until }) => from <= on && on < until)),
    )
    .map(({ record, earliestOn }) => ({
      recordId: record.id,
      ...(earliestOn && { earliestOn }),
      ...thenOf(at(on, record.id)),
    }));

const thenOf = ({ grade, between, score, scoreRange }: FactGrade): GradeThen => ({
  ...(grade !== undefined && { grade }),
  ...(between && { between }),
  ...(score !== undefined && { score }),
  ...(scoreRange && { scoreRange }),
});
