export * from './citation.ts';
export { decide, outcomes, type Decision, type Outcome, type Step } from './decide.ts';
export type { Finding, Tri } from './evaluate.ts';
export * from './instrument.ts';
export * from './pack.ts';
export {
  digestOf,
  LawBook,
  type LawQuery,
  type ResolvedLaw,
  type ResolvedParam,
} from './resolve.ts';
export type { DayRange, Facts, FactValue, ParamRef, Test } from './test.ts';
export { checkLaw, type LawProblem, type LawProblemCode } from './check-law.ts';
