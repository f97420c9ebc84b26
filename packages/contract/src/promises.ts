import type {
  Agency,
  CitedInstrument,
  CreditPromise,
  Fulfilment,
  ImportLevel,
  IsoDay,
  LawfulSanction,
  LetterSignature,
  PromiseAnswers,
  PromiseAssessment,
  PromiseCommand,
  PromiseDeadline,
  PromiseEvent,
  PromiseSanction,
  PromiseSigner,
  PromiseState,
  PromiseType,
  PublicPromiseState,
  RegionCode,
  SignatureAlgorithm,
  SignedLetter,
  Uscc,
} from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';
import type { PublishedTemplate } from './promise-templates.ts';
import type { Versioned, VersionedNotice } from './repairs.ts';

/** A promise with everything a page about it shows. */
export interface PromiseDetail {
  readonly promise: CreditPromise;
  /** The template in the version it is made by; absent of what was taken over from another platform. */
  readonly template?: PublishedTemplate;
  /** Of a draft: whether it can be signed today, and why. Of one that waits to be accepted, to the agency: what nobody knew. */
  readonly assessment?: PromiseAssessment;
  /** Of a draft: exactly what would be signed now, and its digest; absent while something is missing. */
  readonly preview?: Pick<SignedLetter, 'text' | 'digest'>;
  /** As it was signed. */
  readonly letter?: SignedLetter;
  /** The clock that runs now. */
  readonly deadline?: PromiseDeadline;
  /** After a breach, to the agency: what the law has. */
  readonly lawfulSanctions?: readonly LawfulSanction[];
  /** The documents that those measures cite. */
  readonly instruments?: readonly CitedInstrument[];
  /** What the asker may do now. */
  readonly commands: readonly PromiseCommand[];
}

/** What is filled in: these answers, and who signs. */
export interface PromiseDraft extends Versioned {
  readonly answers: PromiseAnswers;
  readonly signer?: PromiseSigner;
}

/** 签署: the digest of exactly what was read, and a signature of the subject's own where it has one. */
export interface PromiseSigning extends Versioned {
  /** SHA-256 (hex) of the text that was shown. */
  readonly digest: string;
  readonly signature?: Omit<LetterSignature, 'by'>;
}

/** 承诺履行状态认定. */
export interface PromiseDetermination extends VersionedNotice {
  readonly fulfilment: Fulfilment;
  /** 虚假承诺; of what was not wholly kept. */
  readonly falsehood?: true;
  /** 故意不履行承诺; of a promise of 信用修复型 that was not wholly kept. */
  readonly deliberate?: true;
  /** 未履行的承诺内容; wanted unless all was kept. */
  readonly unperformed?: string;
}

/** 违诺责任追究: which of the measures that the law has, and the words of the agency. */
export interface PromiseSanctioning extends Versioned {
  readonly kinds: readonly PromiseSanction[];
  /** 违诺责任追究内容, 5–1,000 characters. */
  readonly words: string;
}

/** A promise in the public column (信用承诺专栏). */
export interface PublicPromise {
  readonly code: string;
  readonly subjectName: string;
  readonly subjectCode: Uscc;
  readonly title: string;
  readonly type: PromiseType;
  readonly otherType?: string;
  /** 承诺事由. */
  readonly reason: string;
  readonly acceptor: Agency;
  readonly place: RegionCode;
  readonly organiser?: Agency;
  readonly madeOn: IsoDay;
  readonly validUntil?: IsoDay;
  readonly materialsDueOn?: IsoDay;
  readonly state: PublicPromiseState;
  readonly determinedOn?: IsoDay;
  /** 由其他平台归集. */
  readonly imported?: true;
}

/** A public promise with its words. */
export interface PublicPromiseDetail extends PublicPromise {
  /** 承诺内容. */
  readonly content: string;
  /** 违诺责任. */
  readonly liability: string;
  readonly fulfilment?: Fulfilment;
  /** 未履行的承诺内容. */
  readonly unperformed?: string;
  /** 违诺责任追究内容. */
  readonly sanction?: string;
  readonly determiner?: Agency;
  /** 校验码; with the code it verifies the letter. Absent of what was taken over. */
  readonly checkValue?: string;
}

