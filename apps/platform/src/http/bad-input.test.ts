import { contract, type Operation } from '@xinyong/contract';
import { schemas, type OperationSchemas } from '@xinyong/contract/schemas';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../../test/api.ts';
import { badInputs, type GivenInput } from '../../test/bad-inputs.ts';
import { agent, officer, shop } from '../../test/people.ts';
import { given, penaltyOf, subjectOf } from '../../test/records.ts';
import { visitor, type Actor } from '../actor.ts';
import type { Database } from '../database/open.ts';
import { openEmbedded } from '../../test/engines.ts';
import { openapi } from './openapi.ts';

const record = penaltyOf('示交罚字〔2026〕第1号');
const id = 'b7f9a8d4-6b1c-4f0e-9a55-0d3c1b2a4e5f';
const byId = { params: { id } };
const ofWarning = { params: { code: shop, cause: 'annual-report:2025' } };
const command = { ...byId, body: { version: 1 } };
const noticed = { ...byId, body: { version: 1, notice: '请补充材料。' } };
const material = { id, material: 'credit-report' };
const answers = {
  corrected: true,
  obligationsPerformed: true,
  performedOn: '2026-06-01',
  harmRemoved: true,
  repeatedSameType: false,
  newHeavyPenalty: false,
  promiseMade: true,
  contactName: '钱某某',
  contactPhone: '13800138000',
  statement: '已缴清罚款。',
  signedName: '钱某某',
  flow: 1,
};

const ratio = { permille: 500, source: 'stated' };
const drawOrder = {
  title: '示例抽查',
  place: '420222',
  sector: 'market-supervision',
  period: { from: '2026-11-23', to: '2026-12-31' },
  agencies: [{ code: 'jt', name: '示例部门' }],
  subjects: { by: 'list', list: [{ code: shop, riskClass: 'B' }], covered: ['penalty'] },
  inspectors: [{ id: 'zf-1', name: '吴某某', agency: 'jt', conflicts: [shop] }],
  ratios: { A: ratio, B: ratio, C: ratio, D: ratio },
  inspectorsPerVisit: 1,
  replacements: 1,
};

const dueMaterial = { id, material: 'lease' };
const promiseNumber = '42022220261121000001';
const template = {
  validFrom: '2026-11-21',
  type: 'voluntary',
  promiseClass: 'declaration',
  title: { 'zh-CN': '产品质量承诺书' },
  summary: { 'zh-CN': '向社会公开承诺产品质量。' },
  matter: { name: '产品质量承诺', basis: '自愿作出', field: 'none' },
  reason: { 'zh-CN': '自愿作出承诺' },
  fields: [{ id: 'product', label: { 'zh-CN': '产品' }, kind: 'text', required: true }],
  notices: [],
  clauses: [{ 'zh-CN': '{product}符合国家标准。' }],
  liabilities: [{ 'zh-CN': '愿意承担违反承诺的责任。' }],
  publicity: 'public',
  term: 'P1Y',
};

