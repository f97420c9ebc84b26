import { createClient, type CreditClient } from '@xinyong/client';
import type { PromiseDetail, PublishedTemplate, Session } from '@xinyong/contract';
import {
  answerProblems,
  assessPromise,
  letterOf,
  prcWorkdays,
  promiseCommandsFor,
  promiseDeadline,
  promiseLastDays,
  promiseLaw,
  promiseTransition,
  readyTemplates,
  signerProblem,
  type ArchiveForPromise,
  type CreditPromise,
  type IsoDay,
  type PromiseAnswers,
  type PromiseAssessment,
  type PromiseCommand,
  type PromiseRecord,
  type PromiseSigner,
  type PromiseTemplate,
  type Subject,
  type TemplateField,
  type Uscc,
} from '@xinyong/core';
import { problem } from './example-platform.ts';
import { examplePenalty, exampleToday } from './example-repairs.ts';

const acceptor = { name: '阳新县示例市场监督管理局', code: '11420222592971125Q' as Uscc };
const place = '420222';
const law = promiseLaw();

/** Who promises in every example. */
const exampleSubject: Subject = {
  code: examplePenalty.subjectCode,
  name: examplePenalty.subjectName,
  kind: 'enterprise',
  region: place,
  sector: '零售业',
  representative: '周某某',
};

/** Who is signed in: the representative, so that either capacity is right. */
const agent = exampleSubject.representative;

const published = (index: number, id: string, changes: Partial<PromiseTemplate> = {}) => {
  const ready = readyTemplates.find((each) => each.id === id);
  if (!ready) throw new Error(`There is no ready template ${id}`);
  return {
    template: {
      ...ready,
      id: `00000000-0000-4000-8000-00000000000${index}`,
      matter: { ...ready.matter, basis: '《示例条例》第八条' },
      ...changes,
    },
    acceptor,
    place,
    digest: '5b'.repeat(32),
  } satisfies PublishedTemplate;
};

export const permitTemplate: PublishedTemplate = published(1, 'food-business-permit');
export const deferredTemplate: PublishedTemplate = published(2, 'deferred-permit-materials');
export const penaltyTemplate: PublishedTemplate = published(3, 'penalty-repair');
const associationTemplate = published(4, 'association-self-discipline', {
  organiser: { name: '阳新县示例餐饮行业协会' },
});
export const honestTemplate: PublishedTemplate = published(5, 'honest-business');

const field = (
  id: string,
  kind: TemplateField['kind'],
  [zh, en]: readonly [string, string],
  more: Partial<TemplateField> = {},
): TemplateField => ({ id, kind, label: { 'zh-CN': zh, en }, required: true, ...more });

/** A field of every kind, on two pages. */
export const everyFieldTemplate: PublishedTemplate = published(6, 'product-quality', {
  fields: [
    field('product', 'text', ['产品', 'Product'], { maxLength: 20 }),
    field('batch', 'number', ['每批数量（件）', 'Pieces in a batch'], { maxLength: 6 }),
    field('from-day', 'date', ['从哪天起', 'From which day']),
    field('standard', 'choice', ['执行的标准', 'Standard'], {
      choices: [
        { 'zh-CN': '国家标准', en: 'National' },
        { 'zh-CN': '企业标准', en: 'Of the enterprise' },
      ],
    }),
    field('warranty', 'text', ['保修期', 'Warranty'], { required: false }),
    field('more', 'long-text', ['其他承诺', 'What else you promise'], {
      required: false,
      maxLength: 50,
      hint: { 'zh-CN': '没有可以不填。', en: 'Leave it empty if there is nothing.' },
    }),
  ],
  clauses: [
    {
      'zh-CN':
        '{subject.name}的{product}从{from-day}起执行{standard}，每批{batch}件，保修{warranty}。',
      en: '{product} of {subject.name} keeps the standard {standard} from {from-day}, {batch} in a batch, with a warranty of {warranty}.',
    },
    { 'zh-CN': '其他承诺：{more}', en: 'What else we promise: {more}' },
  ],
});

/** Every template that can be signed. */
export const exampleTemplates: readonly PublishedTemplate[] = [
  permitTemplate,
  deferredTemplate,
  penaltyTemplate,
  associationTemplate,
  honestTemplate,
];

