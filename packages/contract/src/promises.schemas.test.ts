import {
  assessPromise,
  checkValue,
  promiseCommands,
  promiseSanctions,
  promiseStates,
  promiseTypes,
  publicPromiseStates,
  readyTemplates,
  sanctionsFor,
  signerCapacities,
  type CreditPromise,
  type PromiseEvent,
  type SignedLetter,
} from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  figureDimensions,
  type PromiseDetail,
  type PromiseFigure,
  type PromiseImportReport,
  type PublicPromise,
  type PublicPromiseDetail,
} from './promises.ts';
import type { PublishedTemplate } from './promise-templates.ts';
import { promisesSchemas } from './promises.schemas.ts';
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
  place,
  shown,
  unseen,
  uscc,
  version,
} from './testing/arbitraries.ts';
import { agency, code, id, profileOf, recordId, subject } from './testing/examples.ts';
import { refusals, testSchemas } from './testing/test-schemas.ts';

const [template] = readyTemplates;
if (!template) throw new TypeError('there is no ready template');
const published: PublishedTemplate = {
  template,
  acceptor: agency,
  place: '350100',
  digest: recordId,
};

/** Every member that a promise may have. */
const promise: CreditPromise = {
  id,
  subjectCode: code,
  subjectName: subject.name,
  subjectKind: subject.kind,
  templateId: id,
  templateVersion: 2,
  title: '信用承诺书',
  type: 'other',
  otherType: '示例承诺',
  promiseClass: 'declaration',
  state: 'sanctioned',
  version: 7,
  acceptor: agency,
  place: '350100',
  organiser: { name: '示例行业协会' },
  reason: '参加示例行业协会组织的信用承诺活动',
  recordId,
  answers: { area: '120' },
  signer: { name: '张某', capacity: 'agent' },
  publicity: 'public',
  code: '35010020261120000001',
  madeOn: '2026-11-20',
  validUntil: '2027-11-20',
  materialsDueOn: '2026-12-04',
  files: [{ material: 'plan', name: '平面图.pdf', size: 1024, digest: recordId }],
  determination: {
    fulfilment: 'partial',
    falsehood: true,
    deliberate: true,
    unperformed: '没有按时补齐。',
    determinedOn: '2026-12-07',
    determiner: agency,
  },
  sanctions: {
    kinds: ['end-handling', 'order-rectification'],
    words: '终止办理，限期整改。',
    sanctionedOn: '2026-12-08',
  },
  notice: '请说明原因。',
  imported: true,
  createdAt: '2026-11-20T01:02:03.456Z',
  updatedAt: '2026-12-08T01:02:03Z',
};
const {
  code: _code,
  madeOn: _madeOn,
  validUntil: _validUntil,
  materialsDueOn: _materialsDueOn,
  determination: _determination,
  sanctions: _sanctions,
  signer: _signer,
  imported: _imported,
  ...begun
} = promise;
const draft: CreditPromise = { ...begun, state: 'draft', version: 0, files: [], answers: {} };
const letter: SignedLetter = {
  text: '信用承诺书\n',
  digest: recordId,
  signatures: [
    { by: 'platform', algorithm: 'ed25519', publicKey: 'a1'.repeat(32), value: 'b2'.repeat(64) },
    { by: 'subject', algorithm: 'sm2-sm3', publicKey: 'a1'.repeat(65), value: 'b2'.repeat(64) },
  ],
};
const assessments = readyTemplates.flatMap((each) =>
  ['2020-12-31', '2026-11-22'].map((on) =>
    assessPromise({ subject, template: each, place: '420222', on, archive: profileOf([]) }),
  ),
);
const drafted: readonly PromiseDetail[] = assessments.map((assessment) => ({
  promise: draft,
  template: published,
  assessment,
  preview: { text: letter.text, digest: letter.digest },
  commands: ['sign', 'withdraw'],
}));
const detail: PromiseDetail = {
  promise,
  template: published,
  letter,
  deadline: { clock: 'materials', dueOn: '2026-12-04', workdaysLeft: -1 },
  lawfulSanctions: promiseTypes.flatMap((type) =>
    sanctionsFor({ ...promise, type, place: '420222' }, '2026-12-08'),
  ),
  commands: [...promiseCommands],
};
const inPublic: PublicPromise = {
  code: '35010020261120000001',
  subjectName: subject.name,
  subjectCode: code,
  title: '信用承诺书',
  type: 'other',
  otherType: '示例承诺',
  reason: '自愿作出承诺',
  acceptor: agency,
  place: '350100',
  organiser: { name: '示例行业协会' },
  madeOn: '2026-11-20',
  validUntil: '2027-11-20',
  materialsDueOn: '2026-12-04',
  state: 'partly-kept',
  determinedOn: '2026-12-07',
  imported: true,
};
const { otherType: _otherType, organiser: _organiser, ...plain } = inPublic;
const inPublicWhole: PublicPromiseDetail = {
  ...inPublic,
  content: '按时补齐材料。',
  liability: '愿意承担责任。',
  fulfilment: 'partial',
  unperformed: '没有按时补齐。',
  sanction: '终止办理。',
  determiner: agency,
  checkValue: checkValue(recordId),
};
const figure: PromiseFigure = {
  key: '350100',
  name: '示例行业协会',
  promises: 12,
  promisers: 10,
  subjects: 1000,
  determined: 8,
  kept: 6,
  partlyKept: 1,
  broken: 1,
};
const imported: PromiseImportReport = {
  rows: 4,
  created: 1,
  updated: 1,
  unchanged: 1,
  rejected: 1,
  findings: [
    {
      line: 2,
      column: '承诺编码',
      level: 'reject',
      code: 'bad-code',
      value: '1',
      message: 'A code has 20 digits',
      messageZh: '承诺编码应为 20 位',
    },
  ],
};
const events: readonly PromiseEvent[] = [
  {
    at: '2026-11-20T01:02:03Z',
    command: 'create',
    from: null,
    to: 'draft',
    by: 'promiser',
    actorName: '张某',
  },
  {
    at: '2026-12-05T01:02:03Z',
    command: 'find-overdue',
    from: 'materials-due',
    to: 'breached',
    by: 'clock',
    actorName: '到期自动',
    notice: '逾期',
  },
];
const file = new Uint8Array([0x25, 0x50]);

