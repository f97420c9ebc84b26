import type { ImportReport } from '@xinyong/contract';
import type { ImportLevel, ReadRow } from '@xinyong/core';
import type { StoredRecords } from './store-records.ts';

/** How many rows of a file fared how. Each is created, unchanged, rejected or masked. */
export type ImportCounts = Pick<
  ImportReport,
  'rows' | 'created' | 'unchanged' | 'ended' | 'rejected' | 'warned' | 'normalised' | 'masked'
>;

export const noCounts: ImportCounts = {
  rows: 0,
  created: 0,
  unchanged: 0,
  ended: 0,
  rejected: 0,
  warned: 0,
  normalised: 0,
  masked: 0,
};

/** The counts with some rows more, and what became of their records. */
export function withRows(
  counts: ImportCounts,
  rows: readonly ReadRow[],
  { created, ended }: StoredRecords,
): ImportCounts {
  const isRejected = (row: ReadRow): boolean => has(row, 'reject');
  const taken = rows.filter((row) => !isRejected(row));
  const masked = taken.filter(({ person }) => person).length;
  return {
    rows: counts.rows + rows.length,
    created: counts.created + created,
    unchanged: counts.unchanged + taken.length - masked - created,
    ended: counts.ended + ended,
    rejected: counts.rejected + rows.length - taken.length,
    warned: counts.warned + taken.filter((row) => has(row, 'warn')).length,
    normalised: counts.normalised + taken.filter((row) => has(row, 'normalise')).length,
    masked: counts.masked + masked,
  };
}

const has = ({ findings }: ReadRow, level: ImportLevel): boolean =>
  findings.some((finding) => finding.level === level);
