import type { ArchiveDetail, ArchiveField } from './archive-fields.ts';
import type {
  CreditEvaluation,
  DishonestyListing,
  Honour,
  Inspection,
  PromiseRecord,
  TaxGrade,
} from './credit-record.ts';

type Words<Code extends string> = { readonly [C in Code]: string };

/** The words of what the archive (信用档案) says, in one language. */
export interface ArchiveText {
  /** What a record of the archive says, by its field. */
  readonly fields: Words<ArchiveField>;
  readonly dishonestyLists: Words<DishonestyListing['list']>;
  readonly taxGrades: Words<TaxGrade['grade']>;
  readonly honourLevels: Words<Honour['level']>;
  readonly evaluationBands: Words<CreditEvaluation['band']>;
  readonly promiseTypes: Words<PromiseRecord['promiseType']>;
  readonly fulfilments: Words<NonNullable<PromiseRecord['fulfilment']>>;
  readonly falsehoods: Words<`${NonNullable<PromiseRecord['falsehood']>}`>;
  readonly deliberates: Words<`${NonNullable<PromiseRecord['deliberate']>}`>;
  readonly inspectionResults: Words<Inspection['result']>;
}

const zh: ArchiveText = {
  fields: {
    ground: '列入事由',
    listedOn: '列入日期',
    list: '名单',
    grade: '级别',
    year: '年度',
    decidedOn: '认定日期',
    level: '荣誉级别',
    title: '荣誉名称',
    filedOn: '报送日期',
    band: '评价等级',
    promiseType: '承诺类型',
    reason: '承诺事由',
    madeOn: '承诺作出日期',
    fulfilment: '承诺履行状态',
    validUntil: '承诺有效期至',
    determinedOn: '承诺履行状态认定日期',
    falsehood: '承诺真实性',
    deliberate: '不履行承诺的原因',
    facts: '违约事实',
    result: '检查结果',
    content: '检查内容',
    startsOn: '歇业起始日',
    endsOn: '歇业截止日',
  },
  dishonestyLists: {
    tax: '重大税收违法失信主体',
    wages: '拖欠农民工工资失信联合惩戒对象',
    'work-safety': '安全生产严重失信主体',
    procurement: '政府采购严重违法失信行为记录',
    statistics: '统计严重失信企业',
    other: '其他严重失信主体名单',
  },
  taxGrades: { A: 'A 级', B: 'B 级', M: 'M 级', C: 'C 级', D: 'D 级' },
  honourLevels: { county: '县级', city: '市级', province: '省级', nation: '国家级' },
  evaluationBands: { excellent: '优', good: '良', fair: '中', poor: '差' },
  promiseTypes: {
    'approval-substitute': '审批替代型',
    'deferred-materials': '容缺受理型',
    'proof-substitute': '证明事项型',
    repair: '信用修复型',
    'self-discipline': '行业自律型',
    voluntary: '主动型',
    other: '其他',
  },
  fulfilments: { full: '全部履行', partial: '部分履行', none: '全部未履行' },
  falsehoods: { true: '认定为虚假承诺' },
  deliberates: { true: '认定为故意不履行承诺' },
  inspectionResults: {
    'no-problem': '未发现问题',
    corrected: '发现问题已责令改正',
    unreachable: '通过登记的住所或者经营场所无法联系',
    problem: '发现问题',
  },
};

const en: ArchiveText = {
  fields: {
    ground: 'Ground',
    listedOn: 'Listed on',
    list: 'List',
    grade: 'Grade',
    year: 'Year',
    decidedOn: 'Decided on',
    level: 'Level',
    title: 'Title',
    filedOn: 'Filed on',
    band: 'Band',
    promiseType: 'Kind of promise',
    reason: 'Reason for the promise',
    madeOn: 'Promised on',
    fulfilment: 'Fulfilment',
    validUntil: 'Promise valid until',
    determinedOn: 'Fulfilment determined on',
    falsehood: 'Truth of the promise',
    deliberate: 'Why it was not kept',
    facts: 'Breach',
    result: 'Result',
    content: 'What was inspected',
    startsOn: 'Dormant from',
    endsOn: 'Dormant until',
  },
  dishonestyLists: {
    tax: 'Major tax violations',
    wages: 'Unpaid wages of migrant workers',
    'work-safety': 'Serious dishonesty in work safety',
    procurement: 'Serious violations in government procurement',
    statistics: 'Serious dishonesty in statistics',
    other: 'Another list of serious dishonesty',
  },
  taxGrades: { A: 'A', B: 'B', M: 'M', C: 'C', D: 'D' },
  honourLevels: { county: 'County', city: 'City', province: 'Province', nation: 'Nation' },
  evaluationBands: { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' },
  promiseTypes: {
    'approval-substitute': 'Instead of an approval',
    'deferred-materials': 'Documents to follow',
    'proof-substitute': 'Instead of a certificate',
    repair: 'For a repair',
    'self-discipline': 'Self-discipline of a trade',
    voluntary: 'Voluntary',
    other: 'Other',
  },
  fulfilments: { full: 'Kept in full', partial: 'Kept in part', none: 'Not kept' },
  falsehoods: { true: 'Found to be false' },
  deliberates: { true: 'Found to be deliberate' },
  inspectionResults: {
    'no-problem': 'No problem found',
    corrected: 'Problem found and ordered to be corrected',
    unreachable: 'Could not be reached at the registered address',
    problem: 'Problem found',
  },
};

/** The words of what the archive says, zh-CN first; its kinds are those of `recordText`. */
export const archiveText: { readonly 'zh-CN': ArchiveText; readonly en: ArchiveText } = {
  'zh-CN': zh,
  en,
};

/** One thing that a record of the archive says, in words; a day stays as it is. */
export function detailWords(
  { field, value }: ArchiveDetail,
  language: keyof typeof archiveText,
): string {
  const text = archiveText[language];
  const tables: { readonly [F in ArchiveField]?: Readonly<Record<string, string>> } = {
    list: text.dishonestyLists,
    grade: text.taxGrades,
    level: text.honourLevels,
    band: text.evaluationBands,
    promiseType: text.promiseTypes,
    fulfilment: text.fulfilments,
    falsehood: text.falsehoods,
    deliberate: text.deliberates,
    result: text.inspectionResults,
  };
  return tables[field]?.[String(value)] ?? String(value);
}
