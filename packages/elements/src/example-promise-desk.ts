import { createClient, type CreditClient } from '@xinyong/client';
import type {
  DrawSummary,
  PromiseDetail,
  PublishedTemplate,
  ReviewCandidates,
  Session,
} from '@xinyong/contract';
import {
  assessPromise,
  checkValue,
  citedInstruments,
  lawfulCommandsFor,
  letterOf,
  prcWorkdays,
  promiseDeadline,
  promiseLaw,
  promiseTransition,
  readyTemplates,
  sanctionsFor,
  type CreditPromise,
  type Fulfilment,
  type IsoDay,
  type PromiseCommand,
  type PromiseEvent,
  type PromiseSanction,
  type SignedLetter,
  type Uscc,
} from '@xinyong/core';
import { problem } from './example-platform.ts';
import { exampleToday } from './example-repairs.ts';

const acceptor = { name: '阳新县示例市场监督管理局', code: '11420222592971125Q' as Uscc };
const place = '420222';

const published = (id: string): PublishedTemplate => {
  const template = readyTemplates.find((each) => each.id === id);
  if (!template) throw new Error(`There is no ready template ${id}`);
  const matter = { ...template.matter, basis: '示例依据第一条' };
  return { template: { ...template, matter }, acceptor, place, digest: '5b'.repeat(32) };
};
const permit = published('food-business-permit');
const deferred = published('deferred-permit-materials');
const templates = [permit, deferred];

/** Accepted in the summer, and in force. */
export const promiseInForce: CreditPromise = {
  id: '3d6f0a52-9c1b-4f0e-8a7d-2b5c7e914f60',
  // An example code with valid check digits.
  subjectCode: '91420222MA4ABCD17Y' as Uscc,
  subjectName: '阳新县示例禾盛食品有限公司',
  subjectKind: 'enterprise',
  templateId: permit.template.id,
  templateVersion: 1,
  title: permit.template.title['zh-CN'],
  type: 'approval-substitute',
  promiseClass: 'permit',
  state: 'in-force',
  version: 3,
  acceptor,
  place,
  reason: '申请办理食品经营许可（经营场所：示例大道12号）',
  answers: { premises: '示例大道12号', business: '食品销售' },
  signer: { name: '陈某某', capacity: 'agent' },
  publicity: 'public',
  code: '42022220260803000017',
  madeOn: '2026-08-03',
  files: [],
  createdAt: '2026-08-03T01:00:00Z',
  updatedAt: '2026-08-03T01:20:00Z',
};

/** Signed two days ago; whether there is an earlier false promise nobody knows. */
const { code: _notYet, ...signed } = promiseInForce;
export const promiseSubmitted: CreditPromise = {
  ...signed,
  id: '7f9c24e8-3b12-4fef-91e0-5a1c7d6b2e33',
  subjectName: '阳新县示例瑞丰餐饮店',
  subjectCode: '92421303MA4ABCD17W' as Uscc,
  subjectKind: 'individual-business',
  state: 'submitted',
  version: 2,
  madeOn: '2026-11-19',
};

const materials: CreditPromise = {
  ...promiseInForce,
  templateId: deferred.template.id,
  title: deferred.template.title['zh-CN'],
  type: 'deferred-materials',
  reason: '申请办理“示例行政许可”，部分材料后补',
  answers: { service: '示例行政许可' },
};
const { promiseClass: _ofNone, ...withoutClass } = materials;

/** 容缺受理: one of two materials is there, and the last day was two working days ago. */
export const promiseOverdue: CreditPromise = {
  ...withoutClass,
  id: 'b1a7c5d0-66f4-4c0b-9f2e-0d9a8c3e7f15',
  subjectName: '阳新县示例绿源合作社',
  subjectCode: '93420222MA4WXY129P' as Uscc,
  subjectKind: 'cooperative',
  state: 'materials-due',
  code: '42022220261104000021',
  madeOn: '2026-11-04',
  materialsDueOn: '2026-11-18',
  files: [
    { material: 'premises', name: '场所使用证明.pdf', size: 182_733, digest: '3f'.repeat(32) },
  ],
};

