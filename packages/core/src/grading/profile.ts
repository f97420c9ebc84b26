import type { CreditRecord, RecordKind } from '../record/credit-record.ts';
import type { Subject } from '../subject/subject.ts';
import type { SchemeFacts } from './fact-slots.ts';

/** What is known about a subject (信用档案), as far as an evaluation reads it. */
export interface Profile {
  readonly subject: Subject;
  readonly records: readonly CreditRecord[];
  /** Kinds of which every record there is has been collected (归集): of these, and of no others, none found means none. */
  readonly covered: readonly RecordKind[];
  /** Ids of records that the subject disputes (异议); they count and are marked. */
  readonly disputed?: readonly string[];
  /** Facts that no record carries. */
  readonly stated?: SchemeFacts;
}
