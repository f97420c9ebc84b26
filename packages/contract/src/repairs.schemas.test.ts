import {
  assessRepair,
  flowVersion,
  revocationReasons,
  type Material,
  type Repair,
  type RepairAnswers,
} from '@xinyong/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { RepairDetail } from './repairs.ts';
import { repairsSchemas } from './repairs.schemas.ts';
import {
  badFileNames,
  byId,
  command,
  day,
  digest,
  fileName,
  notice,
  noticed,
  page,
  paged,
  version,
  words,
  yesNo,
} from './testing/arbitraries.ts';
import { code, id, recordId, records } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';

const materials: readonly Material[] = ['application-form', 'promise-letter', 'credit-report'];
const material = fc.constantFrom<Material>(...materials);
const answers: fc.Arbitrary<RepairAnswers> = fc.record(
  {
    corrected: yesNo,
    obligationsPerformed: yesNo,
    performedOn: day,
    harmRemoved: yesNo,
    repeatedSameType: yesNo,
    newHeavyPenalty: yesNo,
    promiseMade: yesNo,
    contactName: words(0, 50),
    contactPhone: fc.constantFrom('13800138000', '059187654321', '01062345678', ''),
    statement: words(0, 200),
    signedName: words(0, 50),
    flow: fc.integer({ min: 1, max: flowVersion }),
  },
  { requiredKeys: [] },
);
const ofMaterial = fc.record({ id: fc.uuid(), material });
const [record] = records;
const repair: Repair = {
  id,
  recordId,
  subjectCode: code,
  subjectName: '某某有限公司',
  track: 'credit-china',
  state: 'supplement-requested',
  version: 4,
  answers: { corrected: true, performedOn: '2025-06-10', contactPhone: '13800138000' },
  files: [{ material: 'promise-letter', name: '承诺书.pdf', size: 1024, digest: recordId }],
  createdAt: '2026-11-20T01:02:03.456Z',
  updatedAt: '2026-11-21T01:02:03Z',
  submittedOn: '2026-11-20',
  acceptedOn: '2026-11-21',
  notice: '请补充缴款凭证',
  supplement: { items: ['file:proof-of-performance'], respondBy: '2026-12-01' },
};
const assessment = assessRepair({ record, facts: {}, on: '2026-11-22' });
const detail: RepairDetail = {
  repair,
  record,
  assessment,
  deadlines: [
    {
      clock: 'accept',
      from: 'application',
      workdays: 3,
      dueOn: '2026-11-25',
      cite: { doc: 'a', article: null, revision: '2025-01-01', evidence: 'assumed' },
    },
  ],
  commands: ['resubmit', 'withdraw'],
};

testSchemas('repairs', {
  inputs: {
    assess: fc.record({
      params: fc.record({ recordId: digest }),
      body: fc.record(
        { on: day, answers, materials: fc.array(material, { maxLength: 7 }) },
        { requiredKeys: [] },
      ),
    }),
    create: fc.record({ body: fc.record({ recordId: digest }) }),
    updateDraft: fc.record({ params: byId, body: fc.record({ version, answers }) }),
    attach: fc.record({ params: ofMaterial, query: fc.record({ fileName, version }) }),
    detach: fc.record({ params: ofMaterial, query: fc.record({ version }) }),
    file: fc.record({ params: ofMaterial }),
    submit: command,
    resubmit: command,
    withdraw: command,
    accept: command,
    decline: noticed,
    requestSupplement: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          notice,
          items: fc.subarray(['file:credit-report', 'statement', 'contactPhone']),
          respondBy: day,
        },
        { requiredKeys: ['version', 'notice'] },
      ),
    }),
    return: noticed,
    decide: fc.record({
      params: byId,
      body: fc.record({ version, notice, decision: fc.constantFrom('granted', 'refused') }),
    }),
    revoke: fc.record({
      params: byId,
      body: fc.record({ version, notice, reason: fc.constantFrom(...revocationReasons) }),
    }),
    queue: fc.record({
      query: fc.record(
        { ...paged, state: fc.constantFrom('submitted', 'accepted') },
        { requiredKeys: [] },
      ),
    }),
    get: fc.record({ params: byId }),
    history: fc.record({ params: byId }),
    mine: fc.record({ query: page }),
  },
  outputs: {
    assess: records.flatMap((each) =>
      ['2025-06-01', '2025-12-01', '2026-11-22', '1999-01-01'].map((on) =>
        assessRepair({ record: each, facts: {}, on }),
      ),
    ),
    create: [detail],
    updateDraft: [detail],
    attach: [detail],
    detach: [detail],
    file: [new Uint8Array(0)],
    submit: [detail],
    resubmit: [detail],
    withdraw: [detail],
    accept: [detail],
    decline: [detail],
    requestSupplement: [detail],
    return: [detail],
    decide: [detail],
    revoke: [detail],
    queue: [{ data: [detail], nextCursor: null }],
    get: [detail],
    history: [
      {
        events: [
          {
            at: '2026-11-20T01:02:03Z',
            command: 'create',
            from: null,
            to: 'draft',
            by: 'applicant',
            actorName: '张某',
          },
          {
            at: '2026-11-21T01:02:03Z',
            command: 'request-supplement',
            from: 'submitted',
            to: 'supplement-requested',
            by: 'agency',
            actorName: '李某',
            notice: '请补充缴款凭证',
          },
        ],
      },
    ],
    mine: [{ data: [repair], nextCursor: 'next' }],
  },
});

