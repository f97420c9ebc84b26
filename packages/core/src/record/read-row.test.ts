import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { IsoDay } from '../calendar/iso-day.ts';
import { CreditRecordSchema, ImportFindingSchema } from './record.schema.ts';
import { SubjectSchema } from '../subject/subject.schema.ts';
import { columnShapes, type ShapeName } from './column-shapes.ts';
import type { ImportFinding } from './import-finding.ts';
import { readRow } from './read-row.ts';
import { recogniseColumns } from './recognise-columns.ts';
import { recordIdOf } from './record-draft.ts';
import type { ReadRow, RowContext } from './row-context.ts';
import { subjectCodeIn } from './subject-code-in.ts';

const TODAY: IsoDay = '2026-11-21';
const COMPANY = '91420200MAEGGXG49C';
const SHOP = '92440229MAHBBCRG3K';
const AGENCY = '11420200MAJY22EP2L';
const PERSON = '440524188001010014';

/** A row in which nothing is wrong, by the headings of its file. */
const good: Record<ShapeName, Readonly<Record<string, string>>> = {
  'penalties-2019': {
    CF_XDR_MC: '黄石市示例润泽有限公司',
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: COMPANY,
    CF_FRDB: '陈某某',
    CF_XDR_ZJHM: '',
    CF_WSH: '示食罚字〔2023〕第1号',
    CF_WFXW: '违反食品管理规定',
    CF_SY: '经查,当事人未按规定登记',
    CF_YJ: '《示例条例》第60条',
    CF_CFLB: '罚款;没收违法所得',
    CF_NR: '罚款、没收违法所得,罚款人民币5000.00元',
    CF_NR_FK: '0.5',
    CF_NR_WFFF: '0.08',
    CF_JDRQ: '2023-01-15',
    CF_GSJZQ: '',
    CF_CFJG: '黄石市示例市场监督管理局',
    CF_CFJGDM: AGENCY,
  },
  'penalties-2016': {
    行政相对人名称: '翁源县示例经营部',
    '行政相对人代码_1(统一社会信用代码)': SHOP,
    '行政相对人代码_5(居民身份证号)': '',
    法定代表人姓名: '王某某',
    行政处罚决定书文号: '示旧罚字〔2018〕第1号',
    处罚名称: '违反消防管理规定案',
    处罚事由: '违法经营',
    处罚依据: '示例条例第十条',
    处罚类别1: '罚款',
    处罚类别2: '',
    处罚结果: '罚款500元',
    处罚生效期: '2018/07/23',
    处罚机关: '翁源县示例消防主管局',
    当前状态: '0',
    地方编码: '440229',
  },
  'permits-2019': {
    XK_XDR_MC: '黄石市示例润泽有限公司',
    XK_XDR_LB: '个体工商户',
    XK_XDR_SHXYM: COMPANY,
    XK_FRDB: '陈某某',
    XK_XDR_ZJHM: '',
    XK_WSH: '示许字〔2021〕第1号',
    XK_XKLB: '认可',
    XK_XKZS: '经营许可证',
    XK_XKBH: 'XK1',
    XK_NR: '经营',
    XK_JDRQ: '2021-11-06',
    XK_YXQZ: '2021-11-06',
    XK_YXQZI: '2099-12-31',
    XK_XKJG: '黄石市示例主管局',
    XK_XKJGDM: AGENCY,
  },
  listings: {
    name: '黄石市示例润泽有限公司',
    uscc: COMPANY,
    list: '经营异常名录',
    ground: '通过登记的住所或者经营场所无法联系',
    listedOn: '2022-09-13',
    agency: '黄石市示例市场监督管理局',
    agencyUscc: AGENCY,
    decisionNumber: '示异列〔2022〕1号',
    delistedOn: '',
  },
  archive: {
    统一社会信用代码: COMPANY,
    主体名称: '黄石市示例润泽有限公司',
    信息类别: '信用承诺履行情况',
    内容: '信用修复型；部分履行',
    年度: '',
    日期: '2025-03-01',
    截止日期: '2025-09-01',
    文号: '42020020250301000001',
    事由: '在示例网站办理行政处罚信息信用修复',
    机关名称: '黄石市示例市场监督管理局',
    机关代码: AGENCY,
  },
  subjects: {
    name: '黄石市示例润泽有限公司',
    code: COMPANY,
    kind: '91',
    region: '420200',
    sector: '工程建设',
    rep: '陈某某',
    founded: '2007-02-17',
  },
};
const shapes = Object.keys(columnShapes) as ShapeName[];

