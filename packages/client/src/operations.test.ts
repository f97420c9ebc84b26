import {
  contract,
  type DrawOrder,
  type TriggeredOrder,
  type Operation,
  type OutputOf,
  type Page,
} from '@xinyong/contract';
import { isUscc, readyTemplates, type Uscc } from '@xinyong/core';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, type CreditClient } from './index.ts';

type Contract = typeof contract;
type OperationName = {
  [Noun in keyof Contract]: `${Noun}.${keyof Contract[Noun] & string}`;
}[keyof Contract];

/** How an operation is called and what has to arrive. */
interface Call {
  readonly send: (client: CreditClient) => Promise<unknown>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const code = usccOf('91350100M000100Y43');
const recordId = 'a1'.repeat(32);
const id = '0d1ef3a4-1c1f-4b52-9f53-3f0d5f5a1b11';
const bytes = new TextEncoder().encode('行政相对人名称,处罚金额\n');
const noticed = { version: 3, notice: '请补充缴款凭证' };

const ratio = { permille: 50, source: 'stated' } as const;
const drawOrder: DrawOrder = {
  title: '示例抽查',
  place: '420222',
  sector: 'market-supervision',
  period: { from: '2026-11-23', to: '2026-12-31' },
  agencies: [{ code: 'sc', name: '示例市场监管局' }],
  subjects: { by: 'list', list: [{ code, riskClass: 'A' }], covered: [] },
  inspectors: [{ id: 'zf-1', name: '吴某某', agency: 'sc', conflicts: [] }],
  ratios: { A: ratio, B: ratio, C: ratio, D: ratio },
  inspectorsPerVisit: 1,
  replacements: 0,
};
const triggeredOrder: TriggeredOrder = {
  check: 'registration',
  events: [],
  since: '2026-11-20',
};

const [ready] = readyTemplates;
if (!ready) throw new TypeError('there is no ready template');
const { id: _id, version: _version, replaces: _replaces, ...template } = ready;
const printed = { code: '35010020261120000001', check: 'A1B2C3D4E5F6' };
const determination = {
  ...noticed,
  fulfilment: 'partial',
  falsehood: true,
  deliberate: true,
  unperformed: '没有按时补齐。',
} as const;
const sanctioning = { version: 3, kinds: ['end-handling'], words: '终止办理。' } as const;

// An operation that the contract has and this table has not does not compile.
const calls: { readonly [Name in OperationName]: Call } = {
  'subjects.search': {
    send: ({ subjects }) =>
      subjects.search({ q: '甲 & 乙/丙?', kind: 'enterprise', limit: 5, cursor: 'a+b=' }),
    query: { q: '甲 & 乙/丙?', kind: 'enterprise', limit: '5', cursor: 'a+b=' },
  },
  'subjects.get': { send: ({ subjects }) => subjects.get(code), params: { code } },
  'records.list': {
    send: ({ records }) => records.list(code, { kind: 'penalty' }),
    params: { code },
    query: { kind: 'penalty' },
  },
  'records.export': {
    send: ({ records }) => records.export({ kind: 'permit', code }),
    query: { kind: 'permit', code },
  },
  'records.get': { send: ({ records }) => records.get(recordId), params: { id: recordId } },
  'records.display': { send: ({ records }) => records.display(recordId), params: { id: recordId } },
  'records.state': {
    send: ({ records }) => records.state(recordId, { version: 0, severity: 'general' }),
    params: { id: recordId },
    body: { version: 0, severity: 'general' },
  },
  'records.import': {
    send: ({ records }) => records.import(bytes, { fileName: '行政处罚 2026.csv' }),
    query: { fileName: '行政处罚 2026.csv' },
    body: bytes,
  },
  'records.importReport': { send: ({ records }) => records.importReport(id), params: { id } },
  'records.importFindings': {
    send: ({ records }) => records.importFindings(id, { limit: 100 }),
    params: { id },
    query: { limit: '100' },
  },
  'leniency.measures': {
    send: ({ leniency }) => leniency.measures({ place: '420222', on: '2026-11-21' }),
    query: { place: '420222', on: '2026-11-21' },
  },
  'leniency.advise': {
    send: ({ leniency }) =>
      leniency.advise(
        { measure: 'unreachable', facts: { reasonGiven: true } },
        { place: '420222' },
      ),
    body: { place: '420222', case: { measure: 'unreachable', facts: { reasonGiven: true } } },
  },
  'draws.plan': { send: ({ draws }) => draws.plan(drawOrder), body: drawOrder },
  'draws.change': {
    send: ({ draws }) => draws.change(id, { version: 1, order: drawOrder }),
    params: { id },
    body: { version: 1, order: drawOrder },
  },
  'draws.list': { send: ({ draws }) => draws.list({ limit: 5 }), query: { limit: '5' } },
  'draws.sampling': {
    send: ({ draws }) =>
      draws.sampling({ place: '420222', sector: 'agriculture', on: '2026-11-20' }),
    query: { place: '420222', sector: 'agriculture', on: '2026-11-20' },
  },
  'draws.get': { send: ({ draws }) => draws.get(id), params: { id } },
  'draws.commit': versioned(({ draws }) => draws.commit(id, { version: 3 })),
  'draws.run': versioned(({ draws }) => draws.run(id, { version: 3 })),
  'draws.replace': {
    send: ({ draws }) => draws.replace(id, { version: 3, subject: code, reason: 'moved' }),
    params: { id },
    body: { version: 3, subject: code, reason: 'moved' },
  },
  'draws.publish': versioned(({ draws }) => draws.publish(id, { version: 3 })),
  'draws.abandon': {
    send: ({ draws }) => draws.abandon(id, { version: 3, reason: '种子的密钥丢失。' }),
    params: { id },
    body: { version: 3, reason: '种子的密钥丢失。' },
  },
  'draws.visits': {
    send: ({ draws }) => draws.visits({ from: '2026-11-01', to: '2026-11-30', limit: 5 }),
    query: { from: '2026-11-01', to: '2026-11-30', limit: '5' },
  },
  'draws.verify': { send: ({ draws }) => draws.verify(id), params: { id } },
  'draws.publication': { send: ({ draws }) => draws.publication(id), params: { id } },
  'draws.triggered': {
    send: ({ draws }) => draws.triggered(code, triggeredOrder),
    params: { code },
    body: triggeredOrder,
  },
  'promiseTemplates.list': {
    send: ({ promiseTemplates }) =>
      promiseTemplates.list({ type: 'voluntary', place: '420222', limit: 5 }),
    query: { type: 'voluntary', place: '420222', limit: '5' },
  },
  'promiseTemplates.mine': {
    send: ({ promiseTemplates }) => promiseTemplates.mine({ limit: 7 }),
    query: { limit: '7' },
  },
  'promiseTemplates.ready': { send: ({ promiseTemplates }) => promiseTemplates.ready() },
  'promiseTemplates.publish': {
    send: ({ promiseTemplates }) => promiseTemplates.publish({ id, replaces: 1, template }),
    body: { id, replaces: 1, template },
  },
  'promiseTemplates.retire': {
    send: ({ promiseTemplates }) =>
      promiseTemplates.retire(id, { version: 2, validTo: '2026-12-31' }),
    params: { id },
    body: { version: 2, validTo: '2026-12-31' },
  },
  'promiseTemplates.get': {
    send: ({ promiseTemplates }) => promiseTemplates.get(id, { version: 2 }),
    params: { id },
    query: { version: '2' },
  },
  'promises.assess': {
    send: ({ promises }) => promises.assess({ templateId: id }),
    body: { templateId: id },
  },
  'promises.create': {
    send: ({ promises }) => promises.create({ templateId: id, recordId }),
    body: { templateId: id, recordId },
  },
  'promises.updateDraft': {
    send: ({ promises }) =>
      promises.updateDraft(id, {
        version: 1,
        answers: { area: '120' },
        signer: { name: '张某', capacity: 'agent' },
      }),
    params: { id },
    body: { version: 1, answers: { area: '120' }, signer: { name: '张某', capacity: 'agent' } },
  },
  'promises.sign': {
    send: ({ promises }) => promises.sign(id, { version: 1, digest: recordId }),
    params: { id },
    body: { version: 1, digest: recordId },
  },
  'promises.withdraw': versioned(({ promises }) => promises.withdraw(id, { version: 3 })),
  'promises.attach': {
    send: ({ promises }) =>
      promises.attach(id, 'floor-plan', bytes, { fileName: '平面图.pdf', version: 2 }),
    params: { id, material: 'floor-plan' },
    query: { fileName: '平面图.pdf', version: '2' },
    body: bytes,
  },
  'promises.detach': {
    send: ({ promises }) => promises.detach(id, 'floor-plan', { version: 3 }),
    params: { id, material: 'floor-plan' },
    query: { version: '3' },
  },
  'promises.file': {
    send: ({ promises }) => promises.file(id, 'floor-plan'),
    params: { id, material: 'floor-plan' },
  },
  'promises.handInMaterials': versioned(({ promises }) =>
    promises.handInMaterials(id, { version: 3 }),
  ),
  'promises.requestRepair': withNotice(({ promises }) => promises.requestRepair(id, noticed)),
  'promises.accept': {
    send: ({ promises }) => promises.accept(id, { version: 3, materialsDueOn: '2027-01-08' }),
    params: { id },
    body: { version: 3, materialsDueOn: '2027-01-08' },
  },
  'promises.decline': withNotice(({ promises }) => promises.decline(id, noticed)),
  'promises.returnMaterials': withNotice(({ promises }) => promises.returnMaterials(id, noticed)),
  'promises.beginVerification': versioned(({ promises }) =>
    promises.beginVerification(id, { version: 3 }),
  ),
  'promises.determine': {
    send: ({ promises }) => promises.determine(id, determination),
    params: { id },
    body: determination,
  },
  'promises.sanction': {
    send: ({ promises }) => promises.sanction(id, sanctioning),
    params: { id },
    body: sanctioning,
  },
  'promises.close': versioned(({ promises }) => promises.close(id, { version: 3 })),
  'promises.decideRepair': {
    send: ({ promises }) => promises.decideRepair(id, { ...noticed, decision: 'refused' }),
    params: { id },
    body: { ...noticed, decision: 'refused' },
  },
  'promises.revoke': withNotice(({ promises }) => promises.revoke(id, noticed)),
  'promises.list': {
    send: ({ promises }) =>
      promises.list({ type: 'repair', place: '420222', state: 'kept', subject: code, limit: 5 }),
    query: { type: 'repair', place: '420222', state: 'kept', subject: code, limit: '5' },
  },
  'promises.feed': {
    send: ({ promises }) => promises.feed({ place: '420222' }),
    query: { place: '420222' },
  },
  'promises.published': {
    send: ({ promises }) => promises.published(printed.code),
    params: { code: printed.code },
  },
  'promises.verify': { send: ({ promises }) => promises.verify(printed), query: printed },
  'promises.evidence': { send: ({ promises }) => promises.evidence(printed), query: printed },
  'promises.document': { send: ({ promises }) => promises.document(printed), query: printed },
  'promises.seals': { send: ({ promises }) => promises.seals() },
  'promises.figures': {
    send: ({ promises }) => promises.figures({ place: '420222', by: 'organiser' }),
    query: { place: '420222', by: 'organiser' },
  },
  'promises.mine': { send: ({ promises }) => promises.mine(), query: {} },
  'promises.queue': {
    send: ({ promises }) => promises.queue({ state: 'submitted', limit: 5 }),
    query: { state: 'submitted', limit: '5' },
  },
  'promises.reviewCandidates': {
    send: ({ promises }) => promises.reviewCandidates({ year: 2026 }),
    query: { year: '2026' },
  },
  'promises.beginReview': {
    send: ({ promises }) => promises.beginReview({ drawId: id, year: 2026 }),
    body: { drawId: id, year: 2026 },
  },
  'promises.export': {
    send: ({ promises }) => promises.export({ format: 'csv' }),
    query: { format: 'csv' },
  },
  'promises.import': {
    send: ({ promises }) => promises.import(bytes, { fileName: '信用承诺 2026.csv' }),
    query: { fileName: '信用承诺 2026.csv' },
    body: bytes,
  },
  'promises.get': { send: ({ promises }) => promises.get(id), params: { id } },
  'promises.history': { send: ({ promises }) => promises.history(id), params: { id } },
  'repairs.assess': {
    send: ({ repairs }) => repairs.assess(recordId, { answers: { corrected: true } }),
    params: { recordId },
    body: { answers: { corrected: true } },
  },
  'repairs.create': { send: ({ repairs }) => repairs.create({ recordId }), body: { recordId } },
  'repairs.updateDraft': {
    send: ({ repairs }) => repairs.updateDraft(id, { version: 1, answers: { statement: '' } }),
    params: { id },
    body: { version: 1, answers: { statement: '' } },
  },
  'repairs.attach': {
    send: ({ repairs }) =>
      repairs.attach(id, 'repair-form', bytes, { fileName: '修复表.pdf', version: 0 }),
    params: { id, material: 'repair-form' },
    query: { fileName: '修复表.pdf', version: '0' },
    body: bytes,
  },
  'repairs.detach': {
    send: ({ repairs }) => repairs.detach(id, 'repair-form', { version: 2 }),
    params: { id, material: 'repair-form' },
    query: { version: '2' },
  },
  'repairs.file': {
    send: ({ repairs }) => repairs.file(id, 'credit-report'),
    params: { id, material: 'credit-report' },
  },
  'repairs.submit': versioned(({ repairs }) => repairs.submit(id, { version: 3 })),
  'repairs.resubmit': versioned(({ repairs }) => repairs.resubmit(id, { version: 3 })),
  'repairs.withdraw': versioned(({ repairs }) => repairs.withdraw(id, { version: 3 })),
  'repairs.accept': versioned(({ repairs }) => repairs.accept(id, { version: 3 })),
  'repairs.decline': withNotice(({ repairs }) => repairs.decline(id, noticed)),
  'repairs.requestSupplement': withNotice(({ repairs }) => repairs.requestSupplement(id, noticed)),
  'repairs.return': withNotice(({ repairs }) => repairs.return(id, noticed)),
  'repairs.decide': {
    send: ({ repairs }) => repairs.decide(id, { ...noticed, decision: 'granted' }),
    params: { id },
    body: { ...noticed, decision: 'granted' },
  },
  'repairs.revoke': {
    send: ({ repairs }) => repairs.revoke(id, { ...noticed, reason: 'agency-error' }),
    params: { id },
    body: { ...noticed, reason: 'agency-error' },
  },
  'repairs.queue': {
    send: ({ repairs }) => repairs.queue({ state: 'submitted' }),
    query: { state: 'submitted' },
  },
  'repairs.get': { send: ({ repairs }) => repairs.get(id), params: { id } },
  'repairs.history': { send: ({ repairs }) => repairs.history(id), params: { id } },
  'repairs.mine': { send: ({ repairs }) => repairs.mine(), query: {} },
  'grades.schemes': { send: ({ grades }) => grades.schemes() },
  'grades.get': {
    send: ({ grades }) => grades.get(code, { on: '2026-11-21' }),
    params: { code },
    query: { on: '2026-11-21' },
  },
  'grades.explain': {
    send: ({ grades }) => grades.explain(code, { scheme: 'tax-credit' }),
    params: { code },
    query: { scheme: 'tax-credit' },
  },
  'grades.simulate': {
    send: ({ grades }) => grades.simulate(code, { without: [recordId], stated: {} }),
    params: { code },
    body: { without: [recordId], stated: {} },
  },
  'grades.startBatch': {
    send: ({ grades }) => grades.startBatch({ place: '420222' }),
    body: { place: '420222' },
  },
  'grades.batches': { send: ({ grades }) => grades.batches({ limit: 7 }), query: { limit: '7' } },
  'grades.batch': { send: ({ grades }) => grades.batch(id), params: { id } },
  'grades.batchResults': { send: ({ grades }) => grades.batchResults(id), params: { id } },
  'warnings.list': { send: ({ warnings }) => warnings.list(code), params: { code } },
  'warnings.ofPlace': {
    send: ({ warnings }) => warnings.ofPlace({ place: '420222', urgency: 'soon', limit: 50 }),
    query: { place: '420222', urgency: 'soon', limit: '50' },
  },
  'warnings.deliver': {
    send: ({ warnings }) =>
      warnings.deliver(code, 'annual-report:2025', {
        channel: 'sms',
        locale: 'zh-CN',
        words: '【某局】',
      }),
    params: { code, cause: 'annual-report%3A2025' },
    body: { channel: 'sms', locale: 'zh-CN', words: '【某局】' },
  },
  'warnings.acknowledge': {
    send: ({ warnings }) => warnings.acknowledge(code, 'annual-report:2025'),
    params: { code, cause: 'annual-report%3A2025' },
    body: {},
  },
  'warnings.outcome': {
    send: ({ warnings }) =>
      warnings.outcome(code, 'annual-report:2025', { outcome: 'promised', note: '本周补报' }),
    params: { code, cause: 'annual-report%3A2025' },
    body: { outcome: 'promised', note: '本周补报' },
  },
  'session.get': { send: ({ session }) => session.get() },
  'session.extend': { send: ({ session }) => session.extend(), body: {} },
};

const operations = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Operation>(group).map(
    // the names are put together just as the type does it
    ([name, operation]) => [`${noun}.${name}` as OperationName, operation] as const,
  ),
);

