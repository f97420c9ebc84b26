import type { Fulfilment, PromiseType, Publicity } from './promise.ts';

/** The items of 信用承诺及履约践诺信息, each by its key. */
export type NationalKey =
  | 'code'
  | 'subjectName'
  | 'subjectCategory'
  | 'subjectCode'
  | 'type'
  | 'reason'
  | 'content'
  | 'breachLiability'
  | 'madeOn'
  | 'validUntil'
  | 'fulfilment'
  | 'unperformed'
  | 'sanction'
  | 'determinedOn'
  | 'determiner'
  | 'determinerCode'
  | 'acceptor'
  | 'acceptorCode'
  | 'publicity'
  | 'remarks'
  | 'supervision';

/** One value of an item that has a list of values: files hold its code or its words. */
export interface NationalValue {
  readonly code: string;
  readonly words: string;
}

/** The list of values of an item, by ours. */
export type NationalValues<Value extends string> = { readonly [V in Value]: NationalValue };

/** 承诺人类别, item 3. Every 经营主体 but 个体工商户 is of the first. */
export const promiserCategories: NationalValues<'organisation' | 'person' | 'individual-business'> =
  {
    organisation: { code: '1', words: '法人及非法人组织' },
    person: { code: '2', words: '自然人' },
    'individual-business': { code: '4', words: '个体工商户' },
  };

/** 承诺类型, item 5. Of 其他 the item says which as well. */
export const nationalPromiseTypes: NationalValues<PromiseType> = {
  'approval-substitute': { code: '1', words: '审批替代型' },
  'deferred-materials': { code: '2', words: '容缺受理型' },
  'proof-substitute': { code: '3', words: '证明事项型' },
  repair: { code: '4', words: '信用修复型' },
  'self-discipline': { code: '5', words: '行业自律型' },
  voluntary: { code: '6', words: '主动型' },
  other: { code: '0', words: '其他' },
};

/** 承诺履行状态, item 11. */
export const nationalFulfilments: NationalValues<Fulfilment> = {
  full: { code: '1', words: '全部履行' },
  partial: { code: '2', words: '部分履行' },
  none: { code: '3', words: '全部未履行' },
};

/** 公开类型, item 19. */
export const nationalPublicities: NationalValues<Publicity> = {
  public: { code: '1', words: '可向社会公开' },
  limited: { code: '2', words: '特定范围内公开' },
  none: { code: '3', words: '不可公开' },
};

/** 承诺监管状态, which stands beside the twenty items. */
export const supervisions: NationalValues<'running' | 'finished'> = {
  running: { code: '0', words: '监管中' },
  finished: { code: '2', words: '监管完成' },
};

/** 数据项: one of the twenty, or 承诺监管状态. */
export interface NationalItem {
  /** 1 to 20; 承诺监管状态 has none. */
  readonly number?: number;
  readonly key: NationalKey;
  /** The column head, and the key in JSON. */
  readonly name: string;
  /** Characters, at most; days and lists of values have none but what they are. */
  readonly longest?: number;
  /** Items 12 and 13 are `conditional`: required if the promise was kept in part or not at all, empty if it was kept. */
  readonly need: 'required' | 'optional' | 'conditional';
  readonly values?: NationalValues<string>;
}

/**
 * 信用承诺及履约践诺信息数据项 in their order, as a public implementation of the national template has them. The document
 * itself (国家公共信用信息中心) was not seen: `secondary`. A real report of 信用中国 agrees in items 1, 5, 11, 17 and 18.
 */
export const nationalItems: readonly NationalItem[] = [
  { number: 1, key: 'code', name: '承诺编码', longest: 20, need: 'required' },
  { number: 2, key: 'subjectName', name: '承诺人名称', longest: 200, need: 'required' },
  {
    number: 3,
    key: 'subjectCategory',
    name: '承诺人类别',
    need: 'required',
    values: promiserCategories,
  },
  { number: 4, key: 'subjectCode', name: '承诺人代码', longest: 18, need: 'required' },
  {
    number: 5,
    key: 'type',
    name: '承诺类型',
    longest: 64,
    need: 'required',
    values: nationalPromiseTypes,
  },
  { number: 6, key: 'reason', name: '承诺事由', longest: 512, need: 'required' },
  { number: 7, key: 'content', name: '承诺内容', longest: 4000, need: 'required' },
  { number: 8, key: 'breachLiability', name: '违诺责任', longest: 4000, need: 'required' },
  { number: 9, key: 'madeOn', name: '承诺作出日期', need: 'required' },
  { number: 10, key: 'validUntil', name: '承诺有效期', need: 'optional' },
  {
    number: 11,
    key: 'fulfilment',
    name: '承诺履行状态',
    need: 'required',
    values: nationalFulfilments,
  },
  {
    number: 12,
    key: 'unperformed',
    name: '未履行的承诺内容',
    longest: 4000,
    need: 'conditional',
  },
  { number: 13, key: 'sanction', name: '违诺责任追究内容', longest: 4000, need: 'conditional' },
  { number: 14, key: 'determinedOn', name: '承诺履行状态认定日期', need: 'optional' },
  {
    number: 15,
    key: 'determiner',
    name: '承诺履行状态认定单位',
    longest: 200,
    need: 'optional',
  },
  {
    number: 16,
    key: 'determinerCode',
    name: '承诺履行状态认定单位代码',
    longest: 18,
    need: 'optional',
  },
  { number: 17, key: 'acceptor', name: '承诺受理单位', longest: 200, need: 'required' },
  { number: 18, key: 'acceptorCode', name: '承诺受理单位代码', longest: 18, need: 'required' },
  {
    number: 19,
    key: 'publicity',
    name: '公开类型',
    need: 'required',
    values: nationalPublicities,
  },
  { number: 20, key: 'remarks', name: '备注', longest: 512, need: 'optional' },
  { key: 'supervision', name: '承诺监管状态', need: 'optional', values: supervisions },
];
