import type { AuditEntryTable, AuditHeadTable } from '../audit/audit-table.ts';
import type { Instant } from '../clock.ts';
import type { GradeBatchTable, GradeResultTable, GradeSchemeTable } from '../grades/grade-table.ts';
import type { DrawEventTable, DrawTable } from '../draws/draw-table.ts';
import type { ImportFindingTable, ImportTable } from './import-table.ts';
import type { PromiseTemplateTable } from '../promise-templates/template-table.ts';
import type {
  PromiseEventTable,
  PromiseFileTable,
  PromiseSerialTable,
  PromiseTable,
} from '../promises/promise-table.ts';
import type { RecordEventTable, RecordTable } from '../records/record-table.ts';
import type { RepairEventTable, RepairFileTable, RepairTable } from '../repairs/repair-table.ts';
import type { EndedSessionTable } from '../sign-in/ended-session-table.ts';
import type { SubjectTable } from '../subjects/subject-table.ts';
import type { WarningEventTable } from '../warnings/warning-table.ts';
import type { JsonColumn } from './json-column.ts';

/** Every table, as the .sql files make it. */
export interface Tables {
  subject: SubjectTable;
  record: RecordTable;
  record_event: RecordEventTable;
  promise: PromiseTable;
  promise_event: PromiseEventTable;
  promise_file: PromiseFileTable;
  promise_serial: PromiseSerialTable;
  promise_template: PromiseTemplateTable;
  repair: RepairTable;
  repair_event: RepairEventTable;
  repair_file: RepairFileTable;
  draw: DrawTable;
  draw_event: DrawEventTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  outbox: OutboxTable;
  idempotency: IdempotencyTable;
  import: ImportTable;
  import_finding: ImportFindingTable;
  grade_batch: GradeBatchTable;
  grade_result: GradeResultTable;
  grade_scheme: GradeSchemeTable;
  person_vault: PersonVaultTable;
  ended_session: EndedSessionTable;
  warning_event: WarningEventTable;
}

interface OutboxTable {
  /** Code of the subject concerned, or id of the draw. */
  key: string;
  id: string;
  topic: string;
  body: JsonColumn<unknown>;
  created_at: Instant;
  delivered_at: Instant | null;
}

interface IdempotencyTable {
  actor: string;
  key: string;
  operation: string;
  /** SHA-256 of the request, hex. */
  digest: string;
  /** The body of the answer. */
  answer: string;
  created_at: Instant;
}

interface PersonVaultTable {
  /** Keyed hash of the number, hex. */
  hash: string;
  ciphertext: Uint8Array;
}
