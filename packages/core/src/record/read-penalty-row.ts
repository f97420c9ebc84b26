import { dayOf, isoOf } from '../calendar/day.ts';
import { addDays } from '../calendar/period.ts';
import type { FieldsOf } from './column-shapes.ts';
import type { PenaltyType } from './credit-record.ts';
import { domainsOf } from './domains-of.ts';
import { fenOfWan, statedFen, wanOfFen, YUAN_IN_WAN } from './read-amount.ts';
import { readCounterpart } from './read-counterpart.ts';
import { optionalDay, pastDay, placeOf, readAgency, readDocumentNumber } from './read-decision.ts';
import { readPenaltyTypes } from './read-penalty-types.ts';
import type { DisplayInFile, ReadRow, RowContext } from './row-context.ts';
import type { ColumnsOf } from './recognise-columns.ts';
import { Row } from './row.ts';
import { trackOf } from './track-of.ts';

type PenaltyRow = Row<FieldsOf['penalties']>;

/** 当前状态 of the older files: 0 is 正常; withdrawn and disputed penalties must not be displayed. */
const NORMAL = '0';

/** Reads one 行政处罚 of either table of columns. */
export function readPenaltyRow(
  cells: readonly string[],
  { at }: ColumnsOf<'penalties'>,
  context: RowContext,
): ReadRow {
  const row: PenaltyRow = new Row(cells, at, context.line);
  const counterpart = readCounterpart(row);
  const agency = readAgency(row, context);
  const documentNumber = readDocumentNumber(row, context);
  const decidedOn = pastDay(row, 'decidedOn', context, counterpart?.subject?.code);
  const penaltyTypes = readTypes(row);
  const amounts = readAmounts(row, penaltyTypes);
  const breach = row.words('breach');
  const fields = domainsOf(breach);
  const facts = row.words('facts');
  const basis = row.words('basis');
  const content = row.words('content');
  const display = readDisplay(row, context);
  const status = row.text('status');
  if (status !== '' && status !== NORMAL) row.find('status', 'status-not-normal');

  const { findings } = row;
  if (row.isRejected || !counterpart || !agency || !decidedOn) return { findings };
  if (counterpart.number !== undefined) return { person: counterpart, findings };
  const { subject } = counterpart;
  return {
    record: {
      kind: 'penalty',
      subjectCode: subject.code,
      subjectName: subject.name,
      agency,
      place: placeOf(agency, row.text('place'), subject, context),
      documentNumber,
      track: trackOf(agency.name),
      decidedOn,
      penaltyTypes,
      ...amounts,
      ...(fields && { domains: fields }),
      breach,
      facts,
      basis,
      content,
    },
    display,
    subject,
    findings,
  };
}

function readTypes(row: PenaltyRow): readonly PenaltyType[] {
  const types = new Set<PenaltyType>();
  for (const field of ['penaltyTypes', 'morePenaltyTypes'] as const) {
    const text = field === 'penaltyTypes' ? row.required(field) : row.text(field);
    const read = text === '' ? [] : readPenaltyTypes(text);
    if (read === undefined) row.find(field, 'unknown-penalty-type');
    for (const type of read ?? []) types.add(type);
  }
  return [...types];
}

function readAmounts(
  row: PenaltyRow,
  types: readonly PenaltyType[],
): { fineFen?: number; confiscationFen?: number } {
  const fineFen = readAmount(row, 'fine', '罚款');
  const confiscationFen = readAmount(row, 'confiscation', '没收');
  // Where the types were not understood, nothing is known to be missing.
  if (row.has('fine') && types.length > 0) {
    if (types.includes('fine')) {
      if (fineFen === 0) {
        const stated = statedFen(row.text('content'), '罚款');
        row.find('fine', 'fine-without-amount', {
          suggestion: stated === undefined ? undefined : wanOfFen(stated),
        });
      }
    } else if (fineFen) row.find('fine', 'amount-without-fine');
    // What is confiscated may be goods without a price (非法财物).
    if (types.includes('confiscation') && confiscationFen === 0)
      row.find('confiscation', 'confiscation-without-amount');
  }
  return { ...(fineFen && { fineFen }), ...(confiscationFen && { confiscationFen }) };
}

/**
 * Fen of an amount: 0 where the cell is empty, nothing where it is none. Where 处罚内容 states the
 * amount and the cell is exactly ten thousand times as much, the cell is in 元, not 万元; the decision
 * counts. In a file without a column for it, the amount is the one stated, if there is one.
 */
function readAmount(
  row: PenaltyRow,
  field: 'fine' | 'confiscation',
  word: '罚款' | '没收',
): number | undefined {
  const stated = statedFen(row.text('content'), word);
  if (!row.has(field)) return stated;
  const text = row.text(field);
  if (text === '') return 0;
  const fen = fenOfWan(text);
  if (fen === undefined) row.find(field, 'impossible-amount');
  if (fen === undefined || stated === undefined || fen === stated) return fen;
  if (fen === stated * YUAN_IN_WAN) {
    row.find(field, 'amount-in-yuan', { suggestion: wanOfFen(stated) });
    return stated;
  }
  if (fen > 0) row.find(field, 'amount-differs');
  return fen;
}

/** 公示截止期, the last day of display, ends it once it is over; before that it is no fact yet. */
function readDisplay(row: PenaltyRow, { today }: RowContext): DisplayInFile {
  const until = optionalDay(row, 'displayedUntil');
  if (until === undefined || until >= today) return { state: 'displayed' };
  return { state: 'ended', endedOn: isoOf(addDays(dayOf(until), 1)), endedBy: 'term' };
}