const promiseCodes = fc.stringMatching(/^[0-9]{20}$/);
const printed = fc.record({ code: promiseCodes, check: fc.stringMatching(/^[0-9A-F]{12}$/) });
const verification = fc.record({ query: printed });
const material = fc.constantFrom('plan', 'a', 'floor-plan-2', 'a'.repeat(40));
const ofMaterial = fc.record({ id: fc.uuid(), material });
const begin = fc.record({
  body: fc.record({ templateId: fc.uuid(), recordId: digest }, { requiredKeys: ['templateId'] }),
});
const filter = {
  type: fc.constantFrom(...promiseTypes),
  place,
  state: fc.constantFrom(...publicPromiseStates),
  subject: uscc,
};
const hex = (bytes: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

testSchemas('promises', {
  inputs: {
    assess: begin,
    create: begin,
    updateDraft: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          answers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), shown(0, 60), {
            maxKeys: 40,
          }),
          signer: fc.record({
            name: shown(0, 50),
            capacity: fc.constantFrom(...signerCapacities),
          }),
        },
        { requiredKeys: ['version', 'answers'] },
      ),
    }),
    sign: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          digest,
          signature: fc.oneof(
            fc.record({
              algorithm: fc.constant('ed25519' as const),
              publicKey: hex(32),
              value: hex(64),
            }),
            fc.record({
              algorithm: fc.constant('sm2-sm3' as const),
              publicKey: hex(65),
              value: hex(64),
            }),
          ),
        },
        { requiredKeys: ['version', 'digest'] },
      ),
    }),
    withdraw: command,
    attach: fc.record({ params: ofMaterial, query: fc.record({ fileName, version }) }),
    detach: fc.record({ params: ofMaterial, query: fc.record({ version }) }),
    file: fc.record({ params: ofMaterial }),
    handInMaterials: command,
    requestRepair: noticed,
    accept: fc.record({
      params: byId,
      body: fc.record({ version, materialsDueOn: day }, { requiredKeys: ['version'] }),
    }),
    decline: noticed,
    returnMaterials: noticed,
    beginVerification: command,
    determine: fc.record({
      params: byId,
      body: fc.record(
        {
          version,
          notice,
          fulfilment: fc.constantFrom('full', 'partial', 'none'),
          falsehood: fc.constant(true as const),
          deliberate: fc.constant(true as const),
          unperformed: fc.constantFrom('字', '没有补齐。\n请说明。', '字'.repeat(4000)),
        },
        { requiredKeys: ['version', 'notice', 'fulfilment'] },
      ),
    }),
    sanction: fc.record({
      params: byId,
      body: fc.record({
        version,
        kinds: fc.subarray([...promiseSanctions], { minLength: 1 }),
        words: notice,
      }),
    }),
    close: command,
    decideRepair: fc.record({
      params: byId,
      body: fc.record({ version, notice, decision: fc.constantFrom('granted', 'refused') }),
    }),
    revoke: noticed,
    list: fc.record({ query: fc.record({ ...paged, ...filter }, { requiredKeys: [] }) }),
    feed: fc.record({ query: fc.record(filter, { requiredKeys: [] }) }),
    published: fc.record({ params: fc.record({ code: promiseCodes }) }),
    verify: verification,
    evidence: verification,
    document: verification,
    seals: fc.constant({}),
    figures: fc.record({
      query: fc.record({ place, by: fc.constantFrom(...figureDimensions) }),
    }),
    mine: fc.record({ query: page }),
    queue: fc.record({
      query: fc.record(
        { ...paged, state: fc.constantFrom(...promiseStates) },
        { requiredKeys: [] },
      ),
    }),
    reviewCandidates: fc.record({
      query: fc.record({ year: fc.integer({ min: 2000, max: 2198 }) }),
    }),
    beginReview: fc.record({
      body: fc.record({ drawId: fc.uuid(), year: fc.integer({ min: 2000, max: 2198 }) }),
    }),
    export: fc.record({ query: fc.record({ format: fc.constantFrom('csv', 'json') }) }),
    import: fc.record({ query: fc.record({ fileName }) }),
    get: fc.record({ params: byId }),
    history: fc.record({ params: byId }),
  },
  outputs: {
    assess: assessments,
    create: drafted,
    updateDraft: drafted,
    sign: [detail],
    withdraw: [{ promise: { ...draft, state: 'withdrawn' }, commands: [] }],
    attach: [detail],
    detach: [detail],
    file: [file],
    handInMaterials: [detail],
    requestRepair: [detail],
    accept: [{ ...detail, deadline: { clock: 'term', dueOn: '2027-11-20' } }],
    decline: [detail],
    returnMaterials: [detail],
    beginVerification: [detail],
    determine: [
      detail,
      // Another platform may not have said by whom, or when.
      { ...detail, promise: { ...promise, determination: { fulfilment: 'none' } } },
    ],
    sanction: [detail],
    close: [detail],
    decideRepair: [detail],
    revoke: [detail],
    list: [{ data: [inPublic, plain], nextCursor: 'next' }],
    feed: [file],
    published: [inPublicWhole, { ...plain, content: '诚信经营。', liability: '承担责任。' }],
    verify: [
      {
        code: '35010020261120000001',
        title: '信用承诺书',
        subjectName: subject.name,
        acceptor: agency,
        madeOn: '2026-11-20',
        state: 'running',
        letter,
        valid: [true, false],
      },
    ],
    evidence: [file],
    document: [file],
    seals: [
      { keys: [] },
      {
        keys: [
          {
            algorithm: 'ed25519',
            publicKey: 'a1'.repeat(32),
            pem: '-----BEGIN',
            fingerprint: recordId,
          },
        ],
      },
    ],
    figures: figureDimensions.map((by) => ({
      by,
      place: '350100',
      on: '2026-11-22',
      figures: [figure, { ...figure, key: '' }, { key: '批发业', subjects: 2, withheld: true }],
      fewest: 3,
      associations: by === 'place' ? { all: 2 } : { all: 20, covered: 20 },
    })),
    mine: [{ data: [promise, draft], nextCursor: null }],
    queue: [{ data: promiseStates.map((state) => ({ ...promise, state })), nextCursor: 'next' }],
    reviewCandidates: [
      { year: 2026, subjects: [] },
      { year: 2026, subjects: [{ code, name: subject.name, promises: 3 }] },
    ],
    beginReview: [{ begun: 0 }],
    export: [file],
    import: [imported],
    get: [detail, ...drafted],
    history: [{ events: [...events] }],
  },
});