/** Nothing is against it. */
const clearArchive: ArchiveForPromise = {
  records: [],
  covered: ['serious-listing', 'dishonesty-listing', 'judgment-default', 'promise'],
};
/** Whether there is an earlier false promise nobody knows. */
export const openArchive: ArchiveForPromise = {
  records: [],
  covered: ['serious-listing', 'dishonesty-listing', 'judgment-default'],
};
const falsePromise: PromiseRecord = {
  kind: 'promise',
  id: '7'.repeat(64),
  subjectCode: exampleSubject.code,
  subjectName: exampleSubject.name,
  agency: acceptor,
  place,
  documentNumber: '42022220250603000002',
  reason: '申请办理食品经营许可',
  madeOn: '2025-06-03',
  promiseType: 'approval-substitute',
  fulfilment: 'none',
  determinedOn: '2025-09-12',
  falsehood: true,
  display: { state: 'displayed' },
};
/** An earlier promise was false. */
export const falseArchive: ArchiveForPromise = { ...clearArchive, records: [falsePromise] };

/** Whether the enterprise of the examples can promise by a template. */
export const examplePromiseAssessment = (
  { template }: PublishedTemplate,
  archive: ArchiveForPromise = clearArchive,
  ofRecord: boolean = template.type === 'repair',
): PromiseAssessment => {
  const { materialsDueOn } = promiseLastDays(template, exampleToday, prcWorkdays);
  return assessPromise({
    subject: exampleSubject,
    template,
    place,
    on: exampleToday,
    archive,
    grade: () => ({ worst: 'A', best: 'A' }),
    ...(materialsDueOn && { materialsDueOn }),
    ...(ofRecord && { record: { otherPromise: false, track: 'credit-china' } }),
    law,
  });
};

/** A draft in which nothing has been filled in. */
export const draftOf = ({ template }: PublishedTemplate): CreditPromise => ({
  id: '3d6f0a52-9c1b-4f0e-8a7d-2b5c7e914f60',
  subjectCode: exampleSubject.code,
  subjectName: exampleSubject.name,
  subjectKind: exampleSubject.kind,
  templateId: template.id,
  templateVersion: template.version,
  title: template.title['zh-CN'],
  type: template.type,
  ...(template.promiseClass && { promiseClass: template.promiseClass }),
  state: 'draft',
  version: 0,
  acceptor,
  place,
  reason: template.matter.name,
  ...(template.type === 'repair' && { recordId: examplePenalty.id }),
  answers: {},
  publicity: template.publicity,
  files: [],
  createdAt: '2026-11-21T01:00:00Z',
  updatedAt: '2026-11-21T01:20:00Z',
});

/** Everything is filled in. */
export const completePromise: CreditPromise = {
  ...draftOf(permitTemplate),
  answers: { premises: '示例大道 12 号', business: '餐饮服务' },
  signer: { name: exampleSubject.representative, capacity: 'representative' },
};
export const completeDeferred: CreditPromise = {
  ...draftOf(deferredTemplate),
  answers: { service: '食品经营许可' },
  signer: { name: agent, capacity: 'agent' },
};

/** Signed and accepted. */
const accepted = (promise: CreditPromise): CreditPromise => {
  const template = exampleTemplates.find(({ template: { id } }) => id === promise.templateId);
  return {
    ...promise,
    state: promise.type === 'deferred-materials' ? 'materials-due' : 'in-force',
    code: '42022220261121000017',
    madeOn: exampleToday,
    ...(template && promiseLastDays(template.template, exampleToday, prcWorkdays)),
  };
};
export const acceptedPromise: CreditPromise = accepted(completePromise);
export const acceptedDeferred: CreditPromise = accepted(completeDeferred);
export const submittedPromise: CreditPromise = {
  ...completePromise,
  state: 'submitted',
  madeOn: exampleToday,
};

/** Stands for SHA-256, which a browser computes only while one waits: another text has another one. */
function digestOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text)
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0').repeat(8);
}