/** What to list. */
export interface PromiseListQuery extends PageQuery {
  readonly type?: PromiseType;
  /** A division and those below it. */
  readonly place?: RegionCode;
  readonly state?: PublicPromiseState;
  readonly subject?: Uscc;
}

/** The promises in a state; without one, those that wait for the agency. */
export interface PromiseQueueQuery extends PageQuery {
  readonly state?: PromiseState;
}

/** Names a letter: its code, and the check value that is printed on it. */
export interface PromiseVerificationQuery {
  readonly code: string;
  /** 校验码: the first twelve hexadecimal digits of the digest. */
  readonly check: string;
}

/** What verification found. */
export interface PromiseVerification {
  readonly code: string;
  readonly title: string;
  readonly subjectName: string;
  readonly acceptor: Agency;
  readonly madeOn: IsoDay;
  readonly state: PublicPromiseState;
  /** Exactly what was signed: whoever has code and check value has the letter. */
  readonly letter: SignedLetter;
  /** Of each signature, in their order, whether it is right for the text. */
  readonly valid: readonly boolean[];
}

/** 平台印章 that is or was in use. */
export interface SealKey {
  readonly algorithm: SignatureAlgorithm;
  /** Hex, as in the signatures. */
  readonly publicKey: string;
  /** SPKI, PEM. */
  readonly pem: string;
  /** 公钥指纹: SHA-256 of the bytes of the key, hex. */
  readonly fingerprint: string;
}

export const figureDimensions = ['type', 'place', 'sector', 'organiser'] as const;
/** What the figures are told by: 承诺类型, 地区 one level below, 行业, 组织承诺的行业协会商会. */
export type FigureDimension = (typeof figureDimensions)[number];

interface FigureOf {
  /** The type, the division, the industry, or the code of the association. */
  readonly key: string;
  /** Name of the association. */
  readonly name?: string;
  /** Subjects that there are; absent where nobody counts them. */
  readonly subjects?: number;
}

/** Coverage and fulfilment of one type, place, industry or association. */
export interface ToldFigure extends FigureOf {
  /** Promises that were accepted. */
  readonly promises: number;
  /** Subjects that made one. */
  readonly promisers: number;
  readonly determined: number;
  readonly kept: number;
  readonly partlyKept: number;
  readonly broken: number;
}

/** 不单独公布: of too few subjects, or what would tell of such. */
export interface WithheldFigure extends FigureOf {
  readonly withheld: true;
}

/** What is told of one type, place, industry or association. */
export type PromiseFigure = ToldFigure | WithheldFigure;

/** 信用承诺覆盖和履约情况. */
export interface PromiseFigures {
  readonly by: FigureDimension;
  readonly place: RegionCode;
  readonly on: IsoDay;
  readonly figures: readonly PromiseFigure[];
  /** Figures of fewer subjects are not told on their own (少于几家); the number is the platform's. */
  readonly fewest: number;
  /**
   * 社会团体, among which the 行业协会商会 are: how many there are, and how many promised or had their members promise; the aim is all.
   * `covered` is absent where it is of too few.
   */
  readonly associations: { readonly all: number; readonly covered?: number };
}

/** 问效: whose promises of a year could be reviewed, from which a draw is planned. */
export interface ReviewCandidates {
  readonly year: number;
  readonly subjects: readonly {
    readonly code: Uscc;
    readonly name: string;
    readonly promises: number;
  }[];
}

/** 问效: the draw that was planned from the candidates of a year, and that year. */
export interface ReviewBeginning {
  readonly drawId: string;
  /** The year in which the promises were made that are reviewed. */
  readonly year: number;
}

/** What a published draw set going. */
export interface ReviewBegun {
  readonly begun: number;
}

/** What an import of national rows came to. */
export interface PromiseImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly {
    readonly line: number;
    readonly column: string;
    readonly level: ImportLevel;
    readonly code: string;
    readonly value: string;
    readonly message: string;
    readonly messageZh: string;
  }[];
}

interface PromiseInput {
  readonly params: { readonly id: string };
}

/** Changes a promise and gives it back. */
export type PromiseOperation<Body> = Operation<
  PromiseInput & { readonly body: Body },
  PromiseDetail
>;