const params = { id };
const body =
  (
    name: 'decline' | 'determine' | 'sanction' | 'decideRepair' | 'accept' | 'updateDraft' | 'sign',
  ) =>
  (given: unknown): readonly string[] =>
    refusals(promisesSchemas[name].input, {
      params,
      body: typeof given === 'object' ? { version: 1, ...given } : given,
    });
const query =
  (
    name:
      'list' | 'verify' | 'figures' | 'queue' | 'reviewCandidates' | 'export' | 'mine' | 'import',
  ) =>
  (given: object): readonly string[] =>
    refusals(promisesSchemas[name].input, { query: given });
const decline = body('decline');
const determine = (given: object): readonly string[] =>
  body('determine')({ notice: '核查已经完成。', fulfilment: 'none', ...given });
const sanction = (given: object): readonly string[] =>
  body('sanction')({ kinds: ['end-handling'], words: '终止办理。', ...given });
const answered = (answers: unknown): readonly string[] => body('updateDraft')({ answers });
const signedBy = (signer: unknown): readonly string[] =>
  body('updateDraft')({ answers: {}, signer });
const signed = (given: object): readonly string[] => body('sign')({ digest: recordId, ...given });
const signature = {
  algorithm: 'ed25519',
  publicKey: 'a1'.repeat(32),
  value: 'b2'.repeat(64),
} as const;
const verify = query('verify');
const printedCode = '35010020261120000001';
const begins = (given: object): readonly string[] =>
  refusals(promisesSchemas.create.input, { body: given });
