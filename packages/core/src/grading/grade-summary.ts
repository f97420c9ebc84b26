import type { GradeDecision, GradeSummary } from './grade-decision.ts';

/** What a badge shows of a decision. */
export function gradeSummary({
  subjectCode,
  on,
  grade,
  between,
  importedFrom,
  scheme: { id, title, origin, about, grades },
}: GradeDecision): GradeSummary {
  const band = grades.find((each) => each.grade === grade);
  return {
    subjectCode,
    on,
    ...(grade !== undefined && { grade }),
    ...(between && { between }),
    ...(importedFrom && { importedFrom }),
    scheme: { id, title, origin, about },
    ...(band && { title: band.title }),
  };
}