/** As the platform tells a promise to the enterprise. */
export function promiseDetailOf(
  promise: CreditPromise,
  template: PublishedTemplate,
  {
    archive = clearArchive,
    on = exampleToday,
  }: { readonly archive?: ArchiveForPromise; readonly on?: IsoDay } = {},
): PromiseDetail {
  const letter = letterIn(promise, template, promise.madeOn ?? on);
  const shown = letter && { text: letter, digest: digestOf(letter) };
  const deadline = promiseDeadline(promise, on, prcWorkdays);
  const isDraft = promise.state === 'draft';
  return {
    promise,
    template,
    ...(isDraft && { assessment: examplePromiseAssessment(template, archive) }),
    ...(isDraft && shown && { preview: shown }),
    ...(!isDraft && shown && { letter: { ...shown, signatures: [] } }),
    ...(deadline && { deadline }),
    commands: promiseCommandsFor(promise, 'promiser'),
  };
}

function letterIn(
  { id, answers, signer, publicity }: CreditPromise,
  { template }: PublishedTemplate,
  madeOn: string,
): string | undefined {
  const { representative } = exampleSubject;
  if (!signer || signerProblem(signer, { representative, actorName: agent })) return undefined;
  if (answerProblems(template, answers).length > 0) return undefined;
  return letterOf({
    promiseId: id,
    template,
    answers,
    subject: exampleSubject,
    acceptor,
    signer,
    madeOn,
    ...(template.type === 'repair' && { record: examplePenalty }),
    ...promiseLastDays(template, madeOn, prcWorkdays),
    publicity,
  }).text;
}

/**
 * A platform in memory with the real client before it, for examples and tests of what is more than one call: it keeps the
 * promises of one enterprise by the lifecycle of core.
 */
export class ExamplePromises {
  /** Every request, as `PUT /v1/promises/…/draft`. */
  readonly requests: string[] = [];
  readonly promises: Map<string, CreditPromise>;
  readonly client: CreditClient;
  /** Templates of a page of the list. */
  pageSize = 100;
  /** The day that is today. */
  today: IsoDay = exampleToday;
  /** Answers in the place of the platform, while it gives something. */
  intercept:
    ((request: Request) => Response | undefined | Promise<Response | undefined>) | undefined;
  readonly #templates: readonly PublishedTemplate[];
  readonly #archive: ArchiveForPromise;
  readonly #isVisitor: boolean;

  constructor({
    promises = [],
    templates = exampleTemplates,
    archive = clearArchive,
    by = 'agent',
  }: {
    readonly promises?: readonly CreditPromise[];
    readonly templates?: readonly PublishedTemplate[];
    readonly archive?: ArchiveForPromise;
    readonly by?: 'agent' | 'visitor';
  } = {}) {
    this.promises = new Map(promises.map((promise) => [promise.id, promise]));
    this.#templates = templates;
    this.#archive = archive;
    this.#isVisitor = by === 'visitor';
    this.client = createClient({
      baseUrl: 'https://credit.example',
      maxRetries: 0,
      fetch: (input, init) => this.#answer(new Request(input, init)),
    });
  }

  /** Somebody else changes a promise. */
  change(id: string, change: Partial<CreditPromise>): void {
    const promise = this.promises.get(id) ?? completePromise;
    this.promises.set(id, { ...promise, ...change, version: promise.version + 1 });
  }

