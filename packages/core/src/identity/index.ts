export { divisionOfUscc } from './division-of-uscc.ts';
export { explainUscc, type UsccExplanation } from './explain-uscc.ts';
export { isUscc, isUsccAt } from './is-uscc.ts';
export type { CodeChange } from './normalise-code.ts';
export {
  isOrganisationCode,
  parseOrganisationCode,
  type OrganisationCodeProblem,
  type ParsedOrganisationCode,
} from './organisation-code.ts';
export { parseUscc, type ParsedUscc, type UsccProblem, type UsccWarning } from './parse-uscc.ts';
export {
  codesWithin,
  isKnownRegion,
  isRegionCode,
  nationCode,
  regionChain,
  type RegionCode,
} from './region.ts';
export { isRegistrationNumber } from './registration-number.ts';
export { isResidentId, maskResidentId, ResidentId } from './resident-id.ts';
export { subjectKindOfUscc } from './subject-kind-of-uscc.ts';
export type { Uscc } from './uscc.ts';
export type { UsccDepartment, UsccKind } from './uscc-kind.ts';