const context: RowContext = {
  line: 7,
  today: TODAY,
  subject: () => undefined,
  isRepeated: () => false,
  mayActFor: () => true,
};

function columnsOf(header: readonly string[]) {
  const recognised = recogniseColumns(header);
  if (!recognised.ok) throw new Error(recognised.problem.code);
  return recognised.columns;
}

/** The good row of a shape with some cells changed. */
function read(
  shape: ShapeName,
  changes: Readonly<Record<string, string>> = {},
  known: Partial<RowContext> = {},
): ReadRow {
  const row = { ...good[shape], ...changes };
  return readRow(Object.values(row), columnsOf(Object.keys(row)), { ...context, ...known });
}

const summary = ({ findings }: ReadRow) =>
  findings.map(({ column, code, level }) => `${column} ${code} ${level}`);

describe('a row in which nothing is wrong', () => {
  test.each(shapes)('of %s is read without a finding', (shape) => {
    expect(read(shape).findings).toEqual([]);
  });

  test('a penalty with the columns of 2019', () => {
    expect(read('penalties-2019')).toEqual({
      record: {
        kind: 'penalty',
        subjectCode: COMPANY,
        subjectName: '黄石市示例润泽有限公司',
        agency: { name: '黄石市示例市场监督管理局', code: AGENCY },
        place: '420200',
        documentNumber: '示食罚字〔2023〕第1号',
        track: 'gsxt',
        decidedOn: '2023-01-15',
        penaltyTypes: ['fine', 'confiscation'],
        fineFen: 500_000,
        confiscationFen: 80_000,
        domains: ['food'],
        breach: '违反食品管理规定',
        facts: '经查,当事人未按规定登记',
        basis: '《示例条例》第60条',
        content: '罚款、没收违法所得,罚款人民币5000.00元',
      },
      display: { state: 'displayed' },
      subject: {
        code: COMPANY,
        name: '黄石市示例润泽有限公司',
        kind: 'enterprise',
        region: '420200',
        sector: '',
        representative: '陈某某',
      },
      findings: [],
    });
  });

  test('a penalty with the older headings: amount from its words, place from its own column', () => {
    const { record } = read('penalties-2016');
    expect(record).toMatchObject({
      agency: { name: '翁源县示例消防主管局' },
      place: '440229',
      track: 'credit-china',
      decidedOn: '2018-07-23',
      penaltyTypes: ['fine'],
      fineFen: 50_000,
      domains: ['fire-safety'],
    });
    expect(record?.agency).not.toHaveProperty('code');
  });

  test('a permit', () => {
    expect(read('permits-2019').record).toMatchObject({
      kind: 'permit',
      permitType: 'recognition',
      certificate: '经营许可证',
      certificateNumber: 'XK1',
      validFrom: '2021-11-06',
      validTo: '2099-12-31',
    });
  });

  test.each([
    ['未依照规定的期限公示年度报告的', 'annual-report'],
    ['未在登记机关责令的期限内公示有关企业信息的', 'information-order'],
    ['公示企业信息隐瞒真实情况、弄虚作假的', 'false-information'],
    ['通过登记的住所无法取得联系的', 'unreachable'],
  ])('an abnormal listing because of %s', (words, ground) => {
    expect(read('listings', { ground: words }).record).toMatchObject({
      kind: 'abnormal-listing',
      track: 'gsxt',
      ground,
      listedOn: '2022-09-13',
    });
  });

  test('a serious listing keeps its ground in the words of the agency', () => {
    expect(read('listings', { list: '严重违法失信名单', ground: '质量安全' }).record).toMatchObject(
      { kind: 'serious-listing', ground: '质量安全' },
    );
  });

  test('a delisting ends the display on its day', () => {
    expect(read('listings', { delistedOn: '2023-03-01' }).display).toEqual({
      state: 'ended',
      endedOn: '2023-03-01',
      endedBy: 'delisting',
    });
  });

  test('公示截止期 is the last day of display; before it is over it is no fact', () => {
    expect(read('penalties-2019', { CF_GSJZQ: '2026/11/20' }).display).toEqual({
      state: 'ended',
      endedOn: '2026-11-21',
      endedBy: 'term',
    });
    expect(read('penalties-2019', { CF_GSJZQ: TODAY }).display).toEqual({ state: 'displayed' });
  });

  test('a subject', () => {
    expect(read('subjects').subject).toEqual({
      code: COMPANY,
      name: '黄石市示例润泽有限公司',
      kind: 'enterprise',
      region: '420200',
      sector: '工程建设',
      representative: '陈某某',
      foundedOn: '2007-02-17',
    });
  });
});

