import type { ImportKind } from './import-finding.ts';

/** Whom a decision is about (行政相对人): an organisation or a natural person. */
export type CounterpartField = 'name' | 'category' | 'code' | 'representative' | 'personNumber';
/** 作出决定的机关. */
export type AgencyField = 'agencyName' | 'agencyCode';

/** What is read of each kind of file. */
export interface FieldsOf {
  readonly penalties:
    | CounterpartField
    | AgencyField
    | 'documentNumber'
    | 'breach'
    | 'facts'
    | 'basis'
    | 'penaltyTypes'
    | 'morePenaltyTypes'
    | 'content'
    | 'fine'
    | 'confiscation'
    | 'decidedOn'
    | 'displayedUntil'
    | 'status'
    | 'place';
  readonly permits:
    | CounterpartField
    | AgencyField
    | 'documentNumber'
    | 'permitType'
    | 'certificate'
    | 'certificateNumber'
    | 'content'
    | 'decidedOn'
    | 'validFrom'
    | 'validTo';
  readonly listings:
    | 'name'
    | 'code'
    | AgencyField
    | 'list'
    | 'ground'
    | 'listedOn'
    | 'documentNumber'
    | 'delistedOn';
  readonly archive:
    | 'name'
    | 'code'
    | AgencyField
    | 'kind'
    | 'content'
    | 'year'
    | 'date'
    | 'endDate'
    | 'documentNumber'
    | 'facts';
  readonly subjects:
    'name' | 'code' | 'kind' | 'region' | 'sector' | 'representative' | 'foundedOn' | 'dissolvedOn';
}

/** One table of columns that agencies send: the headings of the fields, those a file must have apart. */
export interface ColumnShape<Kind extends ImportKind = ImportKind> {
  readonly kind: Kind;
  readonly columns: Readonly<Partial<Record<FieldsOf[Kind], string>>>;
  readonly optional: Readonly<Partial<Record<FieldsOf[Kind], string>>>;
}

/** 行政处罚, column codes of the 2019 disclosure standard (双公示). Amounts are 万元. */
const penalties2019: ColumnShape<'penalties'> = {
  kind: 'penalties',
  columns: {
    name: 'CF_XDR_MC',
    category: 'CF_XDR_LB',
    code: 'CF_XDR_SHXYM',
    documentNumber: 'CF_WSH',
    breach: 'CF_WFXW',
    facts: 'CF_SY',
    basis: 'CF_YJ',
    penaltyTypes: 'CF_CFLB',
    content: 'CF_NR',
    fine: 'CF_NR_FK',
    confiscation: 'CF_NR_WFFF',
    decidedOn: 'CF_JDRQ',
    agencyName: 'CF_CFJG',
    agencyCode: 'CF_CFJGDM',
  },
  optional: {
    representative: 'CF_FRDB',
    personNumber: 'CF_XDR_ZJHM',
    displayedUntil: 'CF_GSJZQ',
  },
};

/**
 * 行政处罚, the older headings. They have no code of the agency and no column for an amount, which
 * stands in 处罚结果; the day is that on which the decision took effect.
 */
const penalties2016: ColumnShape<'penalties'> = {
  kind: 'penalties',
  columns: {
    name: '行政相对人名称',
    code: '行政相对人代码_1(统一社会信用代码)',
    documentNumber: '行政处罚决定书文号',
    breach: '处罚名称',
    facts: '处罚事由',
    basis: '处罚依据',
    penaltyTypes: '处罚类别1',
    content: '处罚结果',
    decidedOn: '处罚生效期',
    agencyName: '处罚机关',
  },
  optional: {
    status: '当前状态',
    place: '地方编码',
    representative: '法定代表人姓名',
    personNumber: '行政相对人代码_5(居民身份证号)',
    morePenaltyTypes: '处罚类别2',
  },
};

/** 行政许可, column codes of the 2019 disclosure standard (双公示). */
const permits2019: ColumnShape<'permits'> = {
  kind: 'permits',
  columns: {
    name: 'XK_XDR_MC',
    category: 'XK_XDR_LB',
    code: 'XK_XDR_SHXYM',
    documentNumber: 'XK_WSH',
    permitType: 'XK_XKLB',
    content: 'XK_NR',
    decidedOn: 'XK_JDRQ',
    validFrom: 'XK_YXQZ',
    validTo: 'XK_YXQZI',
    agencyName: 'XK_XKJG',
    agencyCode: 'XK_XKJGDM',
  },
  optional: {
    representative: 'XK_FRDB',
    personNumber: 'XK_XDR_ZJHM',
    certificate: 'XK_XKZS',
    certificateNumber: 'XK_XKBH',
  },
};

/** 经营异常名录 and 严重违法失信名单. */
const listings: ColumnShape<'listings'> = {
  kind: 'listings',
  columns: {
    name: 'name',
    code: 'uscc',
    list: 'list',
    ground: 'ground',
    listedOn: 'listedOn',
    agencyName: 'agency',
    agencyCode: 'agencyUscc',
    documentNumber: 'decisionNumber',
    delistedOn: 'delistedOn',
  },
  optional: {},
};

/** 信用档案: every other kind of record in one table, told apart by 信息类别. */
const archive: ColumnShape<'archive'> = {
  kind: 'archive',
  columns: {
    code: '统一社会信用代码',
    name: '主体名称',
    kind: '信息类别',
    content: '内容',
    year: '年度',
    date: '日期',
    endDate: '截止日期',
    documentNumber: '文号',
    facts: '事由',
    agencyName: '机关名称',
    agencyCode: '机关代码',
  },
  optional: {},
};

/** 经营主体. */
const subjects: ColumnShape<'subjects'> = {
  kind: 'subjects',
  columns: {
    name: 'name',
    code: 'code',
    kind: 'kind',
    region: 'region',
    sector: 'sector',
    representative: 'rep',
    foundedOn: 'founded',
  },
  optional: { dissolvedOn: 'dissolved' },
};

/** Every table of columns that is read, by its name. */
export const columnShapes: {
  readonly 'penalties-2019': ColumnShape<'penalties'>;
  readonly 'penalties-2016': ColumnShape<'penalties'>;
  readonly 'permits-2019': ColumnShape<'permits'>;
  readonly listings: ColumnShape<'listings'>;
  readonly archive: ColumnShape<'archive'>;
  readonly subjects: ColumnShape<'subjects'>;
} = {
  'penalties-2019': penalties2019,
  'penalties-2016': penalties2016,
  'permits-2019': permits2019,
  listings,
  archive,
  subjects,
};

export type ShapeName = keyof typeof columnShapes;
