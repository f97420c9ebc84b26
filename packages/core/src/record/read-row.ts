import { readArchiveRow } from './read-archive-row.ts';
import { readListingRow } from './read-listing-row.ts';
import { readPenaltyRow } from './read-penalty-row.ts';
import { readPermitRow } from './read-permit-row.ts';
import { readSubjectRow } from './read-subject-row.ts';
import type { Columns } from './recognise-columns.ts';
import type { ReadRow, RowContext } from './row-context.ts';

/** Reads one record of a file whose heading was recognised. */
export function readRow(cells: readonly string[], columns: Columns, context: RowContext): ReadRow {
  switch (columns.kind) {
    case 'penalties':
      return readPenaltyRow(cells, columns, context);
    case 'permits':
      return readPermitRow(cells, columns, context);
    case 'listings':
      return readListingRow(cells, columns, context);
    case 'archive':
      return readArchiveRow(cells, columns, context);
    case 'subjects':
      return readSubjectRow(cells, columns, context);
  }
}
