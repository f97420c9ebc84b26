import {
  abcd1000,
  assessRepair,
  decideLeniency,
  commitmentOf,
  drawPlan,
  mergeVisits,
  flowVersion,
  gradeSubject,
  gradeSummary,
  nationalEvaluation,
  isUscc,
  recordKinds,
  gradeInPublic,
  runDraw,
  triggeredMode,
  type CreditRecord,
  type GradeDecision,
  leniencyOffers,
  type LeniencyCase,
  type Material,
  type RecordKind,
  type SubjectKind,
  type Repair,
  type RepairAnswers,
  type Uscc,
  warningChannels,
  warningRules,
  warningsOf,
  warningUrgencies,
  revocationReasons,
} from '@xinyong/core';
import { gradingText, inspectionText } from '@xinyong/core/text';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import * as z from 'zod';
import {
  contract,
  type GradeBatch,
  type DrawDetail,
  type DrawOrder,
  type ImportReport,
  type InputOf,
  type Operation,
  type OperationInput,
  type OutputOf,
  type RepairDetail,
  type StandingWarning,
  warningOutcomes,
} from './index.ts';
import {
  fieldText,
  ProblemBodySchema,
  schemas,
  type CheckedInput,
  type OperationSchemas,
} from './schemas.ts';

type Contract = typeof contract;

// Every operation: its schemas by its name. The names are put together just as the contract nests them.
const all = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Operation>(group).map(([name, operation]) => {
    const ofNoun: Readonly<Record<string, OperationSchemas<Operation>>> =
      schemas[noun as keyof Contract];
    return { name: `${noun}.${name}`, operation, schema: ofNoun[name]! };
  }),
);

test('every operation has schemas, and nothing else has', () => {
  expect(Object.keys(schemas)).toEqual(Object.keys(contract));
  for (const [noun, group] of Object.entries(contract))
    expect(Object.keys(schemas[noun as keyof Contract]), noun).toEqual(Object.keys(group));
});

test.each(all)(
  '$name has the members that its method and path ask for',
  ({ operation, schema }) => {
    // each input is an object schema; its annotation hides the shape
    const { shape } = schema.input as unknown as z.ZodObject<Record<string, z.ZodObject>>;
    const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(shape['params']?.shape ?? {})).toEqual(parameters);
    const { method, accepts } = operation;
    expect('body' in shape).toBe(accepts !== 'binary' && (method === 'POST' || method === 'PUT'));
    for (const part of Object.values(shape)) {
      // the definition names its type without its methods
      const rest = part.def.catchall as z.ZodType | undefined;
      expect(rest?.def.type).toBe('never');
    }
  },
);

const codes = ['91350100M000100Y43', '91110108551385082Q'].filter((text) => isUscc(text));
const code = codes[0]!;
const recordId = 'a1'.repeat(32);
const id = '0d1ef3a4-1c1f-4b52-9f53-3f0d5f5a1b11';
const materials: readonly Material[] = ['application-form', 'promise-letter', 'credit-report'];

const uscc = fc.constantFrom<Uscc>(...codes);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const uuid = fc.uuid();
const day = fc.constantFrom('2024-02-29', '1999-12-31', '2026-11-22');
const version = fc.nat();
const material = fc.constantFrom<Material>(...materials);
// what a person types: any script, emoji among it, no blanks at the ends
const words = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength, maxLength })
    .filter((text) => text === text.trim() && Array.from(text).length <= maxLength);
const shown = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  words(minLength, maxLength).filter(
    (text) =>
      !/[\p{Cf}\u115F\u1160\u3164\uFFA0]|\p{M}{5}/u.test(text) &&
      (minLength === 0 || /[\p{L}\p{N}]/u.test(text)),
  );
