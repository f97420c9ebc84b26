import {
  records as operations,
  type ImportReport,
  type Page,
  type PageQuery,
  type RecordDisplay,
  type RecordExportQuery,
  type RecordListQuery,
  type ReportedFinding,
} from '@xinyong/contract';
import type { AgencyStatement, CreditRecord, Uscc } from '@xinyong/core';
import type { CallOptions, FileBody, Transport } from '../transport.ts';
import { walk } from '../walk.ts';

/** 信用信息. */
export class RecordsResource {
  readonly #transport: Transport;
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** One page of a subject's records, the newest first; {@link RecordsResource.all} walks every page. */
  list(
    code: Uscc,
    query: RecordListQuery = {},
    options?: CallOptions,
  ): Promise<Page<CreditRecord>> {
    return this.#transport.call(operations.list, { params: { code }, query }, options);
  }

  /** Every record of a subject. */
  all(
    code: Uscc,
    query: Omit<RecordListQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<CreditRecord, void, undefined> {
    return walk((at) => this.list(code, { ...query, ...at }, options));
  }

  /** Every displayed record of a kind, of one subject or of all, as a CSV file (UTF-8). */
  export(query: RecordExportQuery, options?: CallOptions): Promise<Uint8Array> {
    return this.#transport.call(operations.export, { query }, options);
  }

  /** @throws ApiError `not_found` when there is no such record */
  get(id: string, options?: CallOptions): Promise<CreditRecord> {
    return this.#transport.call(operations.get, { params: { id } }, options);
  }

  /** Whether and until when a record is displayed (公示). */
  display(id: string, options?: CallOptions): Promise<RecordDisplay> {
    return this.#transport.call(operations.display, { params: { id } }, options);
  }

  /**
   * 认定: states facts about a record of one's own agency, in the place of what was stated before.
   * @throws ApiError `stale_version` when somebody stated something meanwhile
   */
  state(id: string, statement: AgencyStatement, options?: CallOptions): Promise<CreditRecord> {
    return this.#transport.call(operations.state, { params: { id }, body: statement }, options);
  }

  /**
   * Imports a file of at most 64 MiB as the agencies publish it; what was not accepted is among the findings.
   * @throws ApiError `file_refused` when it is none of the files that can be imported
   */
  import(
    file: FileBody,
    query: { readonly fileName: string },
    options?: CallOptions,
  ): Promise<ImportReport> {
    return this.#transport.call(operations.import, { query, body: file }, options);
  }

  /** What became of an imported file (导入报告). */
  importReport(id: string, options?: CallOptions): Promise<ImportReport> {
    return this.#transport.call(operations.importReport, { params: { id } }, options);
  }

  /** One page of what the importer found, by line, each with a code for programs and words for people; {@link RecordsResource.allImportFindings} walks every page. */
  importFindings(
    id: string,
    query: PageQuery = {},
    options?: CallOptions,
  ): Promise<Page<ReportedFinding>> {
    return this.#transport.call(operations.importFindings, { params: { id }, query }, options);
  }

  /** Everything the importer found about a file. */
  allImportFindings(
    id: string,
    query: Omit<PageQuery, 'cursor'> = {},
    options?: CallOptions,
  ): AsyncGenerator<ReportedFinding, void, undefined> {
    return walk((at) => this.importFindings(id, { ...query, ...at }, options));
  }
}
