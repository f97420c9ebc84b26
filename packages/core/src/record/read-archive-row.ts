import type { IsoDay } from '../calendar/iso-day.ts';
import type { FieldsOf } from './column-shapes.ts';
import type {
  ArchiveKind,
  ArchiveRecord,
  Honour,
  PromiseRecord,
  RecordCommon,
} from './credit-record.ts';
import { displayOfKind } from './display-of-kind.ts';
import {
  flagRepeated,
  optionalDay,
  pastDay,
  placeOf,
  readAgency,
  readDocumentNumber,
  requiredDay,
} from './read-decision.ts';
import { readMentionedSubject } from './read-mentioned-subject.ts';
import type { RecordDraft } from './record-draft.ts';
import type { ColumnsOf } from './recognise-columns.ts';
import type { ReadRow, RowContext } from './row-context.ts';
import { Row } from './row.ts';

type ArchiveRow = Row<FieldsOf['archive']>;

/** What a record says beyond what every record has. */
type Particulars = ArchiveRecord extends infer R
  ? R extends ArchiveRecord
    ? Omit<R, keyof RecordCommon>
    : never
  : never;

/** 信息类别. */
const KINDS: ReadonlyMap<string, ArchiveKind> = new Map([
  ['失信被执行人', 'judgment-default'],
  ['严重失信主体名单', 'dishonesty-listing'],
  ['纳税信用级别', 'tax-grade'],
  ['荣誉', 'honour'],
  ['年度报告', 'annual-report'],
  ['公共信用综合评价', 'evaluation'],
  ['信用承诺履行情况', 'promise'],
  ['合同违约', 'contract-breach'],
  ['监督检查结果', 'inspection'],
  ['歇业', 'dormancy'],
]);
const LISTS = new Map([
  ['重大税收违法失信主体', 'tax'],
  ['拖欠农民工工资失信联合惩戒对象', 'wages'],
  ['安全生产严重失信主体', 'work-safety'],
  ['政府采购严重违法失信行为记录', 'procurement'],
  ['统计严重失信企业', 'statistics'],
  ['其他严重失信主体名单', 'other'],
] as const);
const GRADES = new Map([
  ['A', 'A'],
  ['B', 'B'],
  ['M', 'M'],
  ['C', 'C'],
  ['D', 'D'],
] as const);
const LEVELS: ReadonlyMap<string, Honour['level']> = new Map([
  ['县级', 'county'],
  ['市级', 'city'],
  ['省级', 'province'],
  ['国家级', 'nation'],
]);
const BANDS = new Map([
  ['优', 'excellent'],
  ['良', 'good'],
  ['中', 'fair'],
  ['差', 'poor'],
] as const);
const RESULTS = new Map([
  ['未发现问题', 'no-problem'],
  ['发现问题已责令改正', 'corrected'],
  ['通过登记的住所或者经营场所无法联系', 'unreachable'],
  ['发现问题', 'problem'],
] as const);
/** 承诺类型 and 承诺履行状态 of the national data items for promises. */
const PROMISE_TYPES: ReadonlyMap<string, PromiseRecord['promiseType']> = new Map([
  ['审批替代型', 'approval-substitute'],
  ['容缺受理型', 'deferred-materials'],
  ['证明事项型', 'proof-substitute'],
  ['信用修复型', 'repair'],
  ['行业自律型', 'self-discipline'],
  ['主动型', 'voluntary'],
  ['其他', 'other'],
]);
const FULFILMENTS: ReadonlyMap<string, NonNullable<PromiseRecord['fulfilment']>> = new Map([
  ['全部履行', 'full'],
  ['部分履行', 'partial'],
  ['全部未履行', 'none'],
]);
const FALSEHOOD = '虚假承诺';
const DELIBERATE = '故意不履行承诺';

/** Kinds that stand on a document: of the others many have no number. */
const NUMBERED: readonly (ArchiveKind | undefined)[] = [
  'judgment-default',
  'dishonesty-listing',
  'promise',
  'contract-breach',
];

/** Reads one record of the credit archive (信用档案). */
export function readArchiveRow(
  cells: readonly string[],
  { at }: ColumnsOf<'archive'>,
  context: RowContext,
): ReadRow {
  const row: ArchiveRow = new Row(cells, at, context.line);
  const subject = readMentionedSubject(row, '');
  const kind = KINDS.get(row.required('kind'));
  if (kind === undefined && row.text('kind') !== '') row.find('kind', 'unknown-record-kind');
  const agency = readAgency(row, context);
  const on = pastDay(row, 'date', context, subject?.code);
  const documentNumber = readNumber(row, kind, on, context);
  // Without a day the row is rejected; its other cells are looked at all the same.
  const particulars = kind && readParticulars(kind, row, on ?? context.today, context);

  const { findings } = row;
  if (row.isRejected || !subject || !agency || !on || !particulars) return { findings };
  const record: RecordDraft = {
    ...particulars,
    subjectCode: subject.code,
    subjectName: subject.name,
    agency,
    place: placeOf(agency, '', subject, context),
    documentNumber,
  };
  return { record, display: displayOfKind(record), subject, findings };
}

/**
 * 承诺编码 is 行政区划, day and serial number in twenty digits, and so has a person's number in it by its shape. It
 * stays as it is where its day is that of the promise, which nobody who promises was born on; all else is masked.
 */
