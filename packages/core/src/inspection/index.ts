export { commitmentOf, drawVersion, inspectorHash, isSeed, subjectHash } from './draw-hashes.ts';
export * from './draw-lifecycle.ts';
export { drawPlan, type DrawPlan, type PlanResult } from './draw-plan.ts';
export * from './draw-plan-draft.ts';
export { publishDraw, type DrawPublication } from './draw-publication.ts';
export {
  inspectionLaw,
  inspectionOverlays,
  inspectionPacks,
  type InspectionLaw,
} from './inspection-law.ts';
export { attentions, frequencies, type Attention, type Frequency } from './law/sampling-pack.ts';
export { triggeredRefusals, type TriggeredRefusal } from './law/triggered-pack.ts';
export { mergeVisits, type MergedVisit } from './merge-visits.ts';
export {
  isPlanId,
  planProblemCodes,
  type PlanProblem,
  type PlanProblemCode,
} from './plan-problems.ts';
export {
  replacementRefusals,
  replaceSubject,
  type ReplacementRefusal,
  type ReplacementResult,
} from './replace-subject.ts';
export * from './replacement.ts';
export * from './risk-class.ts';
export { runDraw, type Draw, type DrawnStratum, type Visit } from './run-draw.ts';
export {
  isPublishedRatio,
  samplingRule,
  type SamplingQuestion,
  type SamplingRange,
  type SamplingRule,
} from './sampling-rule.ts';
export { unstaffedReasons, type Staff, type UnstaffedReason } from './staff-visit.ts';
export { countVisits, mostReplacements, strata, type Stratum } from './strata.ts';
export * from './triggered-mode.ts';
export {
  drawFindingCodes,
  verifyDraw,
  type DrawFinding,
  type DrawFindingCode,
} from './verify-draw.ts';