const commandProblems = [
  'invalid_request',
  'forbidden',
  'not_found',
  'conflict',
  'stale_version',
  'rule_not_satisfied',
] as const;

/** Operations on promises (信用承诺). */
export const promises: {
  readonly assess: Operation<
    { body: { readonly templateId: string; readonly recordId?: string } },
    PromiseAssessment
  >;
  readonly create: Operation<
    { body: { readonly templateId: string; readonly recordId?: string } },
    PromiseDetail
  >;
  readonly updateDraft: PromiseOperation<PromiseDraft>;
  readonly sign: PromiseOperation<PromiseSigning>;
  readonly withdraw: PromiseOperation<Versioned>;
  readonly attach: Operation<
    {
      params: { id: string; material: string };
      query: { fileName: string; version: number };
      body: Uint8Array;
    },
    PromiseDetail
  >;
  readonly detach: Operation<
    { params: { id: string; material: string }; query: Versioned },
    PromiseDetail
  >;
  readonly file: Operation<{ params: { id: string; material: string } }, Uint8Array>;
  readonly handInMaterials: PromiseOperation<Versioned>;
  readonly requestRepair: PromiseOperation<VersionedNotice>;
  readonly accept: PromiseOperation<Versioned & { readonly materialsDueOn?: IsoDay }>;
  readonly decline: PromiseOperation<VersionedNotice>;
  readonly returnMaterials: PromiseOperation<VersionedNotice>;
  readonly beginVerification: PromiseOperation<Versioned>;
  readonly determine: PromiseOperation<PromiseDetermination>;
  readonly sanction: PromiseOperation<PromiseSanctioning>;
  readonly close: PromiseOperation<Versioned>;
  readonly decideRepair: PromiseOperation<
    VersionedNotice & { readonly decision: 'granted' | 'refused' }
  >;
  readonly revoke: PromiseOperation<VersionedNotice>;
  readonly list: Operation<{ query: PromiseListQuery }, Page<PublicPromise>>;
  readonly feed: Operation<{ query: Omit<PromiseListQuery, keyof PageQuery> }, Uint8Array>;
  readonly published: Operation<{ params: { code: string } }, PublicPromiseDetail>;
  readonly verify: Operation<{ query: PromiseVerificationQuery }, PromiseVerification>;
  readonly evidence: Operation<{ query: PromiseVerificationQuery }, Uint8Array>;
  readonly document: Operation<{ query: PromiseVerificationQuery }, Uint8Array>;
  readonly seals: Operation<object, { readonly keys: readonly SealKey[] }>;
  readonly figures: Operation<
    { query: { readonly place: RegionCode; readonly by: FigureDimension } },
    PromiseFigures
  >;
  readonly mine: Operation<{ query: PageQuery }, Page<CreditPromise>>;
  readonly queue: Operation<{ query: PromiseQueueQuery }, Page<CreditPromise>>;
  readonly reviewCandidates: Operation<{ query: { readonly year: number } }, ReviewCandidates>;
  readonly beginReview: Operation<{ body: ReviewBeginning }, ReviewBegun>;
  readonly export: Operation<{ query: { readonly format: 'csv' | 'json' } }, Uint8Array>;
  readonly import: Operation<
    { query: { readonly fileName: string }; body: Uint8Array },
    PromiseImportReport
  >;
  readonly get: Operation<PromiseInput, PromiseDetail>;
  readonly history: Operation<PromiseInput, { readonly events: readonly PromiseEvent[] }>;
} = {
  assess: operation({
    method: 'POST',
    path: '/v1/promises/assessment',
    scope: 'promises:sign',
    asksOnly: true,
    problems: ['invalid_request', 'not_found'],
  }),
  create: operation({
    method: 'POST',
    path: '/v1/promises',
    scope: 'promises:sign',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict', 'rule_not_satisfied'],
  }),
  updateDraft: operation({
    method: 'PUT',
    path: '/v1/promises/{id}/draft',
    scope: 'promises:sign',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict', 'stale_version'],
  }),
  sign: promiser('/v1/promises/{id}/sign'),
  withdraw: promiser('/v1/promises/{id}/withdraw'),
  attach: operation({
    method: 'PUT',
    path: '/v1/promises/{id}/files/{material}',
    scope: 'promises:sign',
    accepts: 'binary',
    maxBody: 10 * 1024 * 1024,
    problems: [
      'invalid_request',
      'forbidden',
      'not_found',
      'conflict',
      'stale_version',
      'file_refused',
    ],
  }),
  detach: operation({
    method: 'DELETE',
    path: '/v1/promises/{id}/files/{material}',
    scope: 'promises:sign',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict', 'stale_version'],
  }),
  file: operation({
    method: 'GET',
    path: '/v1/promises/{id}/files/{material}',
    scope: 'session',
    returns: 'binary',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  handInMaterials: promiser('/v1/promises/{id}/hand-in-materials'),
  requestRepair: promiser('/v1/promises/{id}/request-repair'),
  accept: agency('/v1/promises/{id}/accept'),
  decline: agency('/v1/promises/{id}/decline'),
  returnMaterials: agency('/v1/promises/{id}/return-materials'),
  beginVerification: agency('/v1/promises/{id}/begin-verification'),
  determine: agency('/v1/promises/{id}/determine'),
  sanction: agency('/v1/promises/{id}/sanction'),
  close: agency('/v1/promises/{id}/close'),
  decideRepair: agency('/v1/promises/{id}/decide-repair'),
  revoke: agency('/v1/promises/{id}/revoke'),
  list: operation({
    method: 'GET',
    path: '/v1/promises/published',
    scope: 'public',
    problems: ['invalid_request'],
  }),
  feed: operation({
    method: 'GET',
    path: '/v1/promises/feed',
    scope: 'public',
    returns: 'binary',
    problems: ['invalid_request'],
  }),
  published: operation({
    method: 'GET',
    path: '/v1/promises/published/{code}',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  verify: operation({
    method: 'GET',
    path: '/v1/promises/verification',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  evidence: operation({
    method: 'GET',
    path: '/v1/promises/evidence',
    scope: 'public',
    returns: 'binary',
    problems: ['invalid_request', 'not_found'],
  }),
  document: operation({
    method: 'GET',
    path: '/v1/promises/document',
    scope: 'public',
    costly: true,
    returns: 'binary',
    problems: ['invalid_request', 'not_found', 'busy'],
  }),
  seals: operation({ method: 'GET', path: '/v1/promises/seals', scope: 'public', problems: [] }),
  figures: operation({
    method: 'GET',
    path: '/v1/promises/figures',
    scope: 'public',
    costly: true,
    problems: ['invalid_request', 'busy'],
  }),
  mine: operation({
    method: 'GET',
    path: '/v1/promises',
    scope: 'promises:sign',
    problems: ['invalid_request'],
  }),
  queue: operation({
    method: 'GET',
    path: '/v1/promises/queue',
    scope: 'promises:decide',
    problems: ['invalid_request'],
  }),
  reviewCandidates: operation({
    method: 'GET',
    path: '/v1/promises/review-candidates',
    scope: 'promises:decide',
    problems: ['invalid_request'],
  }),
  beginReview: operation({
    method: 'POST',
    path: '/v1/promises/reviews',
    scope: 'promises:decide',
    problems: ['invalid_request', 'forbidden', 'not_found', 'conflict'],
  }),
  export: operation({
    method: 'GET',
    path: '/v1/promises/export',
    scope: 'promises:decide',
    returns: 'binary',
    problems: ['invalid_request'],
  }),
  import: operation({
    method: 'POST',
    path: '/v1/promises/import',
    scope: 'records:import',
    // Files are taken over one at a time: whoever waits with a connection in hand takes it from all others.
    costly: true,
    accepts: 'binary',
    maxBody: 10 * 1024 * 1024,
    problems: ['invalid_request', 'file_refused', 'busy'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/promises/{id}',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
  history: operation({
    method: 'GET',
    path: '/v1/promises/{id}/history',
    scope: 'session',
    problems: ['invalid_request', 'forbidden', 'not_found'],
  }),
};

function promiser<Body extends Versioned>(path: `/v1/${string}`): PromiseOperation<Body> {
  return operation({ method: 'POST', path, scope: 'promises:sign', problems: commandProblems });
}
function agency<Body extends Versioned>(path: `/v1/${string}`): PromiseOperation<Body> {
  return operation({ method: 'POST', path, scope: 'promises:decide', problems: commandProblems });
}