let arrived: { readonly request: Request; readonly bytes: Uint8Array } | undefined;
let answer: () => Response;
const server = setupServer(
  http.all('http://credit.test/*', async ({ request }) => {
    arrived = { request, bytes: new Uint8Array(await request.clone().arrayBuffer()) };
    return answer();
  }),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());
const client = createClient({ baseUrl: 'http://credit.test/base/', token: () => 'token-of-today' });

test.each(operations)('%s is sent as the contract says', async (name, operation) => {
  const call = calls[name];
  answer = () =>
    operation.returns === 'binary'
      ? new HttpResponse(bytes, { headers: { 'content-type': 'text/csv' } })
      : HttpResponse.json({ answered: name });
  const answered = await call.send(client);

  const { request, bytes: body } = arrived!;
  const { pathname, searchParams } = new URL(request.url);
  expect(request.method).toBe(operation.method);
  expect(pathname).toBe(
    `/base${operation.path.replace(/\{(\w+)\}/g, (_, key: string) => call.params?.[key] ?? '')}`,
  );
  expect(Object.fromEntries(searchParams)).toEqual(call.query ?? {});
  expect(request.headers.get('authorization')).toBe('Bearer token-of-today');
  expect(request.headers.has('idempotency-key')).toBe(operation.method !== 'GET');
  expect(request.headers.get('content-type')).toBe(contentTypeOf(operation, call));
  expect(operation.accepts === 'binary' ? body : jsonOf(body)).toEqual(call.body);
  expect(request.headers.get('accept')).toBe(
    operation.returns === 'binary' ? '*/*' : 'application/json, application/problem+json',
  );
  expect(answered).toEqual(operation.returns === 'binary' ? bytes : { answered: name });
});

