import type {
  Agency,
  CheckMatter,
  CitedInstrument,
  Draw,
  DrawCommand,
  DrawFinding,
  DrawPlan,
  DrawState,
  IsoDay,
  KeyField,
  MergedVisit,
  PlannedAgency,
  PlannedInspector,
  PlannedRatio,
  RecordKind,
  RegionCode,
  RiskClass,
  SamplingRule,
  SubjectKind,
  SupervisionSector,
  TriggeredMode,
  TriggeredQuestion,
  TriggerEvent,
  UnvisitableReason,
  Uscc,
} from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** As many as one plan draws from; a longer list is made into several plans. */
export const mostSubjects = 5000;

/** As many inspectors as go on one visit. */
export const mostInspectorsPerVisit = 10;

/** Everybody registered in a place (检查对象名录库), each graded by the example scheme for risk classes. */
export interface SubjectsByFilter {
  readonly by: 'filter';
  /** Subjects registered in this division and below it. */
  readonly place: RegionCode;
  /** 行业, as the registrar words it. */
  readonly trade?: string;
  readonly kinds?: readonly SubjectKind[];
  /** 重点领域 that all of them are in; without it the agency states that they are in none. */
  readonly keyField?: KeyField;
  /**
   * Kinds of which every record there is has been collected, as the agency states: of these, and of no others, none
   * found means none. Where a class hangs on another kind it is unknown, and the plan is refused.
   */
  readonly covered: readonly RecordKind[];
}

/** Whom the agency names, each with its class (信用风险类别); one without is graded by the example scheme. */
export interface SubjectsByList {
  readonly by: 'list';
  readonly list: readonly {
    readonly code: Uscc;
    readonly riskClass?: RiskClass;
    readonly keyField?: KeyField;
    /** Codes of agencies of the plan; all of them unless given. */
    readonly agencies?: readonly string[];
  }[];
  /** As of {@link SubjectsByFilter}. */
  readonly covered: readonly RecordKind[];
}

/** What an agency plans (抽查计划). */
export interface DrawOrder {
  readonly title: string;
  readonly place: RegionCode;
  readonly sector: SupervisionSector;
  readonly period: DrawPlan['period'];
  readonly agencies: readonly PlannedAgency[];
  readonly subjects: SubjectsByFilter | SubjectsByList;
  readonly inspectors: readonly PlannedInspector[];
  readonly ratios: Readonly<Record<RiskClass, PlannedRatio>>;
  readonly inspectorsPerVisit: number;
  readonly replacements: number;
}

/** What everybody sees of a draw once its commitment is published. */
export interface DrawSummary {
  readonly id: string;
  readonly title: string;
  readonly place: RegionCode;
  readonly sector: SupervisionSector;
  readonly period: DrawPlan['period'];
  /** The agency that planned it. */
  readonly agency: Agency;
  readonly state: DrawState;
  readonly version: number;
  /** 承诺值. */
  readonly commitment?: string;
  /** When it was published. */
  readonly committedAt?: string;
  /** When plan, seed and result were published. */
  readonly publishedAt?: string;
  readonly abandoned?: AbandonedDraw;
}

/** That a draw was abandoned (作废): when, why, and whether anybody can check whom it would have inspected. */
export interface AbandonedDraw {
  readonly at: string;
  /** As the agency gives it, without persons' numbers. */
  readonly reason: string;
  /** `revealed`: plan, seed and result are published; `lost`: the key to the seed is gone, and nobody can check it. */
  readonly seed: 'revealed' | 'lost';
}

/** One thing that was done (办理记录). */
export interface DrawEvent {
  readonly at: string;
  readonly command: DrawCommand | 'plan';
  readonly to: DrawState;
  /** Of the planning agency; nobody else is told. */
  readonly actorName?: string;
  /** Whom a replacement took the place of, and why. */
  readonly subject?: Uscc;
  readonly reason?: UnvisitableReason;
}

/** A draw with everything that its asker may see. */
export interface DrawDetail {
  readonly draw: DrawSummary;
  /**
   * To the planning agency and its auditors from the beginning, to everybody once it is published or abandoned; inspectors
   * by their staff numbers.
   */
  readonly plan?: DrawPlan;
  readonly planDigest?: string;
  /** Of one abandoned before it ran: whom it would have drawn, where the seed is revealed. */
  readonly result?: Draw;
  /** Names of inspectors by staff number, to the planning agency and its auditors alone. */
  readonly names?: Readonly<Record<string, string>>;
  readonly events: readonly DrawEvent[];
  /** What the asker may do now. */
  readonly commands: readonly DrawCommand[];
}

/** What a verification on the platform found; whoever trusts nobody runs it on the published file. */
export interface DrawVerification {
  readonly verified: boolean;
  readonly findings: readonly DrawFinding[];
}

/** Whose ratios are asked for. */
export interface SamplingQuery {
  readonly place: RegionCode;
  readonly sector: SupervisionSector;
  /** Today unless given. */
  readonly on?: IsoDay;
}