/** Both are there. */
export const promiseHandedIn: CreditPromise = {
  ...promiseOverdue,
  id: 'c2b8d6e1-77a5-4d1c-8a3f-1e0b9d4f8a26',
  subjectName: '黄石市示例恒达贸易有限公司',
  subjectCode: '91420200MAEGGXG49C' as Uscc,
  subjectKind: 'enterprise',
  state: 'under-verification',
  materialsDueOn: '2026-11-27',
  files: [
    ...promiseOverdue.files,
    { material: 'rules', name: '管理制度.pdf', size: 64_210, digest: '4a'.repeat(32) },
  ],
};

/** 容缺受理 whose last day lies in a year without published holidays. */
const { materialsDueOn: _unknown, code: _none, ...undated } = promiseOverdue;
export const promiseUndated: CreditPromise = {
  ...undated,
  id: '28a9c047-1d5e-4f7b-8b66-7e10d4b2c9a5',
  state: 'submitted',
  madeOn: '2026-11-20',
  files: [],
};

/** 容缺受理 with time left. */
export const promiseWaiting: CreditPromise = {
  ...promiseOverdue,
  id: 'd3c9e7f2-88b6-4e2d-9b40-2f1cae50b937',
  subjectName: '黄石市示例润泽工程建设有限公司',
  subjectCode: '91420200MA4DU3NT10' as Uscc,
  subjectKind: 'enterprise',
  materialsDueOn: '2026-11-27',
  files: [],
};

export const promiseExpired: CreditPromise = {
  ...promiseInForce,
  id: 'e4dae803-99c7-4f3e-8c51-302dbf61ca48',
  subjectName: '阳新县示例安澜交通运输有限公司',
  subjectCode: '91420222MAEX89YT42' as Uscc,
  state: 'expired',
  madeOn: '2025-11-16',
  validUntil: '2026-11-16',
};

export const promiseBroken: CreditPromise = {
  ...promiseInForce,
  id: 'f5ebf914-aad8-4a4f-9d62-413ec072db59',
  state: 'breached',
  version: 5,
  determination: {
    fulfilment: 'none',
    falsehood: true,
    unperformed: '承诺内容第二条：经营场所的设备没有配齐。',
    determinedOn: '2026-11-12',
    determiner: acceptor,
  },
  notice: '经核查，您承诺的内容有没做到的。',
};

export const promiseRepairing: CreditPromise = {
  ...promiseBroken,
  id: '06fc0a25-bbe9-4b50-8e73-524fd183ec6a',
  subjectName: '阳新县示例禾盛食品有限公司',
  state: 'repair-requested',
  version: 7,
  notice: '设备已经按要求配齐，请核查。',
  sanctions: {
    kinds: ['order-rectification'],
    words: '责令三十日内配齐设备。',
    sanctionedOn: '2026-11-13',
  },
};

/** Taken over from another platform. */
export const promiseImported: CreditPromise = {
  ...signed,
  id: '170d1b36-ccfa-4c61-9f84-6350e294fd7b',
  templateId: '',
  templateVersion: 0,
  answers: {},
  state: 'in-force',
  code: '42022220250310000004',
  madeOn: '2025-03-10',
  imported: true,
};

const letterOfExample = (promise: CreditPromise): SignedLetter | undefined => {
  const { template } = templates.find((each) => each.template.id === promise.templateId) ?? {};
  const { signer, madeOn } = promise;
  if (!template || !signer || !madeOn) return undefined;
  const { subjectName: name, subjectCode, subjectKind: kind } = promise;
  const { text } = letterOf({
    promiseId: promise.id,
    template,
    answers: promise.answers,
    subject: { name, code: subjectCode, kind },
    acceptor: promise.acceptor,
    signer,
    madeOn,
    publicity: promise.publicity,
    ...(promise.materialsDueOn && { materialsDueOn: promise.materialsDueOn }),
  });
  const key = { algorithm: 'ed25519', publicKey: '2c'.repeat(32), value: '7e'.repeat(64) } as const;
  return {
    text,
    digest: '3f2a91c07be4'.padEnd(64, '0'),
    signatures: [
      { by: 'platform', ...key },
      { by: 'subject', ...key, algorithm: 'sm2-sm3', publicKey: `04${'2c'.repeat(64)}` },
    ],
  };
};

