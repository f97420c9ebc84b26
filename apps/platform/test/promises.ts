import type { PromiseDetail, TemplateDraft } from '@xinyong/contract';
import {
  nationalItems,
  nationalRow,
  readyTemplates,
  type CreditRecord,
  type NationalPromise,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect } from 'vitest';
import type { Actor } from '../src/actor.ts';
import type { Database } from '../src/database/open.ts';
import { csvLine } from '../src/records/csv.ts';
import { Api, type Answer } from './api.ts';
import { codeOf } from './draws.ts';
import { NOON } from './occasion.ts';
import { agent, bureau, officer } from './people.ts';
import { given, subjectOf } from './records.ts';

export const pdf: Uint8Array = new TextEncoder().encode('%PDF-1.7\n');
export const notice = '已核对材料，说明如下。';

/** Noon in China of a day. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`;

/** A ready template as a department publishes it, its basis filled in. */
export function templateOf(id: string, change: Partial<TemplateDraft> = {}): TemplateDraft {
  const ready = readyTemplates.find((each) => each.id === id);
  if (!ready) throw new TypeError(`there is no ready template ${id}`);
  const { id: _id, version: _version, ...template } = ready;
  return {
    ...template,
    matter: { ...template.matter, basis: '示例依据〔2026〕1号' },
    ...change,
  };
}

/** An answer to every field of a template. */
const answersTo = ({ fields }: Pick<TemplateDraft, 'fields'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.map(({ id, kind, choices }) => [
      id,
      {
        text: '示例内容',
        'long-text': '示例内容',
        number: '3',
        date: '2026-10-08',
        choice: choices?.[0]?.['zh-CN'] ?? '',
      }[kind],
    ]),
  );

/** Of whom the records are that make the platform one that collects their kinds. */
const stranger: Uscc = codeOf(99_999);

/** One of each kind that is collected from others, none of them of who promises here: so nothing of theirs is unknown. */
const collected = (
  [
    { kind: 'judgment-default', ground: '', listedOn: '2026-09-01' },
    { kind: 'dishonesty-listing', list: 'tax', ground: '', listedOn: '2026-09-01' },
    { kind: 'contract-breach', facts: '', decidedOn: '2026-09-01' },
    { kind: 'promise', promiseType: 'other', reason: '', madeOn: '2026-09-01' },
    { kind: 'honour', level: 'city', title: '', decidedOn: '2026-09-01' },
    { kind: 'annual-report', year: 2024, filedOn: '2025-03-01' },
    { kind: 'tax-grade', year: 2025, grade: 'B', decidedOn: '2026-04-20' },
  ] as const
).map((each, index): CreditRecord => ({
  ...each,
  subjectCode: stranger,
  subjectName: '示例陌生有限公司',
  agency: bureau,
  place: '420222',
  id: String(index).padStart(64, '0'),
  documentNumber: '',
  display: { state: 'displayed' },
}));

/** A promise that came so far, with the last answer about it. */
export interface PromiseStep {
  readonly path: string;
  readonly version: number;
  readonly detail: PromiseDetail;
}

interface DraftOrder {
  readonly applicant: Actor;
  /** Id of a published template, whose answers are those to it. */
  readonly template: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly recordId?: string;
}

interface PromiseSteps {
  readonly api: () => Api;
  readonly ask: (actor: Actor, method: string, path: string, body?: unknown) => Promise<Answer>;
  /** The agent of a new subject, whose credit is known and good. */
  readonly newcomer: (
    subject?: Partial<Subject>,
  ) => Promise<Actor & { readonly subjectCode: Uscc }>;
  /** Publishes a template; gives its id. */
  readonly publish: (template: TemplateDraft, by?: Actor) => Promise<string>;
  /** A draft that can be signed. */
  readonly drafted: (order: DraftOrder) => Promise<PromiseStep>;
  /** Signs what was read. */
  readonly sign: (draft: PromiseStep, applicant: Actor, more?: object) => Promise<Answer>;
  readonly signed: (order: DraftOrder) => Promise<PromiseStep>;
  /** Gives a command on the version that was seen; fails when it is refused. */
  readonly give: (
    actor: Actor,
    step: Pick<PromiseStep, 'path' | 'version'>,
    command: string,
    body?: object,
  ) => Promise<PromiseStep>;
  /** Everything that is stored, row by row: the same before and after what is refused. */
  readonly everything: () => Promise<readonly string[]>;
}

