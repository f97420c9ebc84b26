import type { MaterialFile, Repair, RepairEvent } from '@xinyong/core';
import type { Selectable } from 'kysely';
import type { RepairEventTable, RepairFileTable, RepairTable } from './repair-table.ts';

export const repairOfRow = (
  row: Selectable<RepairTable>,
  files: readonly MaterialFile[],
): Repair => ({
  id: row.id,
  recordId: row.record_id,
  subjectCode: row.subject_code,
  subjectName: row.subject_name,
  track: row.track,
  state: row.state,
  version: row.version,
  answers: row.answers,
  files,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...(row.submitted_on && { submittedOn: row.submitted_on }),
  ...(row.accepted_on && { acceptedOn: row.accepted_on }),
  ...(row.notice !== null && { notice: row.notice }),
  ...(row.supplement !== null && { supplement: row.supplement }),
});

/** The columns of a file that tell of it without its bytes. */
export const fileColumns = ['repair_id', 'material', 'name', 'size', 'digest'] as const;

export const fileOfRow = ({
  material,
  name,
  size,
  digest,
}: Pick<Selectable<RepairFileTable>, 'material' | 'name' | 'size' | 'digest'>): MaterialFile => ({
  material,
  name,
  size,
  digest,
});

export const eventOfRow = (row: Selectable<RepairEventTable>): RepairEvent => ({
  at: row.at,
  command: row.command,
  from: row.from_state,
  to: row.to_state,
  by: row.by,
  actorName: row.actor_name,
  ...(row.notice !== null && { notice: row.notice }),
  ...(row.reason !== null && { reason: row.reason }),
});