/** A valid input of every operation. */
const valid: {
  readonly [Noun in keyof typeof contract]: Readonly<
    Record<keyof (typeof contract)[Noun], GivenInput>
  >;
} = {
  subjects: {
    search: { query: { q: '示例', kind: 'enterprise', limit: '20' } },
    get: { params: { code: shop } },
  },
  records: {
    list: { params: { code: shop }, query: { kind: 'penalty', limit: '20' } },
    get: { params: { id: record.id } },
    display: { params: { id: record.id } },
    import: { query: { fileName: 'a.csv' } },
    importReport: byId,
    importFindings: { ...byId, query: { limit: '20' } },
    export: { query: { kind: 'penalty', code: shop } },
    state: {
      params: { id: record.id },
      body: {
        version: 0,
        severity: 'general',
        domains: ['food'],
        publishedOn: '2026-11-20',
        publishedAsNecessary: false,
        namedAct: false,
        statutoryTermRunning: false,
        restrictionUntil: '2027-11-20',
        obligationsOpen: false,
        barredByLaw: false,
        restructuring: 'executing',
      },
    },
  },
  leniency: {
    measures: { query: { place: '420222', on: '2026-11-20' } },
    advise: {
      body: {
        place: '420222',
        on: '2026-11-20',
        case: { measure: 'late-report', facts: { reportYear: 2025, filed: false } },
      },
    },
  },
  repairs: {
    assess: {
      params: { recordId: record.id },
      body: { on: '2026-11-20', answers, materials: ['credit-report'] },
    },
    create: { body: { recordId: record.id } },
    updateDraft: { ...byId, body: { version: 1, answers } },
    attach: { params: material, query: { fileName: 'a.pdf', version: '1' } },
    detach: { params: material, query: { version: '1' } },
    file: { params: material },
    submit: command,
    resubmit: command,
    withdraw: command,
    accept: command,
    decline: noticed,
    requestSupplement: noticed,
    return: noticed,
    decide: { ...byId, body: { version: 1, notice: '请补充材料。', decision: 'granted' } },
    revoke: { ...byId, body: { ...noticed.body, reason: 'agency-error' } },
    get: byId,
    history: byId,
    mine: { query: { limit: '20' } },
    queue: { query: { state: 'submitted', limit: '20' } },
  },
  promiseTemplates: {
    list: { query: { type: 'voluntary', place: '420222', limit: '20' } },
    mine: { query: { limit: '20' } },
    ready: {},
    publish: { body: { id: byId.params.id, replaces: 1, template } },
    retire: { ...byId, body: { version: 1, validTo: '2026-12-31' } },
    get: { ...byId, query: { version: '1' } },
  },
  promises: {
    assess: { body: { templateId: byId.params.id, recordId: record.id } },
    create: { body: { templateId: byId.params.id, recordId: record.id } },
    updateDraft: {
      ...byId,
      body: {
        version: 1,
        answers: { address: '阳新县示例路1号' },
        signer: { name: '冯某某', capacity: 'agent' },
      },
    },
    sign: {
      ...byId,
      body: {
        version: 1,
        digest: 'a'.repeat(64),
        signature: { algorithm: 'ed25519', publicKey: 'b'.repeat(64), value: 'c'.repeat(128) },
      },
    },
    withdraw: command,
    attach: { params: dueMaterial, query: { fileName: 'a.pdf', version: '1' } },
    detach: { params: dueMaterial, query: { version: '1' } },
    file: { params: dueMaterial },
    handInMaterials: command,
    requestRepair: noticed,
    accept: { ...byId, body: { version: 1, materialsDueOn: '2026-12-31' } },
    decline: noticed,
    returnMaterials: noticed,
    beginVerification: command,
    determine: {
      ...byId,
      body: {
        version: 1,
        notice: '经核查认定。',
        fulfilment: 'none',
        falsehood: true,
        deliberate: true,
        unperformed: '没有配备食品安全管理人员',
      },
    },
    sanction: {
      ...byId,
      body: { version: 1, kinds: ['withdraw-approval'], words: '撤销食品经营许可证' },
    },
    close: command,
    decideRepair: { ...byId, body: { version: 1, notice: '已经改正。', decision: 'granted' } },
    revoke: noticed,
    list: {
      query: { type: 'voluntary', place: '420222', state: 'running', subject: shop, limit: '20' },
    },
    feed: { query: { type: 'voluntary', place: '420222', state: 'running', subject: shop } },
    published: { params: { code: promiseNumber } },
    verify: { query: { code: promiseNumber, check: '3F2A-91C0-7BE4' } },
    evidence: { query: { code: promiseNumber, check: '3F2A-91C0-7BE4' } },
    document: { query: { code: promiseNumber, check: '3F2A-91C0-7BE4' } },
    seals: {},
    figures: { query: { place: '420222', by: 'type' } },
    mine: { query: { limit: '20' } },
    queue: { query: { state: 'submitted', limit: '20' } },
    reviewCandidates: { query: { year: '2026' } },
    beginReview: { body: { drawId: byId.params.id, year: 2026 } },
    export: { query: { format: 'csv' } },
    import: { query: { fileName: 'a.csv' } },
    get: byId,
    history: byId,
  },
  warnings: {
    list: { params: { code: shop } },
    ofPlace: { query: { place: '420222', rule: 'annual-report', urgency: 'soon', limit: '20' } },
    deliver: { ...ofWarning, body: { channel: 'sms', locale: 'zh-CN', words: '【某局】' } },
    acknowledge: { ...ofWarning, body: {} },
    outcome: { ...ofWarning, body: { outcome: 'reached', note: '已联系。' } },
  },
  grades: {
    schemes: {},
    get: { params: { code: shop }, query: { scheme: 'abcd-1000', on: '2026-11-20' } },
    explain: { params: { code: shop }, query: { scheme: 'abcd-1000', on: '2026-11-20' } },
    simulate: {
      params: { code: shop },
      body: {
        scheme: 'abcd-1000',
        on: '2026-11-20',
        without: [record.id],
        stated: { generalPenalties: 1, operatingEvidence: true, taxGrade: 'A' },
      },
    },
    startBatch: { body: { scheme: 'abcd-1000', on: '2026-11-20', place: '420222' } },
    batches: { query: { limit: '20' } },
    batch: byId,
    batchResults: byId,
  },
  draws: {
    plan: { body: drawOrder },
    change: { ...byId, body: { version: 1, order: drawOrder } },
    list: { query: { limit: '20' } },
    sampling: { query: { place: '230623', sector: 'agriculture', on: '2026-11-20' } },
    get: byId,
    commit: command,
    run: command,
    replace: { ...byId, body: { version: 1, subject: shop, reason: 'moved' } },
    publish: command,
    abandon: { ...byId, body: { version: 1, reason: '种子的密钥丢失。' } },
    visits: { query: { from: '2026-11-01', to: '2026-11-30', limit: '20' } },
    verify: byId,
    publication: byId,
    triggered: {
      params: { code: shop },
      body: {
        riskClass: 'A',
        keyField: 'none',
        check: 'registration',
        events: [{ kind: 'complaint', on: '2026-11-19' }],
        since: '2026-11-01',
        on: '2026-11-20',
        place: '420222',
        lengths: { observation: 'P3M', prompt: 'P10D' },
      },
    },
  },
  session: { get: {}, extend: { body: {} } },
};

