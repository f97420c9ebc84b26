import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { RegionCode } from '../identity/region.ts';
import { citedInstruments } from '../law/instrument.ts';
import { digestOf } from '../law/resolve.ts';
import { latestRecord } from './facts-at.ts';
import type { GradeAnswer } from './grade-decision.ts';
import { gradedBy } from './graded-by.ts';
import type { Profile } from './profile.ts';
import type { ImportedScheme } from './scheme.ts';

/** The latest result that others computed, with who gave it; without one the grade is unknown. */
export function importedGrade(
  profile: Profile,
  scheme: ImportedScheme,
  isoOn: IsoDay,
  place: RegionCode,
): GradeAnswer {
  if (isoOn < scheme.from) return { ok: false, refusal: 'NO_SCHEME' };
  const fact = scheme.kind === 'evaluation' ? 'nationalEvaluation' : 'taxGrade';
  const record = latestRecord(profile, fact, dayOf(isoOn));
  const grade =
    record?.kind === 'evaluation'
      ? record.band
      : record?.kind === 'tax-grade'
        ? record.grade
        : undefined;
  return {
    ok: true,
    decision: {
      subjectCode: profile.subject.code,
      on: isoOn,
      place,
      scheme: gradedBy(scheme),
      ...(grade && { grade, between: { worst: grade, best: grade } }),
      dimensions: [],
      factors: [],
      limits: [],
      unknown: grade ? [] : [fact],
      repairs: [],
      ...(record &&
        'decidedOn' in record && {
          importedFrom: {
            fact,
            recordId: record.id,
            agency: record.agency,
            decidedOn: record.decidedOn,
          },
        }),
      instruments: citedInstruments(scheme.instruments, [scheme.cite]),
      evidence: scheme.cite.evidence,
      chain: [scheme.id],
      digest: digestOf({ scheme: scheme.id, grades: scheme.grades }),
      facts: {},
      unsettled: [],
      mask: 0,
    },
  };
}
