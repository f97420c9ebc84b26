export const importKinds = ['subjects', 'penalties', 'permits', 'listings', 'archive'] as const;

/** The files that can be imported. */
export type ImportKind = (typeof importKinds)[number];

export const importLevels = ['reject', 'warn', 'normalise', 'accept-masked', 'accept'] as const;

/**
 * What an importer did about a cell.
 * `reject`: the row is kept aside (quarantined) and nothing of it is displayed; `warn`: accepted and flagged;
 * `normalise`: repaired and accepted; `accept-masked`: a natural person's row, accepted with its numbers masked;
 * `accept`: taken as it stands, and told only because other programs stumble over it.
 */
export type ImportLevel = (typeof importLevels)[number];

/** What was found in a cell: the reason code. Each is always of one level. */
export type FindingCode = keyof typeof findingLevels;

/** One finding about one cell of a file. */
export interface ImportFinding {
  /**
   * Number of the record in the file, the heading is 1; a record may span several lines of text. JSON has no heading:
   * the first object is 1.
   */
  readonly line: number;
  /** Column as the file names it. */
  readonly column: string;
  readonly level: ImportLevel;
  /** Stable reason code, for one `fine-without-amount`; words in `@xinyong/core/text`. */
  readonly code: FindingCode;
  /** The cell as it stood, masked where it is a person's number. */
  readonly value: string;
  /** What the cell was likely meant to be, where there is one answer. */
  readonly suggestion?: string;
}

/** Every reason code with its level. */
export const findingLevels = {
  'missing-required': 'reject',
  'too-long': 'reject',
  'control-character': 'reject',
  'foreign-agency': 'reject',
  'unknown-category': 'reject',
  'uscc-length': 'reject',
  'uscc-character': 'reject',
  'uscc-letter-o': 'reject',
  'uscc-department': 'reject',
  'uscc-kind': 'reject',
  'uscc-region-digits': 'reject',
  'organisation-check': 'reject',
  'uscc-check': 'reject',
  'person-id-as-uscc': 'reject',
  'unknown-subject-kind': 'reject',
  'invalid-region': 'reject',
  'impossible-date': 'reject',
  'future-date': 'reject',
  'ends-before-start': 'reject',
  'unknown-penalty-type': 'reject',
  'fine-without-amount': 'reject',
  'impossible-amount': 'reject',
  'unknown-permit-type': 'reject',
  'unknown-list': 'reject',
  'unknown-ground': 'reject',
  'unknown-record-kind': 'reject',
  'content-not-of-kind': 'reject',
  'impossible-year': 'reject',
  'status-not-normal': 'reject',
  'item-too-long': 'reject',
  'natural-person-promise': 'reject',
  'unknown-promiser-category': 'reject',
  'promise-code-shape': 'reject',
  'promise-code-day': 'reject',
  'repeated-promise-code': 'reject',
  'unknown-promise-type': 'reject',
  'other-type-unnamed': 'reject',
  'unknown-fulfilment': 'reject',
  'fulfilment-missing': 'reject',
  'breach-not-described': 'reject',
  'breach-of-fulfilled': 'reject',
  'determined-before-made': 'reject',
  'foreign-acceptor': 'reject',
  'unknown-publicity': 'reject',
  'unknown-region': 'warn',
  'resident-id-shaped': 'warn',
  'agency-department': 'warn',
  'kind-differs': 'warn',
  'test-name': 'warn',
  'before-founding': 'warn',
  'duplicate-document-number': 'warn',
  'amount-in-yuan': 'warn',
  'amount-differs': 'warn',
  'amount-without-fine': 'warn',
  'confiscation-without-amount': 'warn',
  'promise-code-region': 'warn',
  'code-without-name': 'warn',
  'unknown-supervision': 'warn',
  'full-width': 'normalise',
  'lower-case': 'normalise',
  spaces: 'normalise',
  hyphens: 'normalise',
  invisible: 'normalise',
  'person-number-in-text': 'normalise',
  'natural-person': 'accept-masked',
  'newline-and-quote-in-cell': 'accept',
} as const;
