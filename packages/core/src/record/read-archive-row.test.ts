import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { IsoDay } from '../calendar/iso-day.ts';
import { archiveFields, type ArchiveField } from './archive-fields.ts';
import type { ArchiveKind, ArchiveRecord, RecordCommon } from './credit-record.ts';
import { readRow } from './read-row.ts';
import { recogniseColumns } from './recognise-columns.ts';
import { recordIdOf } from './record-draft.ts';
import { CreditRecordSchema } from './record.schema.ts';
import { archiveText, detailWords } from './archive.text.ts';
import { recordText } from './record.text.ts';
import type { ReadRow, RowContext } from './row-context.ts';

const TODAY: IsoDay = '2026-11-21';
const COMPANY = '91420200MAEGGXG49C'; // valid codes
const AGENCY = '11420200MAJY22EP2L';

const context: RowContext = {
  line: 7,
  today: TODAY,
  subject: () => undefined,
  isRepeated: () => false,
  mayActFor: () => true,
};

const common = {
  统一社会信用代码: COMPANY,
  主体名称: '黄石市示例润泽有限公司',
  信息类别: '',
  内容: '',
  年度: '',
  日期: '2026-03-10',
  截止日期: '',
  文号: '',
  事由: '',
  机关名称: '黄石市示例主管局',
  机关代码: AGENCY,
};
type Cells = Partial<typeof common>;

const { kinds } = recordText['zh-CN'];
type Said = ArchiveRecord extends infer R
  ? R extends ArchiveRecord
    ? Omit<R, keyof RecordCommon | 'kind'>
    : never
  : never;

/** A row of each kind in which nothing is wrong, and what it says. */
const good: { readonly [Kind in ArchiveKind]: readonly [Cells, Said] } = {
  'judgment-default': [
    { 文号: '（2026）鄂0202执1号', 事由: '有履行能力而拒不履行生效法律文书确定义务' },
    { listedOn: '2026-03-10', ground: '有履行能力而拒不履行生效法律文书确定义务' },
  ],
  'dishonesty-listing': [
    { 内容: '拖欠农民工工资失信联合惩戒对象', 文号: '示列〔2026〕1号', 事由: '克扣、无故拖欠工资' },
    { list: 'wages', listedOn: '2026-03-10', ground: '克扣、无故拖欠工资' },
  ],
  'tax-grade': [
    { 内容: 'M', 年度: '2025' },
    { year: 2025, grade: 'M', decidedOn: '2026-03-10' },
  ],
  honour: [
    { 内容: '省级；守合同重信用企业' },
    { level: 'province', title: '守合同重信用企业', decidedOn: '2026-03-10' },
  ],
  'annual-report': [{ 年度: '2025' }, { year: 2025, filedOn: '2026-03-10' }],
  evaluation: [{ 内容: '良' }, { band: 'good', decidedOn: '2026-03-10' }],
  promise: [
    {
      内容: '容缺受理型;全部未履行;虚假承诺',
      文号: '42020020260310000001',
      事由: '申请办理示例许可证',
      截止日期: '2026-09-01',
    },
    {
      promiseType: 'deferred-materials',
      reason: '申请办理示例许可证',
      madeOn: '2026-03-10',
      fulfilment: 'none',
      falsehood: true,
      determinedOn: '2026-09-01',
    },
  ],
  'contract-breach': [
    { 文号: '示裁〔2026〕1号', 事由: '未按约定交货' },
    { decidedOn: '2026-03-10', facts: '未按约定交货' },
  ],
  inspection: [
    { 内容: '发现问题已责令改正', 事由: '公示信息检查' },
    { result: 'corrected', decidedOn: '2026-03-10', content: '公示信息检查' },
  ],
  dormancy: [{ 截止日期: '2027-03-09' }, { startsOn: '2026-03-10', endsOn: '2027-03-09' }],
};
const all = Object.keys(good) as ArchiveKind[]; // the keys are the kinds

function read(kind: ArchiveKind, changes: Cells = {}, known: Partial<RowContext> = {}): ReadRow {
  const row = { ...common, 信息类别: kinds[kind], ...good[kind][0], ...changes };
  const recognised = recogniseColumns(Object.keys(row));
  if (!recognised.ok) throw new Error(recognised.problem.code);
  return readRow(Object.values(row), recognised.columns, { ...context, ...known });
}

const summary = ({ findings }: ReadRow) =>
  findings.map(({ column, code, level }) => `${column} ${code} ${level}`);

