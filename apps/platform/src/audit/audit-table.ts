export interface AuditEntryTable {
  agency: string;
  seq: number;
  previous: string;
  hash: string;
  /** RFC 8785 JSON. */
  body: string;
}

export interface AuditHeadTable {
  agency: string;
  seq: number;
  hash: string;
}
