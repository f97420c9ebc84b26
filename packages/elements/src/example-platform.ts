import { createClient, type CreditClient } from '@xinyong/client';
import type { ProblemCode, RepairDetail, Session } from '@xinyong/contract';
import {
  flowContext,
  relevantAnswers,
  transition,
  type AgencyStatement,
  type CreditRecord,
  type IsoDay,
  type Material,
  type Repair,
  type RepairAnswers,
  type RepairCommand,
  type RepairEvent,
  type RepairItem,
  type RepairParty,
  type RevocationReason,
} from '@xinyong/core';
import {
  exampleAssessment,
  exampleDetail,
  exampleDraft,
  examplePenalty,
  exampleToday,
} from './example-repairs.ts';

/** A problem as the platform words it. */
export const problem = (
  status: number,
  code: ProblemCode,
  detailZh: string,
  members: object = {},
): Response =>
  Response.json(
    {
      type: 'about:blank',
      title: code,
      titleZh: detailZh,
      status,
      code,
      detail: `${code} (example)`,
      detailZh,
      requestId: 'req-example-0002',
      ...members,
    },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const sessions: Readonly<Record<RepairParty | 'visitor', Session>> = {
  applicant: {
    person: { id: 'agent', name: '陈某某', role: 'agent', subjectCode: examplePenalty.subjectCode },
    scopes: ['public', 'session', 'repairs:apply'],
  },
  agency: {
    person: {
      id: 'officer',
      name: '李某某',
      role: 'officer',
      agencyName: examplePenalty.agency.name,
    },
    scopes: ['public', 'session', 'repairs:decide'],
  },
  visitor: { scopes: ['public'] },
};

const commandPaths: Readonly<Record<string, RepairCommand>> = {
  submit: 'submit',
  resubmit: 'resubmit',
  withdraw: 'withdraw',
  accept: 'accept',
  decline: 'decline',
  'request-supplement': 'request-supplement',
  return: 'return',
  revoke: 'revoke',
};

/**
 * A platform in memory with the real client before it, for examples and tests of what is more than one call: it
 * keeps one record with its applications, their versions and their history, by the lifecycle of core.
 */
export class ExamplePlatform {
  /** Every request, as `PUT /v1/repairs/…/draft`. */
  readonly requests: string[] = [];
  readonly repairs: Map<string, Repair>;
  record: CreditRecord;
  readonly client: CreditClient;
  /** Who is asking. */
  readonly by: RepairParty | 'visitor';
  /** Answers in the place of the platform, while it gives something. */
  intercept:
    ((request: Request) => Response | undefined | Promise<Response | undefined>) | undefined;
  readonly #events: RepairEvent[] = [];

  constructor({
    repairs = [],
    record = examplePenalty,
    by = 'applicant',
  }: {
    readonly repairs?: readonly Repair[];
    readonly record?: CreditRecord;
    readonly by?: RepairParty | 'visitor';
  } = {}) {
    this.repairs = new Map(repairs.map((repair) => [repair.id, repair]));
    this.record = record;
    this.by = by;
    this.client = createClient({
      baseUrl: 'https://credit.example',
      maxRetries: 0,
      fetch: (input, init) => this.#answer(new Request(input, init)),
    });
  }

  /** Somebody else changes an application. */
  change(id: string, change: Partial<Repair>): void {
    const repair = this.repairs.get(id) ?? exampleDraft;
    this.repairs.set(id, { ...repair, ...change, version: repair.version + 1 });
  }

  detail(id: string): RepairDetail {
    const repair = this.repairs.get(id);
    if (!repair) throw new Error(`There is no application ${id}`);
    return exampleDetail(repair, this.record, this.by === 'agency' ? 'agency' : 'applicant');
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    this.requests.push(`${request.method} ${pathname}`);
    const instead = await this.intercept?.(request);
    return instead ?? (await this.#route(request, pathname));
  }

  async #route(request: Request, pathname: string): Promise<Response> {
    const [, , noun, id = '', what, which] = pathname.split('/');
    if (noun === 'session') return Response.json(sessions[this.by]);
    if (noun === 'subjects') return page([this.record]);
    if (what === 'statement') return this.#state(request);
    if (noun === 'records')
      return Response.json(what === 'assessment' ? exampleAssessment(this.record) : this.record);
    if (id === '' && request.method === 'POST') return this.#create();
    if (id === '') return page([...this.repairs.values()]);
    if (id === 'queue') return page(this.#queue(new URL(request.url).searchParams.get('state')));
    const repair = this.repairs.get(id);
    if (!repair) return problem(404, 'not_found', '没有这个修复申请。');
    if (what === undefined) return Response.json(this.detail(id));
    if (what === 'history') return Response.json({ events: this.#events });
    if (what === 'files' && request.method === 'GET') return new Response('%PDF-1.7 example');
    return this.#change(request, repair, what, which);
  }

  async #state(request: Request): Promise<Response> {
    // The contract says what the body holds.
    const statement = (await request.json()) as AgencyStatement;
    if (statement.version !== (this.record.stated?.version ?? 0)) return stale();
    this.record = { ...this.record, stated: { ...statement, version: statement.version + 1 } };
    return Response.json(this.record);
  }

  #create(): Response {
    const repair: Repair = { ...exampleDraft, recordId: this.record.id, answers: {}, files: [] };
    this.repairs.set(repair.id, repair);
    return Response.json(this.detail(repair.id), { status: 201 });
  }

  #queue(state: string | null): readonly RepairDetail[] {
    return [...this.repairs.values()]
      .filter((repair) => repair.submittedOn && (state === null || repair.state === state))
      .map(({ id }) => this.detail(id));
  }

  async #change(
    request: Request,
    repair: Repair,
    what: string,
    which: string | undefined,
  ): Promise<Response> {
    const query = new URL(request.url).searchParams;
    if (what === 'files') {
      if (Number(query.get('version')) !== repair.version) return stale();
      const others = repair.files.filter(({ material }) => material !== which);
      const bytes = await request.arrayBuffer();
      const given = {
        material: which as Material, // the paths of the contract hold nothing else
        name: query.get('fileName') ?? '',
        size: bytes.byteLength,
        digest: '3f'.repeat(32),
      };
      this.change(repair.id, { files: request.method === 'PUT' ? [...others, given] : others });
      return Response.json(this.detail(repair.id));
    }
    // The contract says what the body of each operation holds.
    const body = (await request.json()) as {
      readonly version: number;
      readonly answers?: RepairAnswers;
      readonly notice?: string;
      readonly decision?: 'granted' | 'refused';
      readonly items?: readonly RepairItem[];
      readonly respondBy?: IsoDay;
      readonly reason?: RevocationReason;
    };
    if (body.version !== repair.version) return stale();
    if (what === 'draft' && body.answers) {
      this.change(repair.id, { answers: body.answers });
      return Response.json(this.detail(repair.id));
    }
    const command =
      what === 'decide' ? (body.decision === 'granted' ? 'grant' : 'refuse') : commandPaths[what];
    const by: RepairParty = this.by === 'agency' ? 'agency' : 'applicant';
    const row = command && transition(repair.state, command, by);
    if (!command || !row?.ok)
      return problem(
        409,
        'conflict',
        '这个申请现在的状态不能这样办理，请刷新后查看可以办理的事项。',
      );
    const { to, starts } = row.transition;
    const { supplement: _mended, ...others } = repair;
    const context = flowContext(this.detail(repair.id), repair.answers, exampleToday);
    const answers = row.transition.guard === 'eligible' ? relevantAnswers(context) : repair.answers;
    this.repairs.set(repair.id, { ...others, answers });
    this.change(repair.id, {
      state: to,
      ...((body.items ?? body.respondBy) && {
        supplement: {
          items: body.items ?? [],
          ...(body.respondBy && { respondBy: body.respondBy }),
        },
      }),
      ...(body.notice && { notice: body.notice }),
      ...(starts?.includes('accept') && { submittedOn: exampleToday }),
      ...(starts?.includes('decide') && { acceptedOn: exampleToday }),
    });
    this.#events.push({
      at: '2026-11-21T03:15:00Z',
      command,
      from: repair.state,
      to,
      by,
      actorName: sessions[by].person?.name ?? '',
      ...(body.notice && { notice: body.notice }),
      ...(body.reason && { reason: body.reason }),
    });
    return Response.json(this.detail(repair.id));
  }
}

const page = (data: readonly unknown[]): Response => Response.json({ data, nextCursor: null });
const stale = (): Response =>
  problem(409, 'stale_version', '这个申请已被他人更新，请刷新后再办理。');
