import {
  commitmentOf,
  drawPlan,
  mergeVisits,
  runDraw,
  triggeredMode,
  type RecordKind,
  type SubjectKind,
} from '@xinyong/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { DrawDetail, DrawOrder } from './draws.ts';
import { drawsSchemas } from './draws.schemas.ts';
import {
  byId,
  command,
  day,
  page,
  paged,
  shown,
  unseen,
  uscc,
  version,
} from './testing/arbitraries.ts';
import { agency, code, id } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';

const permille = fc.integer({ min: 0, max: 1000 });
const ratio = fc.record({ permille, source: fc.constantFrom('published', 'stated') });
const kinds = fc.subarray<RecordKind>(['penalty', 'promise']);
const drawOrder: fc.Arbitrary<DrawOrder> = fc.record({
  title: shown(1, 50),
  place: fc.constant('420222'),
  sector: fc.constantFrom('agriculture', 'market-supervision'),
  period: fc.record({ from: day, to: day }),
  agencies: fc.constant([{ code: 'sc', name: '示例市场监管局' }]),
  subjects: fc.oneof(
    fc.record(
      {
        by: fc.constant('filter'),
        place: fc.constant('420222'),
        trade: fc.constant('批发业'),
        kinds: fc.subarray<SubjectKind>(['enterprise', 'cooperative']),
        covered: kinds,
      },
      { requiredKeys: ['by', 'place', 'covered'] },
    ),
    fc.record({
      by: fc.constant('list'),
      list: fc.array(
        fc.record(
          {
            code: uscc,
            riskClass: fc.constantFrom('A', 'D'),
            keyField: fc.constant('food'),
            agencies: fc.constant(['sc']),
          },
          { requiredKeys: ['code'] },
        ),
      ),
      covered: kinds,
    }),
  ),
  inspectors: fc.array(
    fc.record({
      id: fc.constant('zf-1'),
      name: shown(1, 50),
      agency: fc.constant('sc'),
      conflicts: fc.array(uscc),
    }),
  ),
  ratios: fc.record({ A: ratio, B: ratio, C: ratio, D: ratio }),
  inspectorsPerVisit: fc.integer({ min: 0, max: 5 }),
  replacements: fc.integer({ min: 0, max: 5 }),
});

const cite = { doc: 'notice', article: null, revision: '2026-01-01', evidence: 'assumed' } as const;
const stated = { permille: 500, source: 'stated' } as const;
const frozen = drawPlan({
  id,
  title: '示例抽查',
  place: '420222',
  sector: 'market-supervision',
  agencies: [{ code: 'sc', name: '示例市场监管局' }],
  period: { from: '2026-11-23', to: '2026-12-31' },
  subjects: [
    { code, name: '某某有限公司', riskClass: 'B', classedBy: 'example', agencies: ['sc'] },
  ],
  inspectors: [{ id: 'zf-1', name: 'zf-1', agency: 'sc', conflicts: [] }],
  ratios: { A: stated, B: stated, C: stated, D: stated },
  inspectorsPerVisit: 1,
  replacements: 0,
});
if (!frozen.ok) throw new TypeError('the plan is not in order');
const planned: DrawDetail = {
  draw: {
    id,
    title: '示例抽查',
    place: '420222',
    sector: 'market-supervision',
    period: frozen.plan.period,
    agency,
    state: 'planned',
    version: 1,
  },
  plan: frozen.plan,
  planDigest: frozen.digest,
  names: { 'zf-1': '吴某某' },
  events: [{ at: '2026-11-20T01:02:03Z', command: 'plan', to: 'planned', actorName: '孙某某' }],
  commands: ['commit'],
};
const result = runDraw(frozen.plan, 'a1'.repeat(32));
const published: DrawDetail = {
  ...planned,
  draw: {
    ...planned.draw,
    state: 'published',
    commitment: commitmentOf(frozen.digest, 'a1'.repeat(32)),
    committedAt: '2026-11-20T01:02:03Z',
    publishedAt: '2026-11-20T03:02:03Z',
  },
  result,
  events: [
    {
      at: '2026-11-20T02:02:03Z',
      command: 'replace',
      to: 'replaced',
      subject: code,
      reason: 'moved',
    },
  ],
  commands: [],
};

