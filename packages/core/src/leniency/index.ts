export { decideLeniency, type LeniencyQuestion } from './decide-leniency.ts';
export * from './leniency-decision.ts';
export * from './leniency-facts.ts';
export { leniencyLaw, leniencyOverlays, leniencyPacks, type LeniencyLaw } from './leniency-law.ts';
export * from './leniency-offers.ts';
export * from './leniency-questions.ts';
export * from './leniency.ts';