test('a file may be a Blob, whatever type it says it has', async () => {
  answer = () => HttpResponse.json({});
  const file = new Blob([bytes], { type: 'text/html' });
  await client.repairs.attach(id, 'promise-letter', file, { fileName: '承诺书.pdf', version: 1 });
  expect(arrived?.request.headers.get('content-type')).toBe('application/octet-stream');
  expect(arrived?.bytes).toEqual(bytes);
});

test('without a token there is no authorization', async () => {
  answer = () => HttpResponse.json({});
  await createClient({ baseUrl: 'http://credit.test' }).session.get();
  expect(arrived?.request.headers.has('authorization')).toBe(false);
});

// As above: a list that cannot be walked does not compile.
type Walks = {
  readonly [Noun in keyof Contract]: {
    readonly [
      Name in keyof Contract[Noun] as OutputOf<Contract[Noun][Name]> extends Page<unknown>
        ? Name
        : never
    ]: (client: CreditClient) => AsyncGenerator<unknown>;
  };
};
const walks: Walks = {
  subjects: { search: ({ subjects }) => subjects.all({ q: '公司' }) },
  records: {
    list: ({ records }) => records.all(code),
    importFindings: ({ records }) => records.allImportFindings(id),
  },
  leniency: {},
  draws: {
    list: ({ draws }) => draws.all(),
    visits: ({ draws }) => draws.allVisits({ from: '2026-11-01', to: '2026-11-30' }),
  },
  promiseTemplates: {
    list: ({ promiseTemplates }) => promiseTemplates.all(),
    mine: ({ promiseTemplates }) => promiseTemplates.allMine(),
  },
  promises: {
    list: ({ promises }) => promises.all(),
    mine: ({ promises }) => promises.allMine(),
    queue: ({ promises }) => promises.allQueued(),
  },
  repairs: {
    queue: ({ repairs }) => repairs.allQueued(),
    mine: ({ repairs }) => repairs.allMine(),
  },
  session: {},
  warnings: { ofPlace: ({ warnings }) => warnings.allOfPlace() },
  grades: { batches: ({ grades }) => grades.allBatches() },
};

test.each(Object.values(walks).flatMap((lists) => Object.entries<Walks['records']['list']>(lists)))(
  '%s can be walked page by page',
  async (_, start) => {
    answer = () => {
      const cursor = new URL(arrived!.request.url).searchParams.get('cursor');
      return HttpResponse.json(
        cursor === null
          ? { data: ['first', 'second'], nextCursor: 'more' }
          : { data: [`third after ${cursor}`], nextCursor: null },
      );
    };
    const items: unknown[] = [];
    for await (const item of start(client)) items.push(item);
    expect(items).toEqual(['first', 'second', 'third after more']);
  },
);

function contentTypeOf({ accepts }: Operation, { body }: Call): string | null {
  if (accepts === 'binary') return 'application/octet-stream';
  return body === undefined ? null : 'application/json';
}
function jsonOf(body: Uint8Array): unknown {
  return body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : undefined;
}
function versioned(send: Call['send']): Call {
  return { send, params: { id }, body: { version: 3 } };
}
function withNotice(send: Call['send']): Call {
  return { send, params: { id }, body: noticed };
}
function usccOf(text: string): Uscc {
  if (!isUscc(text)) throw new TypeError(`${text} is no code`);
  return text;
}