const FK = 'CF_NR_FK';
const CODE = 'CF_XDR_SHXYM';

describe('every fault is found in its column, at its level', () => {
  test.each<[shape: ShapeName, changes: Record<string, string>, found: string[]]>([
    ['penalties-2019', { CF_CFJGDM: '' }, ['CF_CFJGDM missing-required reject']],
    ['penalties-2019', { CF_WSH: ' ' }, ['CF_WSH missing-required reject']],
    ['penalties-2019', { [CODE]: '' }, [`${CODE} missing-required reject`]],
    ['penalties-2019', { CF_XDR_LB: '其它' }, ['CF_XDR_LB unknown-category reject']],
    ['penalties-2019', { [CODE]: '91420200MAEGGXG49' }, [`${CODE} uscc-length reject`]],
    ['penalties-2019', { [CODE]: '91420200MAEGGXG49?' }, [`${CODE} uscc-character reject`]],
    ['penalties-2019', { [CODE]: '9142O2OOMAEGGXG49C' }, [`${CODE} uscc-letter-o reject`]],
    ['penalties-2019', { [CODE]: '914202003512598908' }, [`${CODE} uscc-check reject`]],
    ['penalties-2019', { [CODE]: '92420222N535659581' }, [`${CODE} organisation-check reject`]],
    ['penalties-2019', { [CODE]: PERSON }, [`${CODE} person-id-as-uscc reject`]],
    ['penalties-2019', { [CODE]: 'Y1421300MC0ABC129D' }, [`${CODE} unknown-subject-kind reject`]],
    [
      'penalties-2019',
      { [CODE]: '９１４２０２００ＭＡＥＧＧＸＧ４９Ｃ' },
      [`${CODE} full-width normalise`],
    ],
    ['penalties-2019', { [CODE]: '91420200maeggxg49c' }, [`${CODE} lower-case normalise`]],
    [
      'penalties-2019',
      { [CODE]: '9142 0200 MAEGGXG4-9C' },
      [`${CODE} spaces normalise`, `${CODE} hyphens normalise`],
    ],
    ['penalties-2019', { CF_CFJGDM: COMPANY }, ['CF_CFJGDM agency-department warn']],
    ['penalties-2019', { CF_JDRQ: '2025-02-30' }, ['CF_JDRQ impossible-date reject']],
    ['penalties-2019', { CF_JDRQ: '2026-11-22' }, ['CF_JDRQ future-date reject']],
    ['penalties-2019', { CF_GSJZQ: '不定' }, ['CF_GSJZQ impossible-date reject']],
    ['penalties-2019', { CF_CFLB: '口头教育' }, ['CF_CFLB unknown-penalty-type reject']],
    ['penalties-2019', { [FK]: '' }, [`${FK} fine-without-amount reject`]],
    ['penalties-2019', { [FK]: '0.00' }, [`${FK} fine-without-amount reject`]],
    ['penalties-2019', { [FK]: '五千' }, [`${FK} impossible-amount reject`]],
    ['penalties-2019', { [FK]: '5000.0' }, [`${FK} amount-in-yuan warn`]],
    ['penalties-2019', { [FK]: '0.6' }, [`${FK} amount-differs warn`]],
    ['penalties-2019', { CF_CFLB: '没收违法所得' }, [`${FK} amount-without-fine warn`]],
    ['penalties-2019', { CF_NR_WFFF: '' }, ['CF_NR_WFFF confiscation-without-amount warn']],
    ['penalties-2019', { CF_XDR_MC: '测试公司' }, ['CF_XDR_MC test-name warn']],
    ['penalties-2019', { CF_XDR_MC: '示例**公司' }, ['CF_XDR_MC test-name warn']],
    ['penalties-2019', { CF_SY: `当事人（${PERSON}）` }, ['CF_SY person-number-in-text normalise']],
    ['penalties-2016', { 当前状态: '1' }, ['当前状态 status-not-normal reject']],
    ['penalties-2016', { 处罚类别2: '口头教育' }, ['处罚类别2 unknown-penalty-type reject']],
    ['permits-2019', { XK_XKLB: '行政许可' }, ['XK_XKLB unknown-permit-type reject']],
    ['permits-2019', { XK_YXQZI: '2021-11-05' }, ['XK_YXQZI ends-before-start reject']],
    ['listings', { list: '黑名单' }, ['list unknown-list reject']],
    ['listings', { ground: '其他' }, ['ground unknown-ground reject']],
    ['listings', { delistedOn: '2022-09-12' }, ['delistedOn ends-before-start reject']],
    ['listings', { delistedOn: '2026-11-22' }, ['delistedOn future-date reject']],
    ['subjects', { kind: '92' }, ['kind kind-differs warn']],
    ['subjects', { region: '42020' }, ['region invalid-region reject']],
    ['subjects', { region: '420299' }, ['region unknown-region warn']],
    ['subjects', { founded: '2026-11-22' }, ['founded future-date reject']],
  ])('%s %j', (shape, changes, found) => {
    const row = read(shape, changes);
    expect(summary(row)).toEqual(found);
    const isRejected = row.findings.some(({ level }) => level === 'reject');
    expect(row.subject === undefined).toBe(isRejected);
  });

  test('the record that decides is the day before the founding, not the day itself', () => {
    const founded = (foundedOn: IsoDay) =>
      read('penalties-2019', {}, { subject: () => ({ region: '420200', foundedOn }) });
    expect(summary(founded('2023-01-16'))).toEqual(['CF_JDRQ before-founding warn']);
    expect(founded('2023-01-16').record).toBeDefined();
    expect(summary(founded('2023-01-15'))).toEqual([]);
  });

  test('an agency’s document number that came before is flagged, and asked for once', () => {
    const asked: string[][] = [];
    const row = read(
      'penalties-2019',
      {},
      {
        isRepeated: (...number) => {
          asked.push(number);
          return true;
        },
      },
    );
    expect(summary(row)).toEqual(['CF_WSH duplicate-document-number warn']);
    expect(asked).toEqual([['黄石市示例市场监督管理局', '示食罚字〔2023〕第1号']]);
  });

  test('all faults of a row are told at once', () => {
    const row = read('penalties-2019', { CF_CFJGDM: '', CF_JDRQ: '2024/13/5', CF_CFLB: '罚' });
    expect(summary(row)).toEqual([
      'CF_CFJGDM missing-required reject',
      'CF_JDRQ impossible-date reject',
      'CF_CFLB unknown-penalty-type reject',
    ]);
  });
});