const paged = {
  cursor: fc.string({ minLength: 1, maxLength: 500 }),
  limit: fc.integer({ min: 1, max: 100 }),
};
const page = fc.record(paged, { requiredKeys: [] });
const fileName = fc.constantFrom(
  '行政处罚 2026-11.csv',
  'a',
  '..pdf',
  '证明（一）.PDF',
  '名'.repeat(200),
);
const yesNo = fc.boolean();
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
const scheme = fc.constantFrom('abcd-1000', 'tax-credit');
const asked = fc.record({
  params: fc.record({ code: uscc }),
  query: fc.record({ scheme, on: day }, { requiredKeys: [] }),
});
const byId = fc.record({ id: uuid });
const ofWarning = fc.record({
  code: uscc,
  cause: fc.oneof(
    fc.constantFrom('annual-report:2025', 'grade-falls:abcd-1000:2027-01-01'),
    digest.map((record) => `repair-possible:${record}`),
  ),
});
const command = fc.record({ params: byId, body: fc.record({ version }) });
const notice = fc.constantFrom('请补充缴款凭证', '一二三四五', '第一行\n第二行', '字'.repeat(1000));
const noticed = fc.record({ params: byId, body: fc.record({ version, notice }) });
const ofMaterial = fc.record({ id: uuid, material });

const place = fc.constantFrom('420222', '440229', '100000');
const leniencyCase = fc.constantFrom<LeniencyCase>(
  { measure: 'late-report', facts: { reportYear: 2025, filedOn: '2026-08-03', firstLate: true } },
  { measure: 'dormancy', facts: { request: 'extend', earlierDays: 0 } },
  { measure: 'first-violation', facts: {} },
);
const drawCommand = fc.record({ params: byId, body: fc.record({ version }) });
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

