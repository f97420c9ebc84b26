import type {
  AgencyStatement,
  CreditRecord,
  ImportFinding,
  ImportKind,
  IsoDay,
  RecordKind,
  Uscc,
} from '@xinyong/core';
import { operation, type Operation } from './operation.ts';
import type { Page, PageQuery } from './page.ts';

/** One change of a record's display (公示). */
export interface DisplayEvent {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly state: 'displayed' | 'ended';
  readonly by: 'import' | 'repair' | 'delisting' | 'term' | 'law' | 'revocation';
  readonly repairId?: string;
}

/** Whether a record is displayed, until when without repair, and how it came to be so. */
export interface RecordDisplay {
  readonly state: 'displayed' | 'ended';
  /** 最长公示期届满日; absent where it is not known. */
  readonly endsOn?: IsoDay;
  readonly history: readonly DisplayEvent[];
}

/** What became of a file (导入报告). */
export interface ImportReport {
  readonly id: string;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly rows: number;
  readonly created: number;
  /** Rows that were there already. */
  readonly unchanged: number;
  /** Records whose display the file ended. */
  readonly ended: number;
  readonly rejected: number;
  readonly warned: number;
  readonly normalised: number;
  /** Rows about natural persons: counted, masked, not displayed. */
  readonly masked: number;
  readonly importedAt: string;
}

/** What was found in a cell, in words as a problem has them: a program reads the code, people the message. */
export interface ReportedFinding extends ImportFinding {
  readonly message: string;
  readonly messageZh: string;
}

/** A list of records, of one kind or of all. */
export interface RecordListQuery extends PageQuery {
  readonly kind?: RecordKind;
}

/** What a file holds: the displayed records of a kind, of one subject or of all. */
export interface RecordExportQuery {
  readonly kind: RecordKind;
  readonly code?: Uscc;
}

/** Operations on records (信用信息). */
export const records: {
  readonly list: Operation<{ params: { code: Uscc }; query: RecordListQuery }, Page<CreditRecord>>;
  readonly export: Operation<{ query: RecordExportQuery }, Uint8Array>;
  readonly get: Operation<{ params: { id: string } }, CreditRecord>;
  readonly display: Operation<{ params: { id: string } }, RecordDisplay>;
  /** 认定: replaces what its agency stated; `version` is that of the statement replaced, 0 for none. */
  readonly state: Operation<{ params: { id: string }; body: AgencyStatement }, CreditRecord>;
  readonly import: Operation<{ query: { fileName: string }; body: Uint8Array }, ImportReport>;
  readonly importReport: Operation<{ params: { id: string } }, ImportReport>;
  readonly importFindings: Operation<
    { params: { id: string }; query: PageQuery },
    Page<ReportedFinding>
  >;
} = {
  list: operation({
    method: 'GET',
    path: '/v1/subjects/{code}/records',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  export: operation({
    method: 'GET',
    path: '/v1/records/export',
    scope: 'public',
    returns: 'binary',
    problems: ['invalid_request', 'not_found'],
  }),
  get: operation({
    method: 'GET',
    path: '/v1/records/{id}',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  display: operation({
    method: 'GET',
    path: '/v1/records/{id}/display',
    scope: 'public',
    problems: ['invalid_request', 'not_found'],
  }),
  state: operation({
    method: 'PUT',
    path: '/v1/records/{id}/statement',
    scope: 'repairs:decide',
    problems: ['invalid_request', 'forbidden', 'not_found', 'stale_version'],
  }),
  import: operation({
    method: 'POST',
    path: '/v1/imports',
    scope: 'records:import',
    accepts: 'binary',
    maxBody: 64 * 1024 * 1024,
    problems: ['invalid_request', 'file_refused'],
  }),
  importReport: operation({
    method: 'GET',
    path: '/v1/imports/{id}',
    scope: 'records:import',
    problems: ['invalid_request', 'not_found'],
  }),
  importFindings: operation({
    method: 'GET',
    path: '/v1/imports/{id}/findings',
    scope: 'records:import',
    problems: ['invalid_request', 'not_found'],
  }),
};
