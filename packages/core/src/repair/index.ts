export { assessRepair, type RepairQuestion } from './assess-repair.ts';
export { displayedUntil, type DisplayTerm } from './displayed-until.ts';
export { demonstrationFines } from './law/demonstration-fines.ts';
export * from './repair-assessment.ts';
export type { RepairFacts } from './repair-facts.ts';
export { repairLaw, repairOverlays, repairPacks, type RepairLaw } from './repair-law.ts';
export * from './repair-flow.ts';
export * from './repair-lifecycle.ts';
export * from './repair.ts';
