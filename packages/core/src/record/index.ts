export {
  archiveDetails,
  archiveFields,
  isArchiveKind,
  isArchiveRecord,
  type ArchiveDetail,
  type ArchiveField,
} from './archive-fields.ts';
export { annualReportWindow, type AnnualReportWindow } from './annual-report-window.ts';
export type { ShapeName } from './column-shapes.ts';
export * from './credit-record.ts';
export {
  disclosureDeadline,
  disclosurePacks,
  type DisclosureDeadline,
  type DisclosureWording,
} from './disclosure-deadline.ts';
export { disclosedActs, type DisclosedAct } from './disclosed-act.ts';
export { displayOfKind, type DisplayOfKind } from './display-of-kind.ts';
export { domainsOf } from './domains-of.ts';
export type { FindingCode, ImportFinding, ImportKind, ImportLevel } from './import-finding.ts';
export { maskPersonNumbers } from './mask-person-numbers.ts';
export { readRow } from './read-row.ts';
export {
  recogniseColumns,
  type Columns,
  type HeadingProblem,
  type RecognisedColumns,
} from './recognise-columns.ts';
export { recordIdOf, type RecordDraft } from './record-draft.ts';
export type { DisplayInFile, ReadRow, RowContext } from './row-context.ts';
export { statementProblems, type StatementProblem } from './statement-problems.ts';
export { statementQuestions, type StatementQuestion } from './statement-questions.ts';
export { subjectCodeIn } from './subject-code-in.ts';
export { trackOf } from './track-of.ts';
export { dutyDeadline, type Duty, type DutyDeadline, type DutyLaw } from './duty-deadline.ts';
