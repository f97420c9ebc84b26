import type { FieldsOf } from './column-shapes.ts';
import type { AbnormalGround } from './credit-record.ts';
import { optionalDay, pastDay, placeOf, readAgency, readDocumentNumber } from './read-decision.ts';
import { readMentionedSubject } from './read-mentioned-subject.ts';
import type { DisplayInFile, ReadRow, RowContext } from './row-context.ts';
import type { ColumnsOf } from './recognise-columns.ts';
import type { RecordDraft } from './record-draft.ts';
import { Row } from './row.ts';

type ListingRow = Row<FieldsOf['listings']>;

const LISTS: ReadonlyMap<string, 'abnormal-listing' | 'serious-listing'> = new Map([
  ['经营异常名录', 'abnormal-listing'],
  ['严重违法失信名单', 'serious-listing'],
]);

// Agencies word the four 列入情形 at length; each has a word that the others lack.
const GROUNDS: readonly (readonly [RegExp, AbnormalGround])[] = [
  [/年度报告|年报/, 'annual-report'],
  [/弄虚作假|隐瞒真实情况/, 'false-information'],
  [/无法(?:取得)?联系/, 'unreachable'],
  [/责令/, 'information-order'],
];

/** Reads one entry of 经营异常名录 or 严重违法失信名单, delisted (移出) or not. */
export function readListingRow(
  cells: readonly string[],
  { at }: ColumnsOf<'listings'>,
  context: RowContext,
): ReadRow {
  const row: ListingRow = new Row(cells, at, context.line);
  const subject = readMentionedSubject(row, '');
  const agency = readAgency(row, context);
  const documentNumber = readDocumentNumber(row, context);
  const listedOn = pastDay(row, 'listedOn', context, subject?.code);
  const list = readList(row);
  const display = readDisplay(row, listedOn, context);

  const { findings } = row;
  if (row.isRejected || !subject || !agency || !listedOn || !list) return { findings };
  const record: RecordDraft = {
    ...list,
    subjectCode: subject.code,
    subjectName: subject.name,
    agency,
    place: placeOf(agency, '', subject, context),
    documentNumber,
    track: 'gsxt',
    listedOn,
  };
  return { record, display, subject, findings };
}

function readList(
  row: ListingRow,
):
  | { kind: 'abnormal-listing'; ground: AbnormalGround }
  | { kind: 'serious-listing'; ground: string }
  | undefined {
  const kind = LISTS.get(row.required('list'));
  const words = row.words('ground');
  if (kind === undefined) {
    if (row.text('list') !== '') row.find('list', 'unknown-list');
    return undefined;
  }
  if (kind === 'serious-listing') return { kind, ground: words };
  const ground = GROUNDS.find(([pattern]) => pattern.test(words))?.[1];
  if (ground !== undefined) return { kind, ground };
  if (words !== '') row.find('ground', 'unknown-ground');
  return undefined;
}

function readDisplay(
  row: ListingRow,
  listedOn: string | undefined,
  { today }: RowContext,
): DisplayInFile {
  const delistedOn = optionalDay(row, 'delistedOn');
  if (delistedOn === undefined) return { state: 'displayed' };
  if (delistedOn > today) row.find('delistedOn', 'future-date');
  if (listedOn && delistedOn < listedOn) row.find('delistedOn', 'ends-before-start');
  return { state: 'ended', endedOn: delistedOn, endedBy: 'delisting' };
}