/** What a promise is made with, on a database of its own, where the credit of every newcomer is known. */
export function promisesOn(database: () => Database): PromiseSteps {
  let api: Api;
  beforeAll(async () => {
    api = new Api(database());
    await given(database(), {
      subjects: [subjectOf({ code: stranger, name: '示例陌生有限公司' })],
      records: collected,
    });
  });
  beforeEach(() => {
    api.now = NOON;
  });

  const ask = (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.as(actor)(method, path, { body });
  const stepOf = (path: string, { status, body }: Answer): PromiseStep => {
    expect([status, body.detail]).toEqual([200, undefined]);
    return { path, version: body.promise.version, detail: body };
  };

  let newcomers = 0;
  const newcomer = async (subject: Partial<Subject> = {}) => {
    newcomers += 1;
    const { code = codeOf(newcomers), name = `示例${newcomers}号有限公司` } = subject;
    await given(database(), { subjects: [subjectOf({ ...subject, code, name })] });
    return { ...agent, id: `agent-of-${code}`, subjectCode: code };
  };

  const publish = async (template: TemplateDraft, by = officer): Promise<string> => {
    const { status, body } = await ask(by, 'POST', '/v1/promise-templates', { template });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.template.id;
  };

  const drafted = async ({ applicant, template, answers, recordId }: DraftOrder) => {
    const created = await ask(applicant, 'POST', '/v1/promises', {
      templateId: template,
      recordId,
    });
    const begun = stepOf(`/v1/promises/${created.body.promise?.id}`, created);
    const draft = await ask(applicant, 'PUT', `${begun.path}/draft`, {
      version: begun.version,
      answers: answers ?? answersTo(created.body.template.template),
      signer: { name: applicant.name, capacity: 'agent' },
    });
    return stepOf(begun.path, draft);
  };
  const sign = ({ path, version, detail }: PromiseStep, applicant: Actor, more: object = {}) =>
    ask(applicant, 'POST', `${path}/sign`, { version, digest: detail.preview?.digest, ...more });
  const signed = async (order: DraftOrder) => {
    const draft = await drafted(order);
    return stepOf(draft.path, await sign(draft, order.applicant));
  };
  const give = async (
    actor: Actor,
    { path, version }: Pick<PromiseStep, 'path' | 'version'>,
    command: string,
    body: object = {},
  ) => stepOf(path, await ask(actor, 'POST', `${path}/${command}`, { version, ...body }));

  const everything = async () => {
    const { kysely } = database();
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'
    `.execute(kysely);
    const rows = await Promise.all(
      tables.rows.map(({ name }) =>
        sql<{ row: string }>`select ${name} || t::text as row from ${sql.table(name)} t`.execute(
          kysely,
        ),
      ),
    );
    return rows.flatMap((each) => each.rows.map(({ row }) => row)).toSorted();
  };
  return {
    api: () => api,
    ask,
    newcomer,
    publish,
    drafted,
    sign,
    signed,
    give,
    everything,
  };
}

/** A promise as another platform has it. */
export const nationalOf = (
  code: string,
  change: Partial<NationalPromise> = {},
): NationalPromise => ({
  code,
  subjectName: '示例归集有限公司',
  subjectCode: codeOf(90_000),
  subjectKind: 'enterprise',
  type: 'voluntary',
  reason: '自愿作出承诺',
  content: '守法诚信经营',
  breachLiability: '承担相应责任',
  madeOn: `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`,
  acceptor: bureau,
  publicity: 'public',
  ...change,
});

/** A file in the national columns. */
export const nationalFile = (...promises: readonly NationalPromise[]): Uint8Array =>
  new TextEncoder().encode(
    [
      csvLine(nationalItems.map(({ name }) => name)),
      ...promises.map((promise) => {
        const row = nationalRow(promise);
        return csvLine(nationalItems.map(({ key }) => row[key]));
      }),
    ].join(''),
  );

/** Whether an answer is a refusal that says in both languages what is wrong, and by which rule. */
export function refuses(
  answer: Answer,
  code: string,
  members: {
    readonly rule?: string;
    readonly refusals?: readonly string[];
    readonly at?: string;
  } = {},
): void {
  const { rule, refusals, at } = members;
  const { body } = answer;
  expect(body).toMatchObject({
    code,
    detail: expect.stringMatching(/^[A-Z\d\p{Script=Han}].*[a-z].*\.$/su),
    detailZh: expect.stringMatching(/\p{Script=Han}.*。$/su),
    ...(rule !== undefined && { rule }),
    ...(refusals && { refusals }),
    ...(at !== undefined && { errors: [{ path: at }] }),
  });
  expect(answer.status).toBe(body.status);
  for (const { code: field, message, messageZh } of body.errors ?? []) {
    expect(message, field).not.toBe(field);
    expect(messageZh, field).toMatch(/\p{Script=Han}/u);
  }
}
