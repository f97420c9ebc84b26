export { createClient, type CreditClient } from './client.ts';
export {
  AbortedError,
  ApiError,
  ConnectionError,
  CreditError,
  ResponseShapeError,
  TimeoutError,
  type CreditFailure,
} from './errors.ts';
export { errorText, type Locale } from './errors.text.ts';
export type { Problem } from './problem.ts';
export type { DrawsResource } from './resources/draws.ts';
export type { GradesResource } from './resources/grades.ts';
export type { LeniencyResource } from './resources/leniency.ts';
export type { PromisesResource } from './resources/promises.ts';
export type { PromiseTemplatesResource } from './resources/promise-templates.ts';
export type { RecordsResource } from './resources/records.ts';
export type { RepairsResource } from './resources/repairs.ts';
export type { SessionResource } from './resources/session.ts';
export type { SubjectsResource } from './resources/subjects.ts';
export type { WarningsResource } from './resources/warnings.ts';
export type {
  CallInput,
  CallOptions,
  ClientOptions,
  FileBody,
  ResponseSchemas,
  Retry,
  Transport,
} from './transport.ts';