// What openapi() gives is a document of OpenAPI 3.1.
const { paths } = openapi() as {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: object }>>>
  >;
};
const operations = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Operation>(group).map(([name, operation]) => {
    // The schemas and the valid inputs have the keys of the contract.
    const own = schemas[noun as 'subjects'][name as 'get'] as OperationSchemas<Operation>;
    const input = valid[noun as 'subjects'][name as 'get'];
    return { name: `${noun}.${name}`, operation, own, input };
  }),
);

let database: Database;
let api: Api;
let before: string;
beforeAll(async () => {
  database = await openEmbedded();
  api = new Api(database);
  await given(database, { subjects: [subjectOf()], records: [record] });
  before = await everything();
});
afterAll(() => database.close());

/** All that is stored, as one text. */
async function everything(): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1
  `.execute(database.kysely);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(database.kysely)),
  );
  return JSON.stringify(rows.map((each) => each.rows));
}

const whoMay = ({ scope }: Operation): Actor =>
  [visitor, agent, officer].find(({ scopes }) => scopes.includes(scope)) ?? visitor;

/** The statuses that each operation was seen to answer. */
const seen = new Map<Operation, Set<number>>();

async function send(
  operation: Operation,
  { params = {}, query = {}, body }: GivenInput,
  {
    actor = whoMay(operation),
    headers = {},
  }: { actor?: Actor; headers?: Record<string, string> } = {},
) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = await api.as(actor)(operation.method, `${path}?${search.toString()}`, {
    body: operation.accepts === 'binary' ? new Uint8Array(8) : body,
    headers,
  });
  seen.set(operation, (seen.get(operation) ?? new Set()).add(answer.status));
  return answer;
}

describe.each(operations)('$name', ({ operation, own, input }) => {
  test('takes the valid input that the wrong ones are made from', () => {
    const { body, ...rest } = input;
    const given =
      operation.accepts === 'binary' ? rest : { ...rest, ...(body !== undefined && { body }) };
    expect(own.input.safeParse(given).error?.issues ?? []).toEqual([]);
  });

  test('names the field that is wrong, in words, whatever is wrong with it', async () => {
    const wrong = badInputs(own, input);
    for (const { what, input: bad, field } of wrong) {
      const { status, headers, body } = await send(operation, bad);
      expect(status, what).toBe(400);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(
        body.errors.map(({ path }: { path: string }) => path.slice(0, field.length)),
        what,
      ).toContain(field);
      for (const { code, message, messageZh } of body.errors) {
        expect(messageZh, `${what}: ${code}`).toMatch(/\p{Script=Han}/u);
        expect(message).toMatch(/^[A-Z].* /);
      }
    }
  });

  test('tells in the OpenAPI document every status that it answers', async () => {
    const { method, accepts, scope } = operation;
    const isChange = method !== 'GET';
    const hasBody = accepts === 'binary' || method === 'POST' || method === 'PUT';
    const foreign = { 'sec-fetch-site': 'cross-site' };
    // What is refused before anything is done, so that nothing is stored.
    if (scope !== 'public') await send(operation, input, { actor: visitor });
    if (isChange) await send(operation, input, { actor: agent, headers: foreign });
    if (isChange) await send(operation, input, { headers: { 'idempotency-key': 'a b' } });
    if (hasBody) await send(operation, input, { headers: { 'content-length': '1000000000' } });
    if (hasBody && accepts !== 'binary')
      await send(operation, input, { headers: { 'content-type': 'text/plain' } });
    const told = paths[operation.path]?.[method.toLowerCase()]?.responses ?? {};
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining([...(seen.get(operation) ?? [])].map(String)),
    );
    expect(seen.get(operation)?.has(413) ?? false).toBe(hasBody);
  });
});

test('nothing of all this was stored', async () => {
  expect(await everything()).toBe(before);
});
