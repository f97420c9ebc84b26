import type { FieldsOf } from './column-shapes.ts';
import type { AdministrativePermit } from './credit-record.ts';
import { readCounterpart } from './read-counterpart.ts';
import { pastDay, placeOf, readAgency, readDocumentNumber, requiredDay } from './read-decision.ts';
import type { ReadRow, RowContext } from './row-context.ts';
import type { ColumnsOf } from './recognise-columns.ts';
import { Row } from './row.ts';

/** 许可类别. */
const PERMIT_TYPES: ReadonlyMap<string, AdministrativePermit['permitType']> = new Map([
  ['普通', 'general'],
  ['特许', 'special'],
  ['认可', 'recognition'],
  ['核准', 'approval'],
  ['登记', 'registration'],
  ['其他', 'other'],
]);

/** Reads one 行政许可. */
export function readPermitRow(
  cells: readonly string[],
  { at }: ColumnsOf<'permits'>,
  context: RowContext,
): ReadRow {
  const row = new Row<FieldsOf['permits']>(cells, at, context.line);
  const counterpart = readCounterpart(row);
  const agency = readAgency(row, context);
  const documentNumber = readDocumentNumber(row, context);
  const decidedOn = pastDay(row, 'decidedOn', context, counterpart?.subject?.code);
  const permitType = PERMIT_TYPES.get(row.required('permitType'));
  if (permitType === undefined && row.text('permitType') !== '')
    row.find('permitType', 'unknown-permit-type');
  const certificate = row.words('certificate', 'optional');
  const certificateNumber = row.words('certificateNumber', 'optional');
  const content = row.words('content');
  const validFrom = requiredDay(row, 'validFrom');
  const validTo = requiredDay(row, 'validTo');
  if (validFrom && validTo && validTo < validFrom) row.find('validTo', 'ends-before-start');

  const { findings } = row;
  if (row.isRejected || !counterpart || !agency) return { findings };
  if (!permitType || !decidedOn || !validFrom || !validTo) return { findings };
  if (counterpart.number !== undefined) return { person: counterpart, findings };
  const { subject } = counterpart;
  return {
    record: {
      kind: 'permit',
      subjectCode: subject.code,
      subjectName: subject.name,
      agency,
      place: placeOf(agency, '', subject, context),
      documentNumber,
      decidedOn,
      permitType,
      certificate,
      certificateNumber,
      content,
      validFrom,
      validTo,
    },
    display: { state: 'displayed' },
    subject,
    findings,
  };
}