function readNumber(
  row: ArchiveRow,
  kind: ArchiveKind | undefined,
  on: IsoDay | undefined,
  context: RowContext,
): string {
  const text = row.text('documentNumber');
  if (kind !== 'promise' || !/^\d{20}$/.test(text) || text.slice(6, 14) !== on?.replaceAll('-', ''))
    return readDocumentNumber(row, context, NUMBERED.includes(kind) ? 'required' : 'optional');
  flagRepeated(row, text, context);
  return text;
}

/** What is particular to a kind; nothing where one of its cells is wrong. */
function readParticulars(
  kind: ArchiveKind,
  row: ArchiveRow,
  on: IsoDay,
  context: RowContext,
): Particulars | undefined {
  switch (kind) {
    case 'judgment-default':
      requireNoContent(row);
      return { kind, listedOn: on, ground: row.words('facts') };
    case 'contract-breach':
      requireNoContent(row);
      return { kind, decidedOn: on, facts: row.words('facts') };
    case 'dishonesty-listing': {
      const list = readContent(row, LISTS);
      const ground = row.words('facts');
      return list && { kind, list, listedOn: on, ground };
    }
    case 'tax-grade': {
      const grade = readContent(row, GRADES);
      const year = readYear(row, on);
      return grade && year !== undefined ? { kind, year, grade, decidedOn: on } : undefined;
    }
    case 'honour': {
      const honour = readHonour(row);
      return honour && { kind, ...honour, decidedOn: on };
    }
    case 'annual-report': {
      requireNoContent(row);
      const year = readYear(row, on);
      return year === undefined ? undefined : { kind, year, filedOn: on };
    }
    case 'evaluation': {
      const band = readContent(row, BANDS);
      return band && { kind, band, decidedOn: on };
    }
    case 'promise': {
      const promise = readPromise(row);
      const reason = row.words('facts');
      const end = readEnd(row, on, optionalDay(row, 'endDate'));
      const { fulfilment, falsehood, deliberate } = promise ?? {};
      const isDetermined = Boolean(fulfilment ?? falsehood ?? deliberate);
      if (isDetermined && end && end > context.today) row.find('endDate', 'future-date');
      return (
        promise && {
          kind,
          ...promise,
          reason,
          madeOn: on,
          ...(end && (isDetermined ? { determinedOn: end } : { validUntil: end })),
        }
      );
    }
    case 'inspection': {
      const result = readContent(row, RESULTS);
      const content = row.words('facts');
      return result && { kind, result, decidedOn: on, content };
    }
    case 'dormancy': {
      requireNoContent(row);
      const endsOn = readEnd(row, on, requiredDay(row, 'endDate'));
      return endsOn === undefined ? undefined : { kind, startsOn: on, endsOn };
    }
  }
}

function readContent<Code extends string>(
  row: ArchiveRow,
  codes: ReadonlyMap<string, Code>,
): Code | undefined {
  const text = row.required('content');
  const code = codes.get(text);
  if (text !== '' && code === undefined) row.find('content', 'content-not-of-kind');
  return code;
}

/** Most likely another kind was meant. */
function requireNoContent(row: ArchiveRow): void {
  if (row.text('content') !== '') row.find('content', 'content-not-of-kind');
}

/** Parts of 内容 that stand behind one another. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** 级别；名称. */
function readHonour(row: ArchiveRow): Pick<Honour, 'level' | 'title'> | undefined {
  const text = row.words('content');
  const [name = '', ...rest] = partsOf(text);
  const level = LEVELS.get(name);
  if (level && rest.length > 0) return { level, title: rest.join('；') };
  if (text !== '') row.find('content', 'content-not-of-kind');
  return undefined;
}

/** 承诺类型, with 承诺履行状态, 虚假承诺 and, of 信用修复型, 故意不履行承诺 where they were determined. */
function readPromise(
  row: ArchiveRow,
): Pick<PromiseRecord, 'promiseType' | 'fulfilment' | 'falsehood' | 'deliberate'> | undefined {
  const text = row.required('content');
  const [type = '', ...found] = partsOf(text);
  const states = found.filter((part) => part !== FALSEHOOD && part !== DELIBERATE);
  const promiseType = PROMISE_TYPES.get(type);
  const fulfilment = FULFILMENTS.get(states[0] ?? '');
  const isDeliberate = found.includes(DELIBERATE);
  const isOfRule = !isDeliberate || (promiseType === 'repair' && fulfilment !== 'full');
  if (promiseType && states.length === (fulfilment ? 1 : 0) && isOfRule)
    return {
      promiseType,
      ...(fulfilment && { fulfilment }),
      ...(found.includes(FALSEHOOD) && { falsehood: true }),
      ...(isDeliberate && { deliberate: true }),
    };
  if (text !== '') row.find('content', 'content-not-of-kind');
  return undefined;
}

/** A year is over, or at least running, on the day of what is said about it. */
function readYear(row: ArchiveRow, on: IsoDay): number | undefined {
  const text = row.required('year');
  if (/^(?:19|20)\d\d$/.test(text) && text <= on.slice(0, 4)) return Number(text);
  if (text !== '') row.find('year', 'impossible-year');
  return undefined;
}

function readEnd(row: ArchiveRow, start: IsoDay, end: IsoDay | undefined): IsoDay | undefined {
  if (end && end < start) row.find('endDate', 'ends-before-start');
  return end;
}
