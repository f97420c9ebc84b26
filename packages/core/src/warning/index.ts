export * from './warning.ts';
export { byUrgency } from './by-urgency.ts';
export type { WarningFacts } from './warning-facts.ts';
export { warningLaw, warningPacks, type WarningLaw } from './warning-law.ts';
export { warningsOf, type WarningQuestion } from './warnings-of.ts';
