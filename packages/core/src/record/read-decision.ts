import { divisionOfUscc } from '../identity/division-of-uscc.ts';
import { isRegionCode, nationCode, type RegionCode } from '../identity/region.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import type { Subject } from '../subject/subject.ts';
import type { AgencyField } from './column-shapes.ts';
import type { Agency } from './credit-record.ts';
import { readDay } from './read-day.ts';
import type { RowContext } from './row-context.ts';
import { readUscc } from './read-uscc.ts';
import type { Row } from './row.ts';

/**
 * Reads 作出决定的机关, for which the importer must be entitled to act; nothing if it is not named, or its
 * code is wanting in a file that has codes.
 */
export function readAgency(row: Row<AgencyField>, { mayActFor }: RowContext): Agency | undefined {
  const field = row.has('agencyCode') ? 'agencyCode' : 'agencyName';
  const name = row.words('agencyName');
  const code = field === 'agencyCode' ? readUscc(row, field) : undefined;
  if (name === '' || (field === 'agencyCode' && code === undefined)) return undefined;
  const agency = { name, ...(code && { code }) };
  if (!mayActFor(agency)) row.find(field, 'foreign-agency');
  // 机构编制 registers agencies; other bodies decide only where a law authorises them.
  if (code && !code.startsWith('1')) row.find(field, 'agency-department');
  return agency;
}

/** Reads 文书号; an agency's number that comes twice in a file is flagged, both rows are kept. */
export function readDocumentNumber(
  row: Row<'documentNumber' | 'agencyName'>,
  context: RowContext,
  need: 'required' | 'optional' = 'required',
): string {
  const number = row.words('documentNumber', need);
  if (number !== '') flagRepeated(row, number, context);
  return number;
}

/** Flags an agency's number that came before in the file. */
export function flagRepeated(
  row: Row<'documentNumber' | 'agencyName'>,
  number: string,
  { isRepeated }: RowContext,
): void {
  if (isRepeated(row.text('agencyName'), number))
    row.find('documentNumber', 'duplicate-document-number');
}

/** Reads a day that must be there. */
export function requiredDay<Field extends string>(
  row: Row<Field>,
  field: Field,
): IsoDay | undefined {
  return row.required(field) === '' ? undefined : optionalDay(row, field);
}

/** Reads a day that may be left out. */
export function optionalDay<Field extends string>(
  row: Row<Field>,
  field: Field,
): IsoDay | undefined {
  const text = row.text(field);
  const day = text === '' ? undefined : readDay(text);
  if (text !== '' && day === undefined) row.find(field, 'impossible-date');
  return day;
}

/** Reads the day of something that happened to a subject: not after today, and likely not before it was founded. */
export function pastDay<Field extends string>(
  row: Row<Field>,
  field: Field,
  { today, subject }: RowContext,
  code?: Subject['code'],
): IsoDay | undefined {
  const day = requiredDay(row, field);
  if (day === undefined) return undefined;
  const foundedOn = code && subject(code)?.foundedOn;
  if (day > today) row.find(field, 'future-date');
  else if (foundedOn !== undefined && day < foundedOn) row.find(field, 'before-founding');
  return day;
}

/** Region of the agency that found the breach, or what is nearest to knowing it. */
export function placeOf(
  agency: Agency,
  written: string,
  subject: Subject,
  context: RowContext,
): RegionCode {
  const candidates = [
    agency.code && divisionOfUscc(agency.code),
    written,
    context.subject(subject.code)?.region,
    subject.region,
  ];
  return candidates.find(isRegionCode) ?? nationCode;
}
