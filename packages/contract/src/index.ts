export { contract } from './contract.ts';
export * from './grades.ts';
export * from './operation.ts';
export * from './page.ts';
export * from './problem.ts';
export * from './records.ts';
export * from './repairs.ts';
export * from './session.ts';
export * from './subjects.ts';