const only = (row: ReadRow): ImportFinding | undefined => row.findings[0];

describe('a suggestion', () => {
  test.each([
    [{ [CODE]: '9142O2OOMAEGGXG49C' }, COMPANY],
    [{ [FK]: '' }, '0.5'],
    [{ [FK]: '5000' }, '0.5'],
  ])('for %j is %s', (changes, suggestion) => {
    expect(only(read('penalties-2019', changes))?.suggestion).toBe(suggestion);
  });

  test('is not made where there is no one answer', () => {
    expect(only(read('penalties-2019', { CF_JDRQ: '2025-02-30' }))).not.toHaveProperty(
      'suggestion',
    );
  });
});

test('an amount in 元 is taken as the penalty states it', () => {
  expect(read('penalties-2019', { [FK]: '5000' }).record).toMatchObject({ fineFen: 500_000 });
  expect(read('penalties-2019', { [FK]: '0.6' }).record).toMatchObject({ fineFen: 600_000 });
});

describe('place', () => {
  test.each([
    ['of the agency, by its code', 'penalties-2019', { [CODE]: SHOP }, '420200'],
    ['written in the row', 'penalties-2016', { 地方编码: '420222' }, '420222'],
    ['where the subject is registered', 'penalties-2016', { 地方编码: '' }, '421303'],
  ] as const)('is the region %s', (_name, shape, changes, place) => {
    const subject = () => ({ region: '421303' });
    expect(read(shape, changes, { subject }).record?.place).toBe(place);
  });

  test('is that of the subject’s code when nothing else is known', () => {
    expect(read('penalties-2016', { 地方编码: '未填' }).record?.place).toBe('440229');
  });
});