const draft = (answered: object): readonly string[] =>
  refusals(repairsSchemas.updateDraft.input, {
    params: { id },
    body: { version: 1, answers: answered },
  });
const decline = (body: object): readonly string[] =>
  refusals(repairsSchemas.decline.input, { params: { id }, body });
const supplement = (more: object): readonly string[] =>
  refusals(repairsSchemas.requestSupplement.input, {
    params: { id },
    body: { version: 1, notice: '请补充材料。', ...more },
  });
const attach = (
  query: object,
  params: object = { id, material: 'repair-form' },
): readonly string[] => refusals(repairsSchemas.attach.input, { params, query });
const assess = (body: unknown): readonly string[] =>
  refusals(repairsSchemas.assess.input, { params: { recordId }, body });

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['an unknown answer', draft({ correct: true }), ['body.answers unknown-member']],
  ['yes for true', draft({ corrected: 'yes' }), ['body.answers.corrected invalid-answer']],
  [
    '29 February 2025',
    draft({ performedOn: '2025-02-29' }),
    ['body.answers.performedOn invalid-day'],
  ],
  ['blanks in a draft', draft({ contactName: '  ', contactPhone: ' ', statement: '' }), []],
  [
    'a name of two lines',
    draft({ signedName: '张\n某' }),
    ['body.answers.signedName invalid-signed-name'],
  ],
  ['questions of version 0', draft({ flow: 0 }), ['body.answers.flow invalid-flow']],
  [
    'questions of a version to come',
    draft({ flow: flowVersion + 1 }),
    ['body.answers.flow invalid-flow'],
  ],
  [
    'a name of 51',
    draft({ contactName: '名'.repeat(51) }),
    ['body.answers.contactName invalid-contact-name'],
  ],
  [
    'a number too short',
    draft({ contactPhone: '1380013800' }),
    ['body.answers.contactPhone invalid-contact-phone'],
  ],
  [
    '1001 characters',
    draft({ statement: '字'.repeat(1001) }),
    ['body.answers.statement invalid-statement'],
  ],
  ['1000 characters', draft({ statement: '字'.repeat(1000) }), []],
  [
    'half a character',
    draft({ statement: '\ud800' }),
    ['body.answers.statement invalid-statement'],
  ],
  ['a notice of 4', decline({ version: 1, notice: '一二三四 ' }), ['body.notice invalid-notice']],
  [
    'a notice of 1001',
    decline({ version: 1, notice: '字'.repeat(1001) }),
    ['body.notice invalid-notice'],
  ],
  ['no notice', decline({ version: 1 }), ['body.notice invalid-notice']],
  ['an item of no application', supplement({ items: ['passport'] }), ['body.items.0 invalid-item']],
  [
    'an item twice',
    supplement({ items: ['statement', 'statement'] }),
    ['body.items invalid-items'],
  ],
  [
    'a day that does not exist',
    supplement({ respondBy: '2026-02-30' }),
    ['body.respondBy invalid-day'],
  ],
  [
    'a version as text',
    decline({ version: '1', notice: '一二三四五' }),
    ['body.version invalid-version'],
  ],
  [
    'a version below zero',
    decline({ version: -1, notice: '一二三四五' }),
    ['body.version invalid-version'],
  ],
  ['no body', assess(undefined), ['body invalid-object']],
  ['a list as body', assess([]), ['body invalid-object']],
  [
    'eight materials',
    assess({ materials: Array.from({ length: 8 }, () => 'repair-form') }),
    ['body.materials invalid-materials'],
  ],
  [
    'an unknown material',
    assess({ materials: ['passport'] }),
    ['body.materials.0 invalid-material'],
  ],
  [
    'a short record id',
    refusals(repairsSchemas.create.input, { body: { recordId: 'a1' } }),
    ['body.recordId invalid-record-id'],
  ],
  [
    'no uuid',
    attach({ fileName: 'a.pdf', version: '0' }, { id: '7', material: 'repair-form' }),
    ['params.id invalid-repair-id'],
  ],
  ...badFileNames.map(
    (name) =>
      [
        `a file called ${JSON.stringify(name)}`,
        attach({ fileName: name, version: '0' }),
        ['query.fileName invalid-file-name'],
      ] as const,
  ),
])('%s: %j', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('a telephone number comes out as its digits, a text without blanks at its ends', () => {
  expect(
    repairsSchemas.assess.input.parse({
      params: { recordId },
      body: { answers: { contactPhone: '１３８-0013 8000', contactName: ' 张某 ' } },
    }).body.answers,
  ).toEqual({ contactPhone: '13800138000', contactName: '张某' });
});