describe('a row in which nothing is wrong', () => {
  test.each(all)('of the kind %s is read', (kind) => {
    const { record, findings, subject } = read(kind);
    expect(findings).toEqual([]);
    expect(record).toEqual({
      kind,
      subjectCode: COMPANY,
      subjectName: '黄石市示例润泽有限公司',
      agency: { name: '黄石市示例主管局', code: AGENCY },
      place: '420200',
      documentNumber: good[kind][0].文号 ?? '',
      ...good[kind][1],
    });
    expect(subject?.code).toBe(COMPANY);
  });

  test('says of a promise no more than was determined', () => {
    for (const [content, said] of [
      ['主动型', {}],
      ['主动型；全部履行', { fulfilment: 'full' }],
      ['主动型; 虚假承诺 ;', { falsehood: true }],
      ['信用修复型；部分履行；故意不履行承诺', { fulfilment: 'partial', deliberate: true }],
    ] as const) {
      const { record } = read('promise', { 内容: content, 截止日期: '' });
      const { fulfilment, falsehood, deliberate, determinedOn } =
        record?.kind === 'promise' ? record : {};
      expect({ fulfilment, falsehood, deliberate, determinedOn }).toEqual(said);
    }
  });

  test('every word that a code is shown with can be written', () => {
    const fields: readonly [ArchiveKind, ArchiveField, Readonly<Record<string, string>>][] = [
      ['dishonesty-listing', 'list', archiveText['zh-CN'].dishonestyLists],
      ['evaluation', 'band', archiveText['zh-CN'].evaluationBands],
      ['inspection', 'result', archiveText['zh-CN'].inspectionResults],
      ['promise', 'promiseType', archiveText['zh-CN'].promiseTypes],
    ];
    for (const [kind, field, words] of fields)
      for (const [code, word] of Object.entries(words)) {
        expect(read(kind, { 内容: word }).record).toMatchObject({ [field]: code });
        expect(detailWords({ field, value: code }, 'zh-CN')).toBe(word);
      }
    for (const [code, word] of Object.entries(archiveText['zh-CN'].honourLevels))
      expect(read('honour', { 内容: `${word}；荣誉` }).record).toMatchObject({ level: code });
    for (const [code, word] of Object.entries(archiveText['zh-CN'].fulfilments))
      expect(read('promise', { 内容: `其他；${word}` }).record).toMatchObject({ fulfilment: code });
    for (const code of ['A', 'B', 'M', 'C', 'D'])
      expect(read('tax-grade', { 内容: code }).record).toMatchObject({ grade: code });
  });
});

describe('the public is shown', () => {
  const hidden = { state: 'ended', endedOn: '2026-03-10', endedBy: 'law' };
  test.each(all)('the kind %s, or never, by what no published source settles', (kind) => {
    const isHidden = ['tax-grade', 'evaluation', 'contract-breach'].includes(kind);
    expect(read(kind).display).toEqual(isHidden ? hidden : { state: 'displayed' });
  });

  test('of tax grades the best alone', () => {
    expect(read('tax-grade', { 内容: 'A' }).display).toEqual({ state: 'displayed' });
    expect(read('tax-grade', { 内容: 'B' }).display).toEqual(hidden);
  });
});