  detail(id: string): PromiseDetail {
    const promise = this.promises.get(id);
    if (!promise) throw new Error(`There is no promise ${id}`);
    return promiseDetailOf(promise, this.#templateOf(promise.templateId), {
      archive: this.#archive,
      on: this.today,
    });
  }

  #templateOf(id: string): PublishedTemplate {
    const found = this.#templates.find(({ template }) => template.id === id);
    if (!found) throw new Error(`There is no template ${id}`);
    return found;
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    this.requests.push(`${request.method} ${pathname}`);
    const instead = await this.intercept?.(request);
    return instead ?? (await this.#route(request, pathname));
  }

  async #route(request: Request, pathname: string): Promise<Response> {
    const [, , noun, id = '', what, which] = pathname.split('/');
    const { searchParams } = new URL(request.url);
    if (noun === 'session') return Response.json(this.#session());
    if (noun === 'subjects') return Response.json(exampleSubject);
    if (noun === 'promise-templates')
      return id === '' ? this.#list(searchParams) : Response.json(this.#templateOf(id));
    if (id === 'assessment' || (id === '' && request.method === 'POST')) {
      // The contract says what the body holds.
      const { templateId, recordId } = (await request.json()) as {
        readonly templateId: string;
        readonly recordId?: string;
      };
      const template = this.#templateOf(templateId);
      if (id === '') return this.#create(template);
      return Response.json(
        examplePromiseAssessment(template, this.#archive, recordId !== undefined),
      );
    }
    if (id === '') return Response.json({ data: [...this.promises.values()], nextCursor: null });
    const promise = this.promises.get(id);
    if (!promise) return problem(404, 'not_found', '没有这份承诺。');
    if (what === undefined) return Response.json(this.detail(id));
    return this.#change(request, promise, what, which);
  }

  #session(): Session {
    return this.#isVisitor
      ? { scopes: ['public'] }
      : {
          person: { id: 'agent', name: agent, role: 'agent', subjectCode: exampleSubject.code },
          scopes: ['public', 'session', 'promises:sign'],
        };
  }

  #list(query: URLSearchParams): Response {
    const type = query.get('type');
    const all = this.#templates.filter(({ template }) => type === null || template.type === type);
    const from = Number(query.get('cursor') ?? 0);
    const to = from + this.pageSize;
    return Response.json({
      data: all.slice(from, to),
      nextCursor: to < all.length ? String(to) : null,
    });
  }

  #create(template: PublishedTemplate): Response {
    const promise = draftOf(template);
    this.promises.set(promise.id, promise);
    return Response.json(this.detail(promise.id));
  }

  async #change(
    request: Request,
    promise: CreditPromise,
    what: string,
    which = '',
  ): Promise<Response> {
    const { id, version } = promise;
    if (what === 'files') {
      const query = new URL(request.url).searchParams;
      if (Number(query.get('version')) !== version) return stale();
      const others = promise.files.filter(({ material }) => material !== which);
      const { byteLength: size } = await request.arrayBuffer();
      const name = query.get('fileName') ?? '';
      const given = { material: which, name, size, digest: '3f'.repeat(32) };
      this.change(id, { files: request.method === 'PUT' ? [...others, given] : others });
      return Response.json(this.detail(id));
    }
    // The contract says what the body of each operation holds.
    const body = (await request.json()) as {
      readonly version: number;
      readonly answers?: PromiseAnswers;
      readonly signer?: PromiseSigner;
      readonly digest?: string;
    };
    if (body.version !== version) return stale();
    if (what === 'draft' && body.answers) {
      const { signer: _before, ...others } = promise;
      this.promises.set(id, { ...others, ...(body.signer && { signer: body.signer }) });
      this.change(id, { answers: body.answers });
      return Response.json(this.detail(id));
    }
    if (what === 'sign') return this.#sign(promise, body.digest ?? '');
    return this.#give(promise, what as PromiseCommand); // every other path is named after its command
  }

  #sign(promise: CreditPromise, digest: string): Response {
    const { preview, assessment } = this.detail(promise.id);
    if (assessment && !['eligible', 'indeterminate'].includes(assessment.outcome))
      return problem(422, 'rule_not_satisfied', '现在不能作出这份承诺。', {
        refusals: assessment.refusals,
      });
    if (preview?.digest !== digest)
      return problem(422, 'rule_not_satisfied', '承诺书的文字与您读到的不同。', {
        rule: 'promise.sign.text',
      });
    this.promises.set(promise.id, { ...promise, madeOn: this.today });
    this.#give(this.promises.get(promise.id) ?? promise, 'sign');
    const signed = this.promises.get(promise.id);
    if (signed && assessment?.outcome === 'eligible')
      this.promises.set(promise.id, { ...accepted(signed), madeOn: this.today });
    return Response.json(this.detail(promise.id));
  }

  #give(promise: CreditPromise, command: PromiseCommand): Response {
    const row = promiseTransition(promise, command, 'promiser');
    if (!row.ok) return problem(409, 'conflict', '这份承诺现在的状态不能这样办理。');
    this.change(promise.id, { state: row.transition.to });
    return Response.json(this.detail(promise.id));
  }
}

const stale = (): Response => problem(409, 'stale_version', '这份承诺已有变动，请刷新后再办理。');
