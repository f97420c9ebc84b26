export {
  recogniseNational,
  type NationalColumns,
  type NationalHeadingProblem,
  type RecognisedNational,
} from './national-columns.ts';
export * from './national-items.ts';
export { nationalRow, type NationalPromise, type NationalRow } from './national-row.ts';
export { parsePromiseCode, promiseCode, type PromiseCodeParts } from './promise-code.ts';
export * from './promise-lifecycle.ts';
export * from './promise-template.ts';
export * from './promise.ts';
export {
  readNationalRow,
  type NationalContext,
  type ReadNationalRow,
} from './read-national-row.ts';