testSchemas('draws', {
  inputs: {
    plan: fc.record({ body: drawOrder }),
    change: fc.record({ params: byId, body: fc.record({ version, order: drawOrder }) }),
    list: fc.record({ query: page }),
    sampling: fc.record({
      query: fc.record(
        { place: fc.constant('230623'), sector: fc.constant('agriculture'), on: day },
        { requiredKeys: ['place', 'sector'] },
      ),
    }),
    get: fc.record({ params: byId }),
    commit: command,
    run: command,
    replace: fc.record({
      params: byId,
      body: fc.record({
        version,
        subject: uscc,
        reason: fc.constantFrom('moved', 'seasonal-closure'),
      }),
    }),
    publish: command,
    abandon: fc.record({ params: byId, body: fc.record({ version, reason: shown(5, 500) }) }),
    visits: fc.record({
      query: fc.record(
        { ...paged, from: fc.constant('2026-11-01'), to: fc.constant('2026-11-30') },
        { requiredKeys: ['from', 'to'] },
      ),
    }),
    verify: fc.record({ params: byId }),
    publication: fc.record({ params: byId }),
    triggered: fc.record({
      params: fc.record({ code: uscc }),
      body: fc.record(
        {
          riskClass: fc.constantFrom('A', 'B'),
          keyField: fc.constantFrom('none', 'drugs'),
          check: fc.constantFrom('registration', 'other'),
          events: fc.array(fc.record({ kind: fc.constantFrom('complaint', 'lead'), on: day })),
          since: day,
          on: day,
          place: fc.constant('420222'),
          lengths: fc.record(
            { observation: fc.constant('P3M'), prompt: fc.constant('P10D') },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['check', 'events', 'since'] },
      ),
    }),
  },
  outputs: {
    plan: [planned],
    change: [planned],
    list: [{ data: [planned.draw], nextCursor: null }],
    sampling: [
      {
        rules: {
          A: { ratio: { from: 0, upTo: 50, cite } },
          B: { frequency: { value: 'one-a-year', cite } },
          C: {},
          D: { attention: { value: 'sharply-raised', cite } },
        },
        instruments: [{ id: 'notice', title: '通知', titleEn: 'Notice', number: '' }],
      },
      { instruments: [] },
    ],
    get: [published, { ...planned, events: [] }],
    commit: [planned],
    run: [planned],
    replace: [published],
    publish: [published],
    abandon: [
      {
        ...published,
        draw: {
          ...planned.draw,
          state: 'abandoned',
          abandoned: { at: '2026-11-20T01:02:03Z', reason: '计划有误。', seed: 'lost' },
        },
      },
    ],
    visits: [{ data: mergeVisits([{ plan: frozen.plan, draw: result }]), nextCursor: null }],
    verify: [{ verified: false, findings: [{ code: 'visits-differ', path: '/draw/visits/0' }] }],
    publication: [new Uint8Array([0x7b, 0x7d])],
    triggered: [
      triggeredMode({
        riskClass: 'A',
        keyField: 'none',
        check: 'registration',
        events: [],
        since: '2026-11-01',
        on: '2026-11-20',
        place: '420222',
      }),
    ],
  },
});

const lengthOf = (observation: string): readonly string[] =>
  refusals(drawsSchemas.triggered.input, {
    params: { code },
    body: { check: 'other', events: [], since: '2026-11-01', lengths: { observation } },
  });
const titled = (title: string): readonly string[] =>
  refusals(drawsSchemas.plan.input, {
    body: { ...fc.sample(drawOrder, { numRuns: 1, seed: 1 })[0], title },
  });
const abandon = (reason: string): readonly string[] =>
  refusals(drawsSchemas.abandon.input, { params: { id }, body: { version: 1, reason } });

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a reason of 5', abandon('密钥已丢失'), []],
  ['a reason of 4', abandon(' 密钥丢失 '), ['body.reason invalid-abandon-reason']],
  ['a reason of 501', abandon('丢'.repeat(501)), ['body.reason invalid-abandon-reason']],
  ...unseen.flatMap(([what, text]): (readonly [string, readonly string[], readonly string[]])[] => [
    [
      `a reason with ${what}`,
      abandon(`密钥已丢失${text}。`),
      ['body.reason invalid-abandon-reason'],
    ],
    [`a title with ${what}`, titled(`春季${text}抽查`), ['body.title invalid-name']],
  ]),
  ['a reason of marks', abandon('。'.repeat(5)), ['body.reason invalid-abandon-reason']],
  ['a title of marks', titled('⠀'), ['body.title invalid-name']],
  ['a title with an accent', titled('Cafe\u0301'), []],
  [
    'days the wrong way round',
    refusals(drawsSchemas.visits.input, { query: { from: '2026-12-01', to: '2026-11-30' } }),
    ['query.to invalid-days'],
  ],
  ...['P10Y', 'P120M', 'P3660D'].map(
    (length) => [`a period of ${length}`, lengthOf(length), []] as const,
  ),
  ...['P11Y', 'P121M', 'P3661D', 'P9999Y'].map(
    (length) =>
      [
        `a period of ${length}`,
        lengthOf(length),
        ['body.lengths.observation period-too-long'],
      ] as const,
  ),
])('%s: %j', (_, found, expected) => {
  expect(found).toEqual(expected);
});
