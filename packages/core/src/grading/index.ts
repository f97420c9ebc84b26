export { checkScheme, type SchemeProblem, type SchemeProblemCode } from './check-scheme.ts';
export {
  encodeConduct,
  encodeRecords,
  factSlots,
  MOST,
  rowLength,
  slotOf,
  UNKNOWN,
  type FactId,
  type FactSlot,
  type SchemeFacts,
} from './fact-slots.ts';
export { CompiledScheme, type CompiledFactor, type CompiledGrade } from './compiled-scheme.ts';
export { gradeColumns } from './grade-columns.ts';
export { INDETERMINATE, type GradeColumns } from './store-grade.ts';
export { SimdBatch } from './simd-batch.ts';
export { factsOfRow } from './facts-of-row.ts';
export * from './grade-by-facts.ts';
export * from './grade-decision.ts';
export {
  evaluationValues,
  taxGradeValues,
  type ConductFacts,
  type GradeFacts,
} from './grade-facts.ts';
export { gradedBy } from './graded-by.ts';
export { gradeInPublic } from './grade-in-public.ts';
export { gradeSummary } from './grade-summary.ts';
export { gradeSubject, type GradeQuestion } from './grade-subject.ts';
export { gradingOverlays, gradingSchemes } from './grading-schemes.ts';
export { kindsRead } from './kinds-read.ts';
export type { Profile } from './profile.ts';
export { profileFacts } from './profile-facts.ts';
export type { Range } from './range.ts';
export { resolveScheme, type By, type ResolvedScheme, type SchemeQuery } from './resolve-scheme.ts';
export * from './scheme.ts';
export { schemeDigest } from './scheme-digest.ts';
export { abcd1000 } from './schemes/abcd-1000.ts';
export { nationalEvaluation } from './schemes/national-evaluation.ts';
export { riskExample } from './schemes/risk-example.ts';
export { taxCredit } from './schemes/tax-credit.ts';
export type { Unsettled } from './unsettled.ts';
export { xingtaiList } from './schemes/xingtai-list.ts';
