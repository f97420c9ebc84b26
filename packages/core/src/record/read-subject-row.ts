import { isKnownRegion, isRegionCode } from '../identity/region.ts';
import type { FieldsOf } from './column-shapes.ts';
import { optionalDay, pastDay } from './read-decision.ts';
import { readMentionedSubject } from './read-mentioned-subject.ts';
import type { ReadRow, RowContext } from './row-context.ts';
import type { ColumnsOf } from './recognise-columns.ts';
import { Row } from './row.ts';

/** Reads one 经营主体. Its kind is what its code says. */
export function readSubjectRow(
  cells: readonly string[],
  { at }: ColumnsOf<'subjects'>,
  context: RowContext,
): ReadRow {
  const row = new Row<FieldsOf['subjects']>(cells, at, context.line);
  const mentioned = readMentionedSubject(row, row.words('representative', 'optional'));
  const kind = row.text('kind');
  if (mentioned && kind !== '' && kind !== mentioned.code.slice(0, 2))
    row.find('kind', 'kind-differs');
  const region = row.required('region');
  if (region !== '' && !isRegionCode(region)) row.find('region', 'invalid-region');
  else if (region !== '' && !isKnownRegion(region)) row.find('region', 'unknown-region');
  const sector = row.words('sector', 'optional');
  const foundedOn = pastDay(row, 'foundedOn', context);

  const dissolvedOn = optionalDay(row, 'dissolvedOn');
  if (dissolvedOn !== undefined && dissolvedOn > context.today)
    row.find('dissolvedOn', 'future-date');

  const { findings } = row;
  if (row.isRejected || !mentioned || !foundedOn) return { findings };
  return {
    subject: { ...mentioned, region, sector, foundedOn, ...(dissolvedOn && { dissolvedOn }) },
    findings,
  };
}