/** A promise as the platform tells the agency of it. */
export function promiseDetail(promise: CreditPromise): PromiseDetail {
  const template = templates.find((each) => each.template.id === promise.templateId);
  const letter = letterOfExample(promise);
  const deadline = promiseDeadline(promise, exampleToday, prcWorkdays);
  const isBroken = promise.state === 'breached' || promise.state === 'partly-fulfilled';
  const lawfulSanctions = sanctionsFor(promise, exampleToday);
  return {
    promise,
    ...(template && { template }),
    ...(letter && { letter }),
    ...(deadline && { deadline }),
    ...(promise.state === 'submitted' &&
      template && {
        assessment: assessPromise({
          subject: {
            code: promise.subjectCode,
            name: promise.subjectName,
            kind: promise.subjectKind,
            region: place,
            sector: '餐饮业',
            representative: '陈某某',
          },
          template: template.template,
          place,
          on: promise.madeOn ?? exampleToday,
          archive: { records: [], covered: ['serious-listing'] },
        }),
      }),
    ...(isBroken && {
      lawfulSanctions,
      instruments: citedInstruments(
        promiseLaw().promise.instruments.values(),
        lawfulSanctions.map(({ cite }) => cite),
      ),
    }),
    commands: lawfulCommandsFor(promise, 'agency', exampleToday),
  };
}

/** The events of a promise that an officer finds. */
const promiseEvents: readonly PromiseEvent[] = [
  {
    at: '2026-08-03T01:00:00Z',
    command: 'create',
    from: null,
    to: 'draft',
    by: 'promiser',
    actorName: '陈某某',
  },
  {
    at: '2026-08-03T01:20:00Z',
    command: 'sign',
    from: 'draft',
    to: 'submitted',
    by: 'promiser',
    actorName: '陈某某',
  },
];

/** A draw of the agency whose result is published, and one that is not. */
const draws: readonly DrawSummary[] = (['published', 'drawn'] as const).map((state, index) => ({
  id: index === 0 ? '0f8fad5b-d9cb-469f-a165-70867728950e' : '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  title: index === 0 ? '2026年信用承诺履行情况抽查（示例）' : '还没有公布的抽查（示例）',
  place,
  sector: 'market-supervision',
  period: { from: '2026-11-23', to: '2026-12-31' },
  agency: acceptor,
  state,
  version: 4,
}));

const candidates: ReviewCandidates['subjects'] = [promiseInForce, promiseExpired].map(
  ({ subjectCode, subjectName }, index) => ({
    code: subjectCode,
    name: subjectName,
    promises: index + 1,
  }),
);

const session: Session = {
  person: {
    id: 'officer',
    name: '李某某',
    role: 'officer',
    agencyName: acceptor.name,
    agencyCode: acceptor.code,
  },
  scopes: ['public', 'session', 'promises:decide', 'draws:run'],
};

/** What the bodies of the commands hold, by the contract. */
interface Body {
  readonly version: number;
  readonly materialsDueOn?: IsoDay;
  readonly notice?: string;
  readonly fulfilment?: Fulfilment;
  readonly falsehood?: true;
  readonly deliberate?: true;
  readonly unperformed?: string;
  readonly kinds?: readonly PromiseSanction[];
  readonly words?: string;
  readonly decision?: 'granted' | 'refused';
  readonly drawId?: string;
}

/** A platform in memory with the real client before it: promises that change by the lifecycle of core. */
export class ExamplePromiseDesk {
  /** Every request with its body, as `POST /v1/promises/…/accept {"version":2}`. */
  readonly requests: string[] = [];
  readonly promises: Map<string, CreditPromise>;
  readonly client: CreditClient;
  /** Answers in the place of the platform, while it gives something. */
  intercept: ((request: Request) => Response | undefined) | undefined;
  /** Whether the signatures are right. */
  valid = true;
  readonly #events: PromiseEvent[] = [...promiseEvents];

  constructor(...promises: readonly CreditPromise[]) {
    this.promises = new Map(promises.map((promise) => [promise.id, promise]));
    this.client = createClient({
      baseUrl: 'https://credit.example',
      maxRetries: 0,
      fetch: (input, init) => this.#answer(new Request(input, init)),
    });
  }

