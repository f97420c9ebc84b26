import type {
  ArchiveKind,
  ArchiveRecord,
  CreditRecord,
  RecordCommon,
  RecordKind,
} from './credit-record.ts';

type FieldOf<Kind extends ArchiveKind> = Exclude<
  keyof Extract<ArchiveRecord, { kind: Kind }>,
  keyof RecordCommon | 'kind'
>;

/** What a record of the archive says beyond what every record has. */
export type ArchiveField = { [Kind in ArchiveKind]: FieldOf<Kind> }[ArchiveKind];

/** The fields of each kind in the order in which they are read, the first for its name in a list. */
export const archiveFields: {
  readonly [Kind in ArchiveKind]: readonly FieldOf<Kind>[];
} = {
  'judgment-default': ['ground', 'listedOn'],
  'dishonesty-listing': ['list', 'ground', 'listedOn'],
  'tax-grade': ['grade', 'year', 'decidedOn'],
  honour: ['level', 'title', 'decidedOn'],
  'annual-report': ['year', 'filedOn'],
  evaluation: ['band', 'decidedOn'],
  promise: [
    'promiseType',
    'reason',
    'madeOn',
    'validUntil',
    'fulfilment',
    'determinedOn',
    'falsehood',
    'deliberate',
  ],
  'contract-breach': ['facts', 'decidedOn'],
  inspection: ['result', 'content', 'decidedOn'],
  dormancy: ['startsOn', 'endsOn'],
};

/** Whether records of this kind are of the archive alone. */
export const isArchiveKind = (kind: RecordKind): kind is ArchiveKind =>
  Object.hasOwn(archiveFields, kind);

/** Whether a record is of the archive alone. */
export const isArchiveRecord = (record: CreditRecord): record is ArchiveRecord =>
  isArchiveKind(record.kind);

/** One thing that a record of the archive says: a day, a year, a code, or words of its agency. */
export interface ArchiveDetail {
  readonly field: ArchiveField;
  readonly value: string | number | true;
}

/** What a record of the archive says, in the order of its fields; what it does not say is left out. */
export function archiveDetails(record: ArchiveRecord): readonly ArchiveDetail[] {
  const fields: readonly ArchiveField[] = archiveFields[record.kind];
  // The fields are those of its kind, and every one of the ten kinds has these values alone.
  const values = record as Partial<Record<ArchiveField, ArchiveDetail['value']>>;
  return fields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, value }];
  });
}