/** What is published about ratios (公布的抽查比例). */
export interface Sampling {
  /** A rule without `ratio` says that none is published; without `rules` there is no rule for the day, and no plan. */
  readonly rules?: Readonly<Record<RiskClass, SamplingRule>>;
  readonly instruments: readonly CitedInstrument[];
}

/** Of which days the visits are asked for: of every period that has one of them. */
export interface VisitsQuery extends PageQuery {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** What is asked about a subject (触发式监管); an absent member is unknown. */
export interface TriggeredOrder {
  readonly riskClass?: RiskClass;
  readonly keyField?: KeyField | 'none';
  readonly check: CheckMatter;
  readonly events: readonly TriggerEvent[];
  readonly since: IsoDay;
  readonly on?: IsoDay;
  /** That of the subject unless given. */
  readonly place?: RegionCode;
  readonly lengths?: NonNullable<TriggeredQuestion['lengths']>;
}

/** A command on a draw, decided on `version`. */
export type DrawOperation<Body = { readonly version: number }> = Operation<
  { params: { id: string }; body: Body },
  DrawDetail
>;

/** Operations on draws (双随机抽查). */
export const draws: {
  readonly plan: Operation<{ body: DrawOrder }, DrawDetail>;
  /** Another plan in its place, until it is committed. */
  readonly change: Operation<
    { params: { id: string }; body: { readonly version: number; readonly order: DrawOrder } },
    DrawDetail
  >;
  /** The newest first; of the asker's own agency also those whose commitment is not published yet. */
  readonly list: Operation<{ query: PageQuery }, Page<DrawSummary>>;
  readonly sampling: Operation<{ query: SamplingQuery }, Sampling>;
  /**
   * 合并检查: one visit for each subject and period, over the draws of the asker's agency and those that other agencies have
   * published for its division; by period and subject. Inspectors of its own by name, all others by staff number.
   */
  readonly visits: Operation<{ query: VisitsQuery }, Page<MergedVisit>>;
  readonly get: Operation<{ params: { id: string } }, DrawDetail>;
  /** Makes the seed, freezes the plan and publishes the commitment. */
  readonly commit: DrawOperation;
  readonly run: DrawOperation;
  readonly replace: DrawOperation<{
    readonly version: number;
    readonly subject: Uscc;
    readonly reason: UnvisitableReason;
  }>;
  /** Reveals the seed. */
  readonly publish: DrawOperation;
  /** 作废. Reveals plan, seed and result in public, with the reason; repeated with the same reason it changes nothing. */
  readonly abandon: DrawOperation<{ readonly version: number; readonly reason: string }>;
  readonly verify: Operation<{ params: { id: string } }, DrawVerification>;
  /** JSON, as `tools/verify-draw.ts` reads it. */
  readonly publication: Operation<{ params: { id: string } }, Uint8Array>;
  readonly triggered: Operation<{ params: { code: Uscc }; body: TriggeredOrder }, TriggeredMode>;
} = {
  plan: operation({
    method: 'POST',
    path: '/v1/draws',
    scope: 'draws:run',
    maxBody: 4 * 1024 * 1024, // a list of subjects is long
    problems: ['invalid_request', 'forbidden', 'rule_not_satisfied'],
  }),
  change: operation({
    method: 'PUT',
    path: '/v1/draws/{id}',
    scope: 'draws:run',
    maxBody: 4 * 1024 * 1024,
    problems: [
      'invalid_request',
      'forbidden',
      'not_found',
      'conflict',
      'stale_version',
      'rule_not_satisfied',
    ],
  }),
  list: operation({
    method: 'GET',
    path: '/v1/draws',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  sampling: operation({
    method: 'GET',
    path: '/v1/draws/sampling',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  visits: operation({
    method: 'GET',
    path: '/v1/draws/visits',
    scope: 'draws:run',
    problems: ['invalid_request', 'forbidden', 'rule_not_satisfied'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/draws/{id}',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  commit: command('/v1/draws/{id}/commit'),
  run: command('/v1/draws/{id}/run'),
  replace: command('/v1/draws/{id}/replace'),
  publish: command('/v1/draws/{id}/publish'),
  abandon: command('/v1/draws/{id}/abandon'),
  verify: operation({
    method: 'GET',
    path: '/v1/draws/{id}/verification',
    scope: 'public',
    problems: ['invalid_request', 'not_found', 'conflict'],
  }),
  publication: operation({
    method: 'GET',
    path: '/v1/draws/{id}/publication',
    scope: 'public',
    returns: 'binary',
    problems: ['invalid_request', 'not_found', 'conflict'],
  }),
  triggered: operation({
    method: 'POST',
    path: '/v1/subjects/{code}/triggered-mode',
    scope: 'draws:run',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
};

function command<Body extends { readonly version: number }>(
  path: `/v1/${string}`,
): DrawOperation<Body> {
  return operation({
    method: 'POST',
    path,
    scope: 'draws:run',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict', 'stale_version'],
  });
}