  /** Somebody else changes a promise. */
  change(id: string, change: Partial<CreditPromise>): void {
    const promise = this.promises.get(id) ?? promiseInForce;
    this.promises.set(id, { ...promise, ...change, version: promise.version + 1 });
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.clone().text();
    this.requests.push(`${request.method} ${pathname} ${text}`.trimEnd());
    const instead = this.intercept?.(request);
    if (instead) return instead;
    if (pathname === '/v1/session') return Response.json(session);
    if (pathname === '/v1/draws') return Response.json({ data: draws, nextCursor: null });
    const [, , , id = '', what, which] = pathname.split('/');
    // The contract says what the bodies hold.
    const body = (text ? JSON.parse(text) : {}) as Body;
    if (id === 'queue') return this.#queue(searchParams.get('state'));
    if (id === 'review-candidates') return this.#candidates(Number(searchParams.get('year')));
    if (id === 'reviews') return this.#review();
    if (id === 'verification') return this.#verify(searchParams);
    const promise = this.promises.get(id);
    if (!promise) return problem(404, 'not_found', '没有这份承诺。');
    if (what === undefined) return Response.json(promiseDetail(promise));
    if (what === 'history') return Response.json({ events: this.#events });
    if (what === 'files' && which) return new Response('%PDF-1.7 example');
    return this.#command(promise, what, body);
  }

  #queue(state: string | null): Response {
    const waiting = ['submitted', 'under-verification', 'expired', 'breached', 'partly-fulfilled'];
    const data = [...this.promises.values()].filter((promise) =>
      state === null
        ? [...waiting, 'repair-requested'].includes(promise.state)
        : promise.state === state,
    );
    return Response.json({ data, nextCursor: null });
  }

  #candidates(year: number): Response {
    return Response.json({ year, subjects: year === 2026 ? candidates : [] });
  }

  #review(): Response {
    const begun = [...this.promises.values()].filter(({ state }) =>
      ['in-force', 'expired'].includes(state),
    );
    for (const { id } of begun) this.change(id, { state: 'under-verification' });
    return Response.json({ begun: begun.length });
  }

  #verify(query: URLSearchParams): Response {
    const promise = [...this.promises.values()].find(({ code }) => code === query.get('code'));
    const letter = promise && letterOfExample(promise);
    if (!promise || !letter || checkValue(letter.digest) !== query.get('check'))
      return problem(404, 'not_found', '没有这份承诺书。');
    const { code, title, subjectName, madeOn } = promise;
    const valid = letter.signatures.map(() => this.valid);
    const said = { code, title, subjectName, acceptor, madeOn, state: 'running', letter, valid };
    return Response.json(said);
  }

  #command(promise: CreditPromise, what: string, body: Body): Response {
    if (body.version !== promise.version)
      return problem(409, 'stale_version', '这份承诺已被他人更新，请刷新后再办理。');
    const command = commandIn(what, body);
    const change = promiseTransition(promise, command, 'agency');
    if (!change.ok) return problem(409, 'conflict', '这份承诺现在的状态不能这样办理。');
    const { to } = change.transition;
    const { materialsDueOn, notice, fulfilment, falsehood, deliberate, unperformed, kinds, words } =
      body;
    this.change(promise.id, {
      state: to,
      ...(command === 'accept' && { code: '42022220261119000031' }),
      ...(materialsDueOn && { materialsDueOn }),
      ...(notice && { notice }),
      ...(fulfilment && {
        determination: {
          fulfilment,
          ...(falsehood && { falsehood }),
          ...(deliberate && { deliberate }),
          ...(unperformed && { unperformed }),
          determinedOn: exampleToday,
          determiner: acceptor,
        },
      }),
      ...(kinds && { sanctions: { kinds, words: words ?? '', sanctionedOn: exampleToday } }),
    });
    this.#events.push({
      at: '2026-11-21T03:15:00Z',
      command,
      from: promise.state,
      to,
      by: 'agency',
      actorName: '李某某',
      ...(notice && { notice }),
    });
    const changed = this.promises.get(promise.id) ?? promise;
    return Response.json(promiseDetail(changed));
  }
}

function commandIn(what: string, { fulfilment, decision }: Body): PromiseCommand {
  if (what === 'determine') return `determine-${fulfilment ?? 'full'}`;
  if (what === 'decide-repair') return decision === 'granted' ? 'grant-repair' : 'refuse-repair';
  // The other paths are called after their commands.
  return what as PromiseCommand;
}