const attach = (name: string, of = 'plan'): readonly string[] =>
  refusals(promisesSchemas.attach.input, {
    params: { id, material: of },
    query: { fileName: name, version: '0' },
  });

const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['no template', begins({}), ['body.templateId invalid-template-id']],
  [
    'a template that is none',
    begins({ templateId: 'food' }),
    ['body.templateId invalid-template-id'],
  ],
  [
    'a record that is none',
    begins({ templateId: id, recordId: 'a1' }),
    ['body.recordId invalid-record-id'],
  ],
  [
    'a promise that is none',
    refusals(promisesSchemas.get.input, { params: { id: '7' } }),
    ['params.id invalid-promise-id'],
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
  ['a notice of 4', decline({ notice: '一二三四 ' }), ['body.notice invalid-notice']],
  ['a notice of 1001', decline({ notice: '字'.repeat(1001) }), ['body.notice invalid-notice']],
  ['a notice of marks', decline({ notice: '。'.repeat(5) }), ['body.notice invalid-notice']],
  ['no notice', decline({}), ['body.notice invalid-notice']],
  ['no body', decline(undefined), ['body invalid-object']],
  [
    'more than is asked',
    decline({ notice: '一二三四五', publicity: 'none' }),
    ['body unknown-member'],
  ],
  ...unseen.map(
    ([what, text]) =>
      [
        `a notice with ${what}`,
        decline({ notice: `请说明${text}原因` }),
        ['body.notice invalid-notice'],
      ] as const,
  ),

  // what is filled in, and who signs
  ['answers that are a list', answered([]), ['body.answers invalid-answers']],
  [
    '41 answers',
    answered(Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`a${index}`, '']))),
    ['body.answers invalid-answers'],
  ],
  ['an answer of 2000', answered({ area: '字'.repeat(2000) }), []],
  [
    'an answer of 2001',
    answered({ area: '字'.repeat(2001) }),
    ['body.answers.area invalid-template-answer'],
  ],
  [
    'an answer that is a number',
    answered({ area: 120 }),
    ['body.answers.area invalid-template-answer'],
  ],
  ['an answer of two lines', answered({ area: '一\n二' }), []],
  [
    'an answer with a NUL',
    answered({ area: 'a\u0000' }),
    ['body.answers.area invalid-template-answer'],
  ],
  ['a field of capitals', answered({ Area: '1' }), ['body.answers.Area invalid-answers']],
  ['a name of 50', signedBy({ name: '名'.repeat(50), capacity: 'agent' }), []],
  [
    'a name of 51',
    signedBy({ name: '名'.repeat(51), capacity: 'agent' }),
    ['body.signer.name invalid-signer-name'],
  ],
  ['no name yet', signedBy({ name: ' ', capacity: 'agent' }), []],
  [
    'a name of two lines',
    signedBy({ name: '张\n某', capacity: 'agent' }),
    ['body.signer.name invalid-signer-name'],
  ],
  [
    'a capacity that is none',
    signedBy({ name: '张某', capacity: 'friend' }),
    ['body.signer.capacity invalid-signer-capacity'],
  ],

  ['a signer that is a name', signedBy('张某'), ['body.signer invalid-object']],
  [
    'more than is known of a signer',
    signedBy({ name: '张某', capacity: 'agent', phone: '1' }),
    ['body.signer unknown-member'],
  ],

  // what is signed
  ['no digest', body('sign')({}), ['body.digest invalid-digest']],
  ['a digest of capitals', signed({ digest: 'A1'.repeat(32) }), ['body.digest invalid-digest']],
  ['a signature of Ed25519', signed({ signature }), []],
  [
    'a signature of RSA',
    signed({ signature: { ...signature, algorithm: 'rsa' } }),
    ['body.signature.algorithm invalid-signature'],
  ],
  [
    'a key that is too short',
    signed({ signature: { ...signature, publicKey: 'a1' } }),
    ['body.signature.publicKey invalid-signature'],
  ],
  [
    'a value that is too long',
    signed({ signature: { ...signature, value: 'b2'.repeat(65) } }),
    ['body.signature.value invalid-signature'],
  ],

  ['a signature that is a text', signed({ signature: 'b2' }), ['body.signature invalid-object']],
  [
    'more than is known of a signature',
    signed({ signature: { ...signature, by: 'platform' } }),
    ['body.signature unknown-member'],
  ],

  // materials
  ['a material of capitals', attach('a.pdf', 'Plan'), ['params.material invalid-material']],
  ...badFileNames.map(
    (name) =>
      [
        `a file called ${JSON.stringify(name)}`,
        attach(name),
        ['query.fileName invalid-file-name'],
      ] as const,
  ),
  [
    'a last day that does not exist',
    body('accept')({ materialsDueOn: '2026-02-30' }),
    ['body.materialsDueOn invalid-day'],
  ],

  // what became of it
  [
    'a fulfilment that is none',
    determine({ fulfilment: 'mostly' }),
    ['body.fulfilment invalid-fulfilment'],
  ],
  ['no for a falsehood', determine({ falsehood: false }), ['body.falsehood invalid-choice']],
  [
    'no for what was deliberate',
    determine({ deliberate: false }),
    ['body.deliberate invalid-choice'],
  ],
  [
    'nothing that was not kept',
    determine({ unperformed: '' }),
    ['body.unperformed invalid-unperformed'],
  ],
  [
    '4001 characters not kept',
    determine({ unperformed: '字'.repeat(4001) }),
    ['body.unperformed invalid-unperformed'],
  ],
  ['4000 characters not kept', determine({ unperformed: '字'.repeat(4000) }), []],
  ['no measure', sanction({ kinds: [] }), ['body.kinds invalid-choice']],
  [
    'a measure that is none',
    sanction({ kinds: ['public-shaming'] }),
    ['body.kinds.0 invalid-sanction'],
  ],
  ['a measure that is no list', sanction({ kinds: {} }), ['body.kinds invalid-list']],
  ['every measure', sanction({ kinds: promiseSanctions }), []],
  [
    'more measures than there are',
    sanction({ kinds: [...promiseSanctions, 'punish'] }),
    ['body.kinds list-too-long'],
  ],
  ['no words with a measure', sanction({ words: '' }), ['body.words invalid-notice']],
  [
    'a decision that is none',
    body('decideRepair')({ notice: '一二三四五', decision: 'maybe' }),
    ['body.decision invalid-decision'],
  ],

  // what is asked for
  [
    'a type that is none',
    query('list')({ type: '容缺受理型' }),
    ['query.type invalid-promise-type'],
  ],
  [
    'a public state that is none',
    query('list')({ state: 'breached' }),
    ['query.state invalid-choice'],
  ],
  [
    'a state that is none',
    query('queue')({ state: 'kept' }),
    ['query.state invalid-promise-state'],
  ],
  ['a place that is none', query('list')({ place: '9' }), ['query.place invalid-region-code']],
  ['a subject that is none', query('list')({ subject: '1' }), ['query.subject invalid-uscc']],
  ['a limit of 101', query('mine')({ limit: '101' }), ['query.limit invalid-limit']],
  ['an empty cursor', query('mine')({ cursor: '' }), ['query.cursor invalid-cursor']],
  ['figures by nothing', query('figures')({ place: '420222' }), ['query.by invalid-choice']],
  ...['1999', '2199', '20', 'this', '2026.5'].map(
    (year) =>
      [
        `a review of ${year}`,
        query('reviewCandidates')({ year }),
        ['query.year invalid-review-year'],
      ] as const,
  ),
  [
    'a draw that is none',
    refusals(promisesSchemas.beginReview.input, { body: { drawId: '7', year: 2026 } }),
    ['body.drawId invalid-draw-id'],
  ],
  [
    'a review of 1999 that is begun',
    refusals(promisesSchemas.beginReview.input, { body: { drawId: promise.id, year: 1999 } }),
    ['body.year invalid-review-year'],
  ],
  ['a format that is none', query('export')({ format: 'xlsx' }), ['query.format invalid-choice']],

  // what stands on a letter
  [
    'a code of 19',
    verify({ code: printedCode.slice(1), check: 'A1B2C3D4E5F6' }),
    ['query.code invalid-promise-code'],
  ],
  [
    'a code of letters',
    verify({ code: 'A'.repeat(20), check: 'A1B2C3D4E5F6' }),
    ['query.code invalid-promise-code'],
  ],
  [
    'a check value of 11',
    verify({ code: printedCode, check: 'A1B2C3D4E5F' }),
    ['query.check invalid-check-value'],
  ],
  [
    'a check value with an O',
    verify({ code: printedCode, check: 'A1B2C3D4E5FO' }),
    ['query.check invalid-check-value'],
  ],
  ['no check value', verify({ code: printedCode }), ['query.check invalid-check-value']],
];

