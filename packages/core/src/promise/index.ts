export { parsePromiseCode, promiseCode, type PromiseCodeParts } from './promise-code.ts';
export * from './promise-lifecycle.ts';
export * from './promise-template.ts';
export * from './promise.ts';