describe('a natural person', () => {
  const rows: [string, ShapeName, Record<string, string>, column: string][] = [
    [
      'by category',
      'penalties-2019',
      { CF_XDR_LB: '自然人', [CODE]: '', CF_XDR_ZJHM: PERSON },
      'CF_XDR_ZJHM',
    ],
    ['in the column of codes', 'penalties-2019', { CF_XDR_LB: '自然人', [CODE]: PERSON }, CODE],
    [
      'in an older file',
      'penalties-2016',
      { '行政相对人代码_1(统一社会信用代码)': '', '行政相对人代码_5(居民身份证号)': PERSON },
      '行政相对人代码_5(居民身份证号)',
    ],
    [
      'with a permit',
      'permits-2019',
      { XK_XDR_LB: '自然人', XK_XDR_SHXYM: '', XK_XDR_ZJHM: PERSON },
      'XK_XDR_ZJHM',
    ],
  ];

  test.each(rows)(
    '%s is taken, masked, and nothing of the row is a record',
    (_name, shape, changes, column) => {
      const row = read(shape, changes);
      expect(row.findings).toEqual([
        {
          line: 7,
          column,
          level: 'accept-masked',
          code: 'natural-person',
          value: '****************14',
        },
      ]);
      expect(row).toEqual({ person: { number: PERSON }, findings: row.findings });
    },
  );

  test('without a number, or with the code of an organisation for one, is refused', () => {
    for (const changes of [{ [CODE]: '' }, {}])
      expect(summary(read('penalties-2019', { CF_XDR_LB: '自然人', ...changes }))).toEqual([
        'CF_XDR_ZJHM missing-required reject',
      ]);
  });

  test('with another fault is refused like any row', () => {
    const row = read('penalties-2019', { CF_XDR_LB: '自然人', CF_XDR_ZJHM: PERSON, CF_JDRQ: '' });
    expect(row.person).toBeUndefined();
    expect(summary(row)).toContain('CF_JDRQ missing-required reject');
  });
});

describe('the id of a record', () => {
  const idOf = (changes: Record<string, string> = {}, known: Partial<RowContext> = {}) => {
    const { record } = read('penalties-2019', changes, known);
    return record && recordIdOf(record);
  };

  test('is the same however the row is written', () => {
    expect(idOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(idOf({ CF_JDRQ: '2023年1月15日', [FK]: '0.50', [CODE]: COMPANY.toLowerCase() })).toBe(
      idOf(),
    );
  });

  test('is another for another row', () => {
    const changes = [
      { CF_WSH: '2号' },
      { CF_SY: '其他事实' },
      { [FK]: '0.6' },
      { CF_XDR_MC: '新名' },
    ];
    expect(new Set([{}, ...changes].map((change) => idOf(change))).size).toBe(5);
  });

  test('does not hang on what the platform knows of the subject', () => {
    const { record } = read('penalties-2016', { 地方编码: '' });
    const there = read(
      'penalties-2016',
      { 地方编码: '' },
      { subject: () => ({ region: '420222' }) },
    );
    expect(there.record?.place).not.toBe(record?.place);
    expect(there.record && recordIdOf(there.record)).toBe(record && recordIdOf(record));
  });

  test('does not hang on the end of the display', () => {
    expect(idOf({ CF_GSJZQ: '2024-01-01' })).toBe(idOf());
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    COMPANY,
    AGENCY,
    PERSON,
    '2023-01-15',
    '罚款',
    '0.5',
    '自然人',
    '420200',
    '普通',
  ),
);

describe('whatever stands in a row', () => {
  test.prop([
    fc.constantFrom(...shapes).chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        changes: fc.dictionary(fc.constantFrom(...Object.keys(good[shape])), cell),
      }),
    ),
  ])(
    'it is taken or refused with a reason, and what is taken fits its schema',
    ({ shape, changes }) => {
      const row = read(shape, changes);
      for (const finding of row.findings) ImportFindingSchema.parse(finding);
      const isRejected = row.findings.some(({ level }) => level === 'reject');
      const isTaken = Boolean(row.record ?? row.person ?? row.subject);
      expect(isTaken).toBe(!isRejected);
      if (row.subject) SubjectSchema.parse(row.subject);
      if (row.record && row.display)
        CreditRecordSchema.parse({
          ...row.record,
          id: recordIdOf(row.record),
          display: row.display,
        });
    },
  );

  test.prop([
    fc.constantFrom(...shapes).chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        column: fc.constantFrom(...Object.keys(good[shape])),
      }),
    ),
    fc.constantFrom(PERSON, ` ${PERSON} `, `身份证号${PERSON}`, '42022219770205640x'),
  ])('a person’s number is in no record, subject or finding', ({ shape, column }, text) => {
    const { person: _vault, ...row } = read(shape, { [column]: text });
    expect(JSON.stringify(row)).not.toMatch(/440524188001010014|42022219770205640/);
  });

  test('a cell of any length is repeated to 200 characters', () => {
    const long = '甲𠀀'.repeat(5000);
    const value = only(read('listings', { ground: long }))?.value ?? '';
    expect(Array.from(value)).toHaveLength(200);
  });

  test('a row that is shorter than the heading has empty cells at its end', () => {
    const header = Object.keys(good.listings);
    expect(summary(readRow([], columnsOf(header), context))).toContain(
      'uscc missing-required reject',
    );
  });
});