// Whatever these make has the type of the input: that every schema takes it is what the tests show.
const inputs: {
  readonly [Noun in keyof Contract]: {
    readonly [Name in keyof Contract[Noun]]: fc.Arbitrary<
      CheckedInput<InputOf<Contract[Noun][Name]>>
    >;
  };
} = {
  subjects: {
    search: fc.record({
      query: fc.record(
        {
          ...paged,
          q: words(2, 60).filter((q) => Array.from(q).length > 1),
          kind: fc.constantFrom('enterprise', 'agency'),
        },
        { requiredKeys: ['q'] },
      ),
    }),
    get: fc.record({ params: fc.record({ code: uscc }) }),
  },
  records: {
    list: fc.record({
      params: fc.record({ code: uscc }),
      query: fc.record(
        { ...paged, kind: fc.constantFrom('penalty', 'serious-listing') },
        { requiredKeys: [] },
      ),
    }),
    export: fc.record({
      query: fc.record(
        { kind: fc.constantFrom('permit', 'abnormal-listing'), code: uscc },
        { requiredKeys: ['kind'] },
      ),
    }),
    get: fc.record({ params: fc.record({ id: digest }) }),
    display: fc.record({ params: fc.record({ id: digest }) }),
    state: fc.record({
      params: fc.record({ id: digest }),
      body: fc.record(
        {
          version,
          severity: fc.constantFrom('minor', 'general', 'serious'),
          domains: fc.subarray(['food', 'drugs']),
          publishedOn: day,
          statutoryTermRunning: fc.boolean(),
          restructuring: fc.constantFrom('executing', 'completed'),
        },
        { requiredKeys: ['version'] },
      ),
    }),
    import: fc.record({ query: fc.record({ fileName }) }),
    importReport: fc.record({ params: byId }),
    importFindings: fc.record({ params: byId, query: page }),
  },
  draws: {
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
    commit: drawCommand,
    run: drawCommand,
    replace: fc.record({
      params: byId,
      body: fc.record({
        version,
        subject: uscc,
        reason: fc.constantFrom('moved', 'seasonal-closure'),
      }),
    }),
    publish: drawCommand,
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
  repairs: {
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
  leniency: {
    measures: fc.record({ query: fc.record({ place, on: day }, { requiredKeys: ['place'] }) }),
    advise: fc.record({
      body: fc.record({ place, on: day, case: leniencyCase }, { requiredKeys: ['place', 'case'] }),
    }),
  },
  session: { get: fc.constant({}), extend: fc.constant({ body: {} }) },
  warnings: {
    list: fc.record({ params: fc.record({ code: uscc }) }),
    ofPlace: fc.record({
      query: fc.record(
        {
          ...paged,
          place: fc.constantFrom('420222', '420200', '100000'),
          rule: fc.constantFrom(...warningRules),
          urgency: fc.constantFrom(...warningUrgencies),
        },
        { requiredKeys: [] },
      ),
    }),
    deliver: fc.record({
      params: ofWarning,
      body: fc.record({
        channel: fc.constantFrom(...warningChannels),
        locale: fc.constantFrom('zh-CN', 'en'),
        words: fc.constantFrom('【某局】某店：这是信用提醒。', '信用提示函\n\n某店：'),
      }),
    }),
    acknowledge: fc.record({ params: ofWarning, body: fc.constant({}) }),
    outcome: fc.record({
      params: ofWarning,
      body: fc.record(
        { outcome: fc.constantFrom(...warningOutcomes), note: shown(0, 200) },
        { requiredKeys: ['outcome'] },
      ),
    }),
  },
  grades: {
    schemes: fc.constant({}),
    get: asked,
    explain: asked,
    simulate: fc.record({
      params: fc.record({ code: uscc }),
      body: fc.record(
        {
          scheme,
          on: day,
          without: fc.array(digest, { maxLength: 3 }),
          stated: fc.record(
            {
              generalPenalties: fc.nat(1_000_000),
              operatingEvidence: yesNo,
              taxGrade: fc.constantFrom('none', 'M'),
              contractsUnperformed: fc.nat(1_000_000),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['without', 'stated'] },
      ),
    }),
    startBatch: fc.record({
      body: fc.record(
        { scheme, on: day, place: fc.constantFrom('420222', '420200', '100000') },
        { requiredKeys: ['place'] },
      ),
    }),
    batches: fc.record({ query: page }),
    batch: fc.record({ params: byId }),
    batchResults: fc.record({ params: byId }),
  },
};

/** As it comes out of a URL, where everything is text, and a body of JSON. */
function overTheWire({ query, ...rest }: OperationInput): object {
  const asText = (members: object): object =>
    Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
  return {
    ...(query && { query: asText(query) }),
    ...(JSON.parse(JSON.stringify(rest)) as object),
  };
}
/** A page of 20 unless the caller says otherwise. */
const withLimit = (operation: Operation, input: OperationInput): object =>
  isPaged(operation) ? { ...input, query: { limit: 20, ...input.query } } : input;
const isPaged = (operation: Operation): boolean =>
  [
    contract.subjects.search,
    contract.records.list,
    contract.records.importFindings,
    contract.draws.list,
    contract.draws.visits,
    contract.repairs.queue,
    contract.repairs.mine,
    contract.grades.batches,
    contract.warnings.ofPlace,
  ].some((paged: Operation) => paged === operation);

for (const { name, operation, schema } of all) {
  const [noun, key] = name.split('.') as [keyof Contract, string];
  const ofNoun: Readonly<Record<string, fc.Arbitrary<OperationInput>>> = inputs[noun];
  test.prop([ofNoun[key]!])(`${name} takes every input of its type, from the wire`, (input) => {
    expect(schema.input.parse(overTheWire(input))).toEqual(withLimit(operation, input));
  });
}

const agency = { name: '福州市市场监督管理局', code };
const common = {
  id: recordId,
  subjectCode: code,
  subjectName: '某某有限公司',
  agency,
  place: '350100',
  documentNumber: '榕市监罚〔2025〕1号',
  display: { state: 'displayed' },
} as const;
const records: readonly CreditRecord[] = [
  {
    ...common,
    kind: 'penalty',
    track: 'credit-china',
    decidedOn: '2025-06-01',
    penaltyTypes: ['fine', 'warning'],
    fineFen: 1_000_000,
    domains: [],
    breach: '未按规定公示',
    facts: '未按规定公示价格',
    basis: '《价格法》',
    content: '罚款一万元',
  },
  {
    ...common,
    agency: { name: '某局' },
    display: {
      state: 'ended',
      endedOn: '2025-12-01',
      endedBy: 'repair',
      publishedOn: '2025-06-03',
    },
    kind: 'penalty',
    track: 'gsxt',
    decidedOn: '2025-06-01',
    penaltyTypes: ['suspension-of-business'],
    confiscationFen: 0,
    procedure: 'summary',
    severity: 'serious',
    domains: ['food'],
    breach: '经营不合格食品',
    facts: '经营不合格食品',
    basis: '《食品安全法》',
    content: '责令停产停业',
  },
  {
    ...common,
    kind: 'permit',
    decidedOn: '2024-02-29',
    permitType: 'general',
    certificate: '食品经营许可证',
    certificateNumber: 'JY13501020000000',
    content: '准予许可',
    validFrom: '2024-02-29',
    validTo: '2099-12-31',
  },
  {
    ...common,
    kind: 'abnormal-listing',
    track: 'gsxt',
    ground: 'annual-report',
    listedOn: '2025-07-08',
  },
  {
    ...common,
    kind: 'serious-listing',
    track: 'gsxt',
    ground: '提交虚假材料',
    listedOn: '2025-07-08',
  },
  { ...common, kind: 'judgment-default', ground: '拒不履行', listedOn: '2025-07-08' },
  { ...common, kind: 'dishonesty-listing', list: 'tax', ground: '逃税', listedOn: '2025-07-08' },
  { ...common, kind: 'tax-grade', year: 2024, grade: 'A', decidedOn: '2025-04-20' },
  { ...common, kind: 'honour', level: 'nation', title: '示例奖', decidedOn: '2025-04-20' },
  { ...common, kind: 'annual-report', year: 2024, filedOn: '2025-04-20' },
  { ...common, kind: 'evaluation', band: 'fair', decidedOn: '2025-04-20' },
  {
    ...common,
    kind: 'promise',
    promiseType: 'other',
    reason: '办理示例事项',
    madeOn: '2025-04-20',
    fulfilment: 'partial',
    determinedOn: '2025-07-08',
    falsehood: true,
  },
  { ...common, kind: 'contract-breach', decidedOn: '2025-04-20', facts: '未按约定交货' },
  {
    ...common,
    kind: 'inspection',
    result: 'unreachable',
    decidedOn: '2025-04-20',
    content: '住所核查',
  },
  { ...common, kind: 'dormancy', startsOn: '2025-04-20', endsOn: '2026-04-19' },
];
const [record] = records as [CreditRecord];
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
const report: ImportReport = {
  id,
  fileName: '行政处罚.csv',
  kind: 'penalties',
  encoding: 'gb18030',
  rows: 3,
  created: 1,
  unchanged: 1,
  ended: 0,
  rejected: 1,
  warned: 0,
  normalised: 2,
  masked: 0,
  importedAt: '2026-11-20T01:02:03Z',
};

const on = '2026-11-22';
const covered = recordKinds;
const archive = records.map((each, index) => ({ ...each, id: String(index).padStart(64, '0') }));
const decided = [abcd1000, nationalEvaluation].flatMap((each) =>
  [archive, []].map((known): GradeDecision => {
    const profile = { subject: subjectOf(code), records: known, covered };
    const answer = gradeSubject({ profile, scheme: each, on });
    return answer.ok ? answer.decision : expect.fail(answer.refusal);
  }),
);
const inPublic = decided.map((each) => gradeInPublic(each, new Set()));
const begun: GradeBatch = {
  id,
  scheme: 'abcd-1000',
  origin: 'example',
  digest: recordId,
  on,
  place: '420222',
  state: 'running',
  subjects: 1000,
  done: 200,
  grades: { A: 20, B: 150, unknown: 30 },
  startedAt: '2026-11-20T01:02:03Z',
};
const ended: GradeBatch = { ...begun, state: 'done', endedAt: '2026-11-20T01:02:04Z' };

const standing = warningsOf({
  profile: { subject: subjectOf(code), records: archive, covered },
  on: '2027-03-01',
}).map((warning): StandingWarning => ({
  warning,
  events: [
    {
      kind: 'delivered',
      at: '2026-11-20T01:02:03Z',
      actorName: '李某',
      agencyName: '某局',
      channel: 'sms',
      words: '【某局】',
    },
    { kind: 'acknowledged', at: '2026-11-20T02:02:03Z', actorName: '张某' },
    {
      kind: 'outcome',
      at: '2026-11-20T03:02:03Z',
      actorName: '李某',
      agencyName: '某局',
      outcome: 'promised',
      note: '本周补报',
    },
  ],
}));
const warnedSubject = { code, name: '某某有限公司', warnings: standing };
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

const outputs: {
  readonly [Noun in keyof Contract]: {
    readonly [Name in keyof Contract[Noun]]: readonly OutputOf<Contract[Noun][Name]>[];
  };
} = {
  subjects: {
    search: [
      { data: [], nextCursor: null },
      { data: [subjectOf(code)], nextCursor: 'next' },
    ],
    get: [subjectOf(code)],
  },
  records: {
    list: [{ data: records, nextCursor: null }],
    export: [new Uint8Array([0xef, 0xbb, 0xbf])],
    get: records,
    state: records.map((each) => ({ ...each, stated: { version: 1, severity: 'general' } })),
    display: [
      { state: 'displayed', endsOn: '2028-06-01', history: [] },
      {
        state: 'ended',
        history: [
          { at: '2026-11-20T01:02:03Z', state: 'displayed', by: 'import' },
          { at: '2026-11-21T01:02:03Z', state: 'ended', by: 'repair', repairId: id },
        ],
      },
    ],
    import: [report],
    importReport: [report],
    importFindings: [
      {
        data: [
          {
            line: 2,
            column: '罚款金额',
            level: 'reject',
            code: 'fine-without-amount',
            value: '',
            message: 'The penalty includes a fine and its amount is empty',
            messageZh: '处罚类别含罚款，但罚款金额为空',
          },
        ],
        nextCursor: null,
      },
    ],
  },
  draws: {
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
  repairs: {
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
  leniency: {
    measures: [leniencyOffers('420222', '2026-11-20'), leniencyOffers('440229', '2026-11-20')],
    advise: (['420222', '440229'] as const).map((place) =>
      decideLeniency({
        measure: 'late-report',
        facts: { reportYear: 2025, filed: true },
        on: '2026-11-20',
        place,
      }),
    ),
  },
  session: {
    get: [
      { scopes: ['public'] },
      {
        person: { id: 'p-1', name: '张某', role: 'agent', subjectCode: code },
        scopes: ['public', 'session', 'repairs:apply'],
      },
      {
        person: { id: 'p-2', name: '李某', role: 'officer', agencyName: '某局', agencyCode: code },
        scopes: ['public', 'session', 'repairs:decide', 'records:import', 'grades:run'],
      },
      {
        person: { id: 'p-3', name: '王某', role: 'auditor' },
        scopes: ['public', 'session', 'audit:read'],
      },
    ],
    extend: [{ scopes: ['public', 'session'], expiresAt: '2026-11-20T12:20:00.000Z' }],
  },
  warnings: {
    list: [
      { on, code, name: '某某有限公司', warnings: [] },
      { on, ...warnedSubject },
    ],
    ofPlace: [
      {
        data: [warnedSubject],
        nextCursor: 'next',
        on,
        agency: '某局',
        place: '420222',
        looked: 20,
        subjects: 90,
      },
      { data: [], nextCursor: null, on, agency: '某局', place: '420222', looked: 0, subjects: 0 },
    ],
    deliver: standing,
    acknowledge: standing,
    outcome: standing,
  },
  grades: {
    schemes: [{ schemes: decided.map((each) => each.scheme) }],
    get: [...decided, ...inPublic].map(gradeSummary),
    explain: [...decided, ...inPublic],
    simulate: decided,
    startBatch: [begun],
    batches: [{ data: [begun, ended], nextCursor: null }],
    batch: [begun, ended],
    batchResults: [new Uint8Array([0xef, 0xbb, 0xbf])],
  },
};

test.each(all)('$name gives what its type says', ({ name, operation, schema }) => {
  const [noun, key] = name.split('.') as [keyof Contract, string];
  const ofNoun: Readonly<Record<string, readonly unknown[]>> = outputs[noun];
  for (const output of ofNoun[key]!) {
    const arrived: unknown =
      operation.returns === 'binary' ? output : JSON.parse(JSON.stringify(output));
    expect(schema.output.parse(arrived)).toEqual(output);
    expect(schema.output.safeParse({ error: 'gateway' }).success).toBe(false);
  }
});

/** The codes that a schema says about an input, each with where. */
const refusals = (schema: z.ZodType, input: unknown): string[] =>
  schema
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

const { draws, subjects, repairs, warnings } = schemas;
const find = (query: object) => refusals(subjects.search.input, { query });
const draft = (answered: object) =>
  refusals(repairs.updateDraft.input, { params: { id }, body: { version: 1, answers: answered } });
const decline = (body: object) => refusals(repairs.decline.input, { params: { id }, body });
const supplement = (more: object) =>
  refusals(repairs.requestSupplement.input, {
    params: { id },
    body: { version: 1, notice: '请补充材料。', ...more },
  });
const attach = (query: object, params: object = { id, material: 'repair-form' }) =>
  refusals(repairs.attach.input, { params, query });
const assess = (body: unknown) => refusals(repairs.assess.input, { params: { recordId }, body });

const lengthOf = (observation: string) =>
  refusals(draws.triggered.input, {
    params: { code },
    body: { check: 'other', events: [], since: '2026-11-01', lengths: { observation } },
  });

const unseen: readonly (readonly [string, string])[] = [
  ['a mark that turns it', '\u202E'],
  ['blanks of no width', '\u200B\u200C\u200D\u2060'],
  ['tag characters', '\u{E0041}'],
  ...['\u115F', '\u1160', '\u3164', '\uFFA0'].map(
    (filler, index) => [`filler ${index + 1}`, filler] as const,
  ),
  ['5 marks on a letter', 'a\u0301\u0301\u0301\u0301\u0301'],
];
const titled = (title: string) =>
  refusals(draws.plan.input, {
    body: { ...fc.sample(drawOrder, { numRuns: 1, seed: 1 })[0], title },
  });
const noted = (note: string) =>
  refusals(warnings.outcome.input, {
    params: { code, cause: 'annual-report:2025' },
    body: { outcome: 'promised', note },
  });
const abandon = (reason: string) =>
  refusals(draws.abandon.input, { params: { id }, body: { version: 1, reason } });

test.each<[string, readonly string[], readonly string[]]>([
  ['a reason of 5', abandon('密钥已丢失'), []],
  ['a reason of 4', abandon(' 密钥丢失 '), ['body.reason invalid-abandon-reason']],
  ['a reason of 501', abandon('丢'.repeat(501)), ['body.reason invalid-abandon-reason']],
  ...unseen.flatMap(([what, text]): [string, string[], string[]][] => [
    [
      `a reason with ${what}`,
      abandon(`密钥已丢失${text}。`),
      ['body.reason invalid-abandon-reason'],
    ],
    [`a note with ${what}`, noted(`答应补报${text}。`), ['body.note invalid-note']],
    [`a title with ${what}`, titled(`春季${text}抽查`), ['body.title invalid-name']],
  ]),
  ['a reason of marks', abandon('。'.repeat(5)), ['body.reason invalid-abandon-reason']],
  ['a title of marks', titled('⠀'), ['body.title invalid-name']],
  ['a title with an accent', titled('Cafe\u0301'), []],
  ['an empty note', noted(''), []],
  ['a note of two lines', noted('答应补报。\n下周再问。'), []],
  [
    'days the wrong way round',
    refusals(draws.visits.input, { query: { from: '2026-12-01', to: '2026-11-30' } }),
    ['query.to invalid-days'],
  ],
  ...['P10Y', 'P120M', 'P3660D'].map((length): [string, string[], string[]] => [
    `a period of ${length}`,
    lengthOf(length),
    [],
  ]),
  ...['P11Y', 'P121M', 'P3661D', 'P9999Y'].map((length): [string, string[], string[]] => [
    `a period of ${length}`,
    lengthOf(length),
    ['body.lengths.observation period-too-long'],
  ]),
  ['no search', find({}), ['query.q invalid-search']],
  ['one character', find({ q: ' 甲 ' }), ['query.q invalid-search']],
  ['101 characters', find({ q: '甲'.repeat(101) }), ['query.q invalid-search']],
  ['a NUL', find({ q: 'a\u0000b' }), ['query.q invalid-search']],
  ['100 characters', find({ q: '甲'.repeat(100) }), []],
  ...['0', '101', '1.5', 'ten', '', '-1', 'NaN'].map((limit): [string, string[], string[]] => [
    `a limit of "${limit}"`,
    find({ q: '公司', limit }),
    ['query.limit invalid-limit'],
  ]),
  ['a limit of 1', find({ q: '公司', limit: '1' }), []],
  ['a limit of 100', find({ q: '公司', limit: '100' }), []],
  ['an empty cursor', find({ q: '公司', cursor: '' }), ['query.cursor invalid-cursor']],
  [
    'a cursor of 501',
    find({ q: '公司', cursor: 'c'.repeat(501) }),
    ['query.cursor invalid-cursor'],
  ],
  ['an unknown query', find({ q: '公司', page: '2' }), ['query unknown-member']],
  [
    'a small code',
    refusals(subjects.get.input, { params: { code: '91350100m000100y43' } }),
    ['params.code invalid-uscc'],
  ],
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
    refusals(repairs.create.input, { body: { recordId: 'a1' } }),
    ['body.recordId invalid-record-id'],
  ],
  [
    'no uuid',
    attach({ fileName: 'a.pdf', version: '0' }, { id: '7', material: 'repair-form' }),
    ['params.id invalid-repair-id'],
  ],
  ...['', '.', '..', 'a/b', 'a\\b', 'a\nb', 'a\u0000', '\u202Efdp.exe', '名'.repeat(201)].map(
    (fileName): [string, string[], string[]] => [
      `a file called ${JSON.stringify(fileName)}`,
      attach({ fileName, version: '0' }),
      ['query.fileName invalid-file-name'],
    ],
  ),
])('%s: %j', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('a telephone number comes out as its digits, a text without blanks at its ends', () => {
  expect(
    repairs.assess.input.parse({
      params: { recordId },
      body: { answers: { contactPhone: '１３８-0013 8000', contactName: ' 张某 ' } },
    }).body.answers,
  ).toEqual({ contactPhone: '13800138000', contactName: '张某' });
});

// their words stand beside their schemas
const ofCore = [
  'invalid-day',
  'invalid-measure',
  'invalid-record-id',
  'invalid-record-kind',
  'invalid-region-code',
  'invalid-subject-kind',
  'invalid-uscc',
  ...Object.keys(gradingText.en.factRefusals),
  ...Object.keys(inspectionText.en.refusals),
];
const junk = fc.oneof(
  fc.jsonValue(),
  fc.record({
    id: fc.string(),
    code: fc.string(),
    recordId: fc.jsonValue(),
    material: fc.string(),
    q: fc.string(),
    kind: fc.string(),
    state: fc.string(),
    limit: fc.string(),
    cursor: fc.string(),
    fileName: fc.string(),
    version: fc.jsonValue(),
    notice: fc.jsonValue(),
    decision: fc.jsonValue(),
    on: fc.jsonValue(),
    materials: fc.jsonValue(),
    scheme: fc.string(),
    place: fc.jsonValue(),
    without: fc.jsonValue(),
    stated: fc.oneof(fc.jsonValue(), fc.record({ taxGrade: fc.jsonValue() })),
    answers: fc.oneof(
      fc.jsonValue(),
      fc.record({
        corrected: fc.jsonValue(),
        performedOn: fc.jsonValue(),
        contactName: fc.jsonValue(),
        contactPhone: fc.jsonValue(),
        statement: fc.jsonValue(),
      }),
    ),
  }),
);
test.prop([junk, junk, junk])(
  'whatever comes in, every message is a code with words in both languages',
  (params, query, body) => {
    for (const { name, schema } of all)
      for (const { message } of schema.input.safeParse({ params, query, body }).error?.issues ?? [])
        expect([...Object.keys(fieldText.en), ...ofCore], name).toContain(message);
  },
);

test('the words are in the language they say they are', () => {
  expect(Object.keys(fieldText['zh-CN']).sort()).toEqual(Object.keys(fieldText.en).sort());
  for (const words of Object.values(fieldText['zh-CN'])) expect(words).toMatch(/\p{Script=Han}/u);
  for (const words of Object.values(fieldText.en)) expect(words).not.toMatch(/\p{Script=Han}/u);
});

test('JSON Schema can be made of everything but files, and names the main types once', () => {
  const parts = all.flatMap(({ operation, schema }) => [
    schema.input,
    ...(operation.returns === 'binary' ? [] : [schema.output]),
  ]);
  const document = z.toJSONSchema(z.tuple([z.unknown(), ...parts, ProblemBodySchema]), {
    io: 'input',
  });
  expect(Object.keys(document.$defs ?? {})).toEqual(
    expect.arrayContaining([
      'Subject',
      'SubjectPage',
      'RecordPage',
      'RecordDisplay',
      'ImportReport',
      'Repair',
      'RepairAnswers',
      'RepairAssessment',
      'RepairDetail',
      'GradeDecision',
      'GradeBatchPage',
      'Session',
      'Problem',
      'Citation',
      'Uscc',
      'IsoDay',
    ]),
  );
});

function subjectOf(subjectCode: Uscc) {
  return {
    code: subjectCode,
    name: '某某有限公司',
    kind: 'enterprise',
    region: '350100',
    sector: '批发业',
    representative: '张某',
    foundedOn: '2010-01-01',
  } as const;
}