describe('every fault is found in its column', () => {
  test.each<[ArchiveKind, Cells, string[]]>([
    ['honour', { 信息类别: '' }, ['信息类别 missing-required reject']],
    ['honour', { 信息类别: '表彰' }, ['信息类别 unknown-record-kind reject']],
    ['judgment-default', { 内容: 'A' }, ['内容 content-not-of-kind reject']],
    ['contract-breach', { 内容: '差' }, ['内容 content-not-of-kind reject']],
    ['annual-report', { 内容: 'A' }, ['内容 content-not-of-kind reject']],
    ['dormancy', { 内容: '歇业' }, ['内容 content-not-of-kind reject']],
    ['dishonesty-listing', { 内容: '黑名单' }, ['内容 content-not-of-kind reject']],
    ['tax-grade', { 内容: '优' }, ['内容 content-not-of-kind reject']],
    ['tax-grade', { 内容: '' }, ['内容 missing-required reject']],
    ['evaluation', { 内容: 'A' }, ['内容 content-not-of-kind reject']],
    ['inspection', { 内容: '合格' }, ['内容 content-not-of-kind reject']],
    ['honour', { 内容: '守合同重信用企业' }, ['内容 content-not-of-kind reject']],
    ['honour', { 内容: '省级' }, ['内容 content-not-of-kind reject']],
    ['honour', { 内容: '' }, ['内容 missing-required reject']],
    ['promise', { 内容: '全部履行' }, ['内容 content-not-of-kind reject']],
    ['promise', { 内容: '主动型；大部履行' }, ['内容 content-not-of-kind reject']],
    ['promise', { 内容: '主动型；全部履行；部分履行' }, ['内容 content-not-of-kind reject']],
    ['promise', { 内容: '' }, ['内容 missing-required reject']],
    ['tax-grade', { 年度: '' }, ['年度 missing-required reject']],
    ['tax-grade', { 年度: '25' }, ['年度 impossible-year reject']],
    ['tax-grade', { 年度: '2027' }, ['年度 impossible-year reject']],
    ['annual-report', { 年度: '二〇二五' }, ['年度 impossible-year reject']],
    ['annual-report', { 年度: '' }, ['年度 missing-required reject']],
    ['honour', { 日期: '' }, ['日期 missing-required reject']],
    ['honour', { 日期: '2026-02-30' }, ['日期 impossible-date reject']],
    ['honour', { 日期: '2026-11-22' }, ['日期 future-date reject']],
    ['dormancy', { 截止日期: '' }, ['截止日期 missing-required reject']],
    ['dormancy', { 截止日期: '2026-03-09' }, ['截止日期 ends-before-start reject']],
    ['dormancy', { 截止日期: '明年' }, ['截止日期 impossible-date reject']],
    ['promise', { 截止日期: '2026-03-09' }, ['截止日期 ends-before-start reject']],
    ['promise', { 截止日期: '2026-11-22' }, ['截止日期 future-date reject']],
    ['judgment-default', { 文号: '' }, ['文号 missing-required reject']],
    ['promise', { 文号: '' }, ['文号 missing-required reject']],
    ['judgment-default', { 事由: '' }, ['事由 missing-required reject']],
    ['dishonesty-listing', { 事由: '' }, ['事由 missing-required reject']],
    ['contract-breach', { 事由: '' }, ['事由 missing-required reject']],
    ['promise', { 事由: '' }, ['事由 missing-required reject']],
    ['inspection', { 事由: '' }, ['事由 missing-required reject']],
    ['honour', { 机关代码: '' }, ['机关代码 missing-required reject']],
    ['honour', { 机关名称: '' }, ['机关名称 missing-required reject']],
    [
      'honour',
      { 统一社会信用代码: '440524188001010014' },
      ['统一社会信用代码 person-id-as-uscc reject'],
    ],
    [
      'inspection',
      { 事由: '检查时经营者（440524188001010014）在场' },
      ['事由 person-number-in-text normalise'],
    ],
  ])('%s %j', (kind, changes, found) => {
    const row = read(kind, changes);
    expect(summary(row)).toEqual(found);
    const isRejected = row.findings.some(({ level }) => level === 'reject');
    expect(row.record === undefined).toBe(isRejected);
  });

  test('what another agency recorded is not the importer’s to send', () => {
    const row = read('honour', {}, { mayActFor: () => false });
    expect(summary(row)).toEqual(['机关代码 foreign-agency reject']);
    expect(row.record).toBeUndefined();
  });

  test('all faults of a row are told at once', () => {
    expect(summary(read('tax-grade', { 内容: 'E', 年度: '0', 日期: '' }))).toEqual([
      '日期 missing-required reject',
      '内容 content-not-of-kind reject',
      '年度 impossible-year reject',
    ]);
  });
});

test('a number that came before is flagged, and asked for only where there is one', () => {
  const isRepeated = () => true;
  expect(summary(read('promise', {}, { isRepeated }))).toEqual([
    '文号 duplicate-document-number warn',
  ]);
  expect(summary(read('evaluation', {}, { isRepeated }))).toEqual([]);
});

test('a number of a promise has the day of the promise in it, or is masked like a person’s', () => {
  expect(read('promise').record?.documentNumber).toBe('42020020260310000001');
  for (const number of ['42022219770205640012', '420222197702056400'])
    expect(read('promise', { 文号: number }).record?.documentNumber).toMatch(/^\*{14,}/);
  expect(read('honour', { 文号: '42020020260310000001' }).record?.documentNumber).toMatch(/^\*/);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    'A',
    '优',
    '省级；荣誉',
    '主动型；全部履行',
    '未发现问题',
    '2025',
    '2026-03-10',
    '2027-01-01',
    '440524188001010014',
  ),
);

test.prop([fc.constantFrom(...all), fc.dictionary(fc.constantFrom(...Object.keys(common)), cell)])(
  'a row of any kind is taken or refused with a reason, and what is taken fits its schema and its table of fields',
  (kind, changes) => {
    const row = read(kind, changes);
    const isRejected = row.findings.some(({ level }) => level === 'reject');
    expect(row.record === undefined).toBe(isRejected);
    expect(JSON.stringify(row)).not.toContain('440524188001010014');
    if (!row.record || !row.display) return;
    CreditRecordSchema.parse({ ...row.record, id: recordIdOf(row.record), display: row.display });
    const fields: readonly string[] = [
      ...archiveFields[kind],
      'kind',
      'subjectCode',
      'subjectName',
      'agency',
      'place',
      'documentNumber',
    ];
    expect(Object.keys(row.record).filter((field) => !fields.includes(field))).toEqual([]);
  },
);
