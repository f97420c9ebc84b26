import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Subject } from '../subject/subject.ts';
import type { Agency } from './credit-record.ts';
import type { ImportFinding } from './import-finding.ts';
import type { RecordDraft } from './record-draft.ts';

/** What a row is read against. */
export interface RowContext {
  /** Number of the record in the file, the heading is 1. */
  readonly line: number;
  /** The day of the import: what was decided later cannot be. */
  readonly today: IsoDay;
  /** What is known of a subject; nothing is not known to be wrong. */
  readonly subject: (code: Uscc) => Pick<Subject, 'region' | 'foundedOn'> | undefined;
  /** Whether an agency's document number stood in an earlier row of the file; called once a row. */
  readonly isRepeated: (agencyName: string, documentNumber: string) => boolean;
  /** Whether the importer may send what this agency decided. */
  readonly mayActFor: (agency: Agency) => boolean;
}

/** What a file says of a record's display (公示); that it is never displayed, the law says of its kind. */
export type DisplayInFile =
  | { readonly state: 'displayed' }
  | {
      readonly state: 'ended';
      readonly endedOn: IsoDay;
      readonly endedBy: 'delisting' | 'term' | 'law';
    };

/** What a row says; nothing but findings when it was rejected. */
export interface ReadRow {
  readonly record?: RecordDraft;
  readonly display?: DisplayInFile;
  /** The subject of the row: all that a file of subjects says, the little that a file of records does. */
  readonly subject?: Subject;
  /** A row about a natural person (自然人): nothing of it is displayed, the number is for the vault alone. */
  readonly person?: { readonly number: string };
  readonly findings: readonly ImportFinding[];
}
