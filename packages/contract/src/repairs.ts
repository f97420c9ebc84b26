import type {
  CreditRecord,
  Deadline,
  IsoDay,
  Material,
  Repair,
  RepairAnswers,
  RepairAssessment,
  RepairCommand,
  RepairEvent,
  RepairItem,
  RepairState,
  RevocationReason,
} from '@xinyong/core';
import { operation, type Operation, type OperationInput } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** What to assess with; whatever is absent is unknown. */
export interface AssessmentRequest {
  /** The day asked about; today unless given. */
  readonly on?: IsoDay;
  readonly answers?: RepairAnswers;
  readonly materials?: readonly Material[];
}

/** An application with everything a page about it shows. */
export interface RepairDetail {
  readonly repair: Repair;
  readonly record: CreditRecord;
  readonly assessment: RepairAssessment;
  /** The clocks that run now. */
  readonly deadlines: readonly Deadline[];
  /** What the asker may do now. */
  readonly commands: readonly RepairCommand[];
}

/** A command on an application, decided on `version`. */
export interface Versioned {
  readonly version: number;
}

/** A command with the words that reach the applicant. */
export interface VersionedNotice extends Versioned {
  /** 5–1,000 characters. */
  readonly notice: string;
}

/** 补正: what the applicant is asked for, by name where that can be said, and until when where there is a day. */
export interface SupplementRequest extends VersionedNotice {
  readonly items?: readonly RepairItem[];
  readonly respondBy?: IsoDay;
}

/** 撤销: why, beside the words. */
export interface RevocationRequest extends VersionedNotice {
  readonly reason: RevocationReason;
}

/** The applications in a state; without one, those that wait for the agency. */
export interface RepairQueueQuery extends PageQuery {
  readonly state?: RepairState;
}

/** Names the application. */
export interface RepairInput extends OperationInput {
  readonly params: { readonly id: string };
}

/** Changes an application and gives it back. */
export type RepairOperation<Body> = Operation<RepairInput & { readonly body: Body }, RepairDetail>;

const commandProblems = [
  'invalid_request',
  'forbidden',
  'not_found',
  'conflict',
  'stale_version',
  'rule_not_satisfied',
] as const;

/** Operations on repairs (信用修复). */
export const repairs: {
  readonly assess: Operation<
    { params: { recordId: string }; body: AssessmentRequest },
    RepairAssessment
  >;
  readonly create: Operation<{ body: { recordId: string } }, RepairDetail>;
  readonly updateDraft: RepairOperation<Versioned & { readonly answers: RepairAnswers }>;
  readonly attach: Operation<
    {
      params: { id: string; material: Material };
      query: { fileName: string; version: number };
      body: Uint8Array;
    },
    RepairDetail
  >;
  readonly detach: Operation<
    { params: { id: string; material: Material }; query: Versioned },
    RepairDetail
  >;
  readonly file: Operation<{ params: { id: string; material: Material } }, Uint8Array>;
  readonly submit: RepairOperation<Versioned>;
  readonly resubmit: RepairOperation<Versioned>;
  readonly withdraw: RepairOperation<Versioned>;
  readonly accept: RepairOperation<Versioned>;
  readonly decline: RepairOperation<VersionedNotice>;
  readonly requestSupplement: RepairOperation<SupplementRequest>;
  readonly return: RepairOperation<VersionedNotice>;
  readonly decide: RepairOperation<VersionedNotice & { readonly decision: 'granted' | 'refused' }>;
  readonly revoke: RepairOperation<RevocationRequest>;
  readonly queue: Operation<{ query: RepairQueueQuery }, Page<RepairDetail>>;
  readonly get: Operation<RepairInput, RepairDetail>;
  readonly history: Operation<RepairInput, { readonly events: readonly RepairEvent[] }>;
  readonly mine: Operation<{ query: PageQuery }, Page<Repair>>;
} = {
  assess: operation({
    method: 'POST',
    path: '/v1/records/{recordId}/assessment',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  create: operation({
    method: 'POST',
    path: '/v1/repairs',
    scope: 'repairs:apply',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
  updateDraft: operation({
    method: 'PUT',
    path: '/v1/repairs/{id}/draft',
    scope: 'repairs:apply',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict', 'stale_version'],
  }),
  attach: operation({
    method: 'PUT',
    path: '/v1/repairs/{id}/files/{material}',
    scope: 'repairs:apply',
    accepts: 'binary',
    maxBody: 10 * 1024 * 1024,
    problems: ['invalid_request', 'forbidden', 'not_found', 'stale_version', 'file_refused'],
  }),
  detach: operation({
    method: 'DELETE',
    path: '/v1/repairs/{id}/files/{material}',
    scope: 'repairs:apply',
    problems: ['invalid_request', 'forbidden', 'not_found', 'stale_version'],
  }),
  file: operation({
    method: 'GET',
    path: '/v1/repairs/{id}/files/{material}',
    scope: 'session',
    returns: 'binary',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  submit: applicant('/v1/repairs/{id}/submit'),
  resubmit: applicant('/v1/repairs/{id}/resubmit'),
  withdraw: applicant('/v1/repairs/{id}/withdraw'),
  accept: agency('/v1/repairs/{id}/accept'),
  decline: agency('/v1/repairs/{id}/decline'),
  requestSupplement: agency('/v1/repairs/{id}/request-supplement'),
  return: agency('/v1/repairs/{id}/return'),
  decide: agency('/v1/repairs/{id}/decide'),
  revoke: agency('/v1/repairs/{id}/revoke'),
  queue: operation({
    method: 'GET',
    path: '/v1/repairs/queue',
    scope: 'repairs:decide',
    problems: ['invalid_request'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/repairs/{id}',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  history: operation({
    method: 'GET',
    path: '/v1/repairs/{id}/history',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  mine: operation({
    method: 'GET',
    path: '/v1/repairs',
    scope: 'repairs:apply',
    problems: ['invalid_request'],
  }),
};

function applicant<Body extends Versioned>(path: `/v1/${string}`): RepairOperation<Body> {
  return operation({ method: 'POST', path, scope: 'repairs:apply', problems: commandProblems });
}
function agency<Body extends Versioned>(path: `/v1/${string}`): RepairOperation<Body> {
  return operation({ method: 'POST', path, scope: 'repairs:decide', problems: commandProblems });
}