describe('what is sent about a promise', () => {
  test.each(table)('with %s: %j', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('meets every refusal that there are words for', () => {
    const met = new Set(
      table.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[1])),
    );
    expect(Object.keys(promiseText.en.fieldRefusals).filter((each) => !met.has(each))).toEqual([]);
  });

  test.each(['a1b2-c3d4-e5f6', ' A1B2 C3D4 E5F6 ', 'A1B2C3D4E5F6'])(
    'is a check value as it was typed off paper: "%s"',
    (check) => {
      expect(
        promisesSchemas.verify.input.parse({ query: { code: ` ${printedCode} `, check } }).query,
      ).toEqual({ code: printedCode, check: 'A1B2C3D4E5F6' });
    },
  );

  test.prop([digest])('is the check value that stands on the letter', (ofLetter) => {
    const check = checkValue(ofLetter);
    expect(
      promisesSchemas.verify.input.parse({ query: { code: printedCode, check } }).query.check,
    ).toBe(ofLetter.slice(0, 12).toUpperCase());
  });

  test('is a name without blanks at its ends', () => {
    expect(
      promisesSchemas.updateDraft.input.parse({
        params,
        body: { version: 0, answers: {}, signer: { name: ' 张某 ', capacity: 'agent' } },
      }).body.signer,
    ).toEqual({ name: '张某', capacity: 'agent' });
  });
});
