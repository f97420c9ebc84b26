import type { GradeDecision, GradeSummary, IsoDay, Scheme, SchemeFacts, Uscc } from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** By which scheme and on which day; the platform's own scheme and today unless given. */
export interface GradeQuery {
  readonly scheme?: string;
  readonly on?: IsoDay;
}

/** What if (模拟): some records were not there, and some facts were as stated. */
export interface GradeSimulation extends GradeQuery {
  /** Ids of records to leave out, as if they had been repaired. */
  readonly without: readonly string[];
  readonly stated: SchemeFacts;
}

/** A scheme that the platform grades by. */
export type OfferedScheme = GradeDecision['scheme'];

/** Whom a batch grades. */
export interface GradeBatchOrder extends GradeQuery {
  /** Subjects registered in this division and below it. */
  readonly place: string;
}

/** A batch (批量评价) and how far it has come. */
export interface GradeBatch {
  readonly id: string;
  readonly scheme: string;
  /** Of an `example` its grades say nothing about real credit. */
  readonly origin: Scheme['origin'];
  readonly digest: string;
  readonly on: IsoDay;
  readonly place: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly subjects: number;
  readonly done: number;
  /** Of those done, how many in each class; those without one under `unknown`. */
  readonly grades: Readonly<Record<string, number>>;
  readonly startedAt: string;
  readonly endedAt?: string;
}

/** Operations on grades (信用评价). */
export const grades: {
  readonly schemes: Operation<object, { readonly schemes: readonly OfferedScheme[] }>;
  /** What a badge shows. */
  readonly get: Operation<{ params: { code: Uscc }; query: GradeQuery }, GradeSummary>;
  /** Factor by factor; to others than the subject and agencies without what is not displayed. */
  readonly explain: Operation<{ params: { code: Uscc }; query: GradeQuery }, GradeDecision>;
  readonly simulate: Operation<{ params: { code: Uscc }; body: GradeSimulation }, GradeDecision>;
  readonly startBatch: Operation<{ body: GradeBatchOrder }, GradeBatch>;
  readonly batches: Operation<{ query: PageQuery }, Page<GradeBatch>>;
  readonly batch: Operation<{ params: { id: string } }, GradeBatch>;
  /** CSV: a line a subject, with its class or the classes that are possible, its score, mask and digest. */
  readonly batchResults: Operation<{ params: { id: string } }, Uint8Array>;
} = {
  schemes: operation({ method: 'GET', path: '/v1/grade-schemes', scope: 'public', problems: [] }),
  get: operation({
    method: 'GET',
    path: '/v1/subjects/{code}/grade',
    scope: 'public',
    problems: ['invalid_request', 'not_found', 'rule_not_satisfied'],
  }),
  explain: operation({
    method: 'GET',
    path: '/v1/subjects/{code}/grade/explanation',
    scope: 'public',
    problems: ['invalid_request', 'not_found', 'rule_not_satisfied'],
  }),
  simulate: operation({
    method: 'POST',
    path: '/v1/subjects/{code}/grade/simulation',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found', 'rule_not_satisfied'],
  }),
  startBatch: operation({
    method: 'POST',
    path: '/v1/grade-batches',
    scope: 'grades:run',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
  batches: operation({
    method: 'GET',
    path: '/v1/grade-batches',
    scope: 'grades:run',
    problems: ['invalid_request'],
  }),
  batch: operation({
    method: 'GET',
    path: '/v1/grade-batches/{id}',
    scope: 'grades:run',
    problems: ['invalid_request', 'not_found'],
  }),
  batchResults: operation({
    method: 'GET',
    path: '/v1/grade-batches/{id}/results',
    scope: 'grades:run',
    returns: 'binary',
    problems: ['invalid_request', 'not_found', 'conflict'],
  }),
};