test('the subject of a row is known before the row is read', () => {
  const header = Object.keys(good['penalties-2019']);
  const cells = Object.values({ ...good['penalties-2019'], [CODE]: COMPANY.toLowerCase() });
  expect(subjectCodeIn(cells, columnsOf(header))).toBe(COMPANY);
  expect(subjectCodeIn([], columnsOf(header))).toBeUndefined();
});

describe('a cell that may not be displayed as it is', () => {
  const columns = { name: 'CF_XDR_MC', agency: 'CF_CFJG', document: 'CF_WSH', facts: 'CF_SY' };
  test.each([
    [columns.name, 200],
    [columns.agency, 200],
    [columns.document, 128],
    [columns.facts, 4000],
    ['CF_YJ', 4000],
    ['CF_FRDB', 500],
  ])('keeps the row out if %s has more than %i characters', (column, longest) => {
    expect(summary(read('penalties-2019', { [column]: '𠮷'.repeat(longest) }))).toEqual([]);
    expect(summary(read('penalties-2019', { [column]: '长'.repeat(longest) }))).toEqual([]);
    const row = read('penalties-2019', { [column]: '长'.repeat(longest + 1) });
    expect(summary(row)).toEqual([`${column} too-long reject`]);
    expect(row.record).toBeUndefined();
    expect(row.findings[0]?.value).toHaveLength(Math.min(longest + 1, 200));
  });

  test.each([
    [columns.name, '示例\u202E公司'],
    [columns.agency, '示例\u2067局'],
    [columns.document, '示罚\n1号'],
    [columns.document, '示罚\u00071号'],
    [columns.facts, '经查\u0001'],
  ])('keeps the row out if a character in %s controls what is read: %j', (column, text) => {
    const row = read('penalties-2019', { [column]: text });
    expect(summary(row)).toEqual([`${column} control-character reject`]);
    expect(row.record).toBeUndefined();
    expect(row.findings[0]?.value).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
  });

  test('may have lines, tabs and quotation marks where it is long, which is told', () => {
    const row = read('penalties-2019', { CF_SY: '一\r\n\t二', CF_NR: '罚"5000元"' });
    expect(row.record).toMatchObject({ facts: '一\r\n\t二', content: '罚"5000元"' });
    expect(summary(row)).toEqual([
      'CF_SY newline-and-quote-in-cell accept',
      'CF_NR newline-and-quote-in-cell accept',
    ]);
  });

  test.each([
    ['CF_XDR_SHXYM', '420222197713456405', '****************05'],
    ['CF_XDR_SHXYM', 'E12345678', '*******78'],
    ['CF_CFJGDM', '4202 2219 7702 0564', '*'.repeat(17) + '64'],
    ['CF_JDRQ', 'ID42022219770205640X', `ID${'*'.repeat(16)}0X`],
  ])('is told masked if a person’s paper stands in %s: %s', (column, text, value) => {
    const { findings } = read('penalties-2019', { [column]: text });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ column, level: 'reject', value });
      expect(finding.suggestion).toBeUndefined();
    }
  });
});

describe('a row of another agency than the importer’s', () => {
  test.each(['penalties-2019', 'penalties-2016', 'permits-2019', 'listings'] as const)(
    'of %s is kept out',
    (shape) => {
      const asked: unknown[] = [];
      const mayActFor: RowContext['mayActFor'] = (agency) => {
        asked.push(agency);
        return false;
      };
      const row = read(shape, {}, { mayActFor });
      expect(row.record ?? row.subject).toBeUndefined();
      expect(row.findings).toMatchObject([{ code: 'foreign-agency', level: 'reject' }]);
      expect(asked).toEqual([read(shape).record?.agency]);
    },
  );

  test('about a natural person is not counted as taken', () => {
    const changes = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: PERSON };
    const row = read('penalties-2019', changes, { mayActFor: () => false });
    expect(row.person).toBeUndefined();
  });
});
