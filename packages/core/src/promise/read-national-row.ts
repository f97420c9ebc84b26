import type { IsoDay } from '../calendar/iso-day.ts';
import { divisionOfUscc } from '../identity/division-of-uscc.ts';
import { normaliseCode } from '../identity/normalise-code.ts';
import { isKnownRegion } from '../identity/region.ts';
import { maskResidentId } from '../identity/resident-id.ts';
import type { Agency } from '../record/credit-record.ts';
import type { FindingCode, ImportFinding } from '../record/import-finding.ts';
import { optionalDay, requiredDay } from '../record/read-decision.ts';
import { readNamedSubject } from '../record/read-mentioned-subject.ts';
import { readUscc } from '../record/read-uscc.ts';
import { Row, type CellRules } from '../record/row.ts';
import type { NationalColumns } from './national-columns.ts';
import {
  nationalFulfilments,
  nationalItems,
  nationalPromiseTypes,
  nationalPublicities,
  promiserCategories,
  supervisions,
  type NationalKey,
  type NationalValues,
} from './national-items.ts';
import type { NationalPromise } from './national-row.ts';
import { parsePromiseCode } from './promise-code.ts';

/** What a row of national data items is read against. */
export interface NationalContext {
  /** Number of the record in the file; the heading is 1, but of JSON the first object. */
  readonly line: number;
  /** The day of the import: what was made or determined later cannot be. */
  readonly today: IsoDay;
  /** Whether the code stood in an earlier row that was taken; asked of a row with nothing else against it, once. */
  readonly isRepeated: (code: string) => boolean;
  /** Whether the importer may send what this unit accepted. */
  readonly mayActFor: (acceptor: Agency) => boolean;
}

/** What a row says; nothing but findings when it was rejected, as every row about a natural person is. */
export interface ReadNationalRow {
  readonly promise?: NationalPromise;
  readonly findings: readonly ImportFinding[];
}

type NationalCells = Row<NationalKey>;

const names = new Set<NationalKey>(['subjectName', 'type', 'determiner', 'acceptor']);
const words = new Set<NationalKey>([
  'reason',
  'content',
  'breachLiability',
  'unperformed',
  'sanction',
  'remarks',
]);
/** Codes have lengths of their own, and may come with spaces or hyphens. */
const rules: CellRules = {
  longest: Object.fromEntries(
    nationalItems.flatMap(({ key, longest }) =>
      longest !== undefined && (names.has(key) || words.has(key)) ? [[key, longest]] : [],
    ),
  ),
  tooLong: 'item-too-long',
  names,
  words,
  codes: new Set<NationalKey>(['subjectCode', 'determinerCode', 'acceptorCode']),
};

/** Items 12 to 16: what there is to say once the promise was determined. */
const ofDetermination: readonly NationalKey[] = [
  'unperformed',
  'sanction',
  'determinedOn',
  'determiner',
  'determinerCode',
];

/** Reads one promise from the national data items (信用承诺及履约践诺信息): each value in words or by its code. */
export function readNationalRow(
  cells: readonly string[],
  columns: NationalColumns,
  context: NationalContext,
): ReadNationalRow {
  const row: NationalCells = new Row(cells, columns, context.line, rules);
  const category = readValue(
    row,
    'subjectCategory',
    promiserCategories,
    'unknown-promiser-category',
  );
  if (category === 'person') {
    // Nothing else of the row is looked at, and nothing repeated.
    const value = maskResidentId(row.text('subjectCode'));
    row.find('subjectCode', 'natural-person-promise', { value });
    return { findings: row.findings.slice(-1) };
  }
  const subject = readNamedSubject(row, 'subjectName', 'subjectCode');
  if (subject && category && isIndividual(category) !== isIndividual(subject.kind))
    row.find('subjectCategory', 'kind-differs');
  const madeOn = notLater(row, 'madeOn', requiredDay(row, 'madeOn'), context);
  const acceptor = readAcceptor(row, context);
  const code = readCode(row, madeOn, acceptor);
  const type = readType(row);
  const reason = row.words('reason');
  const content = row.words('content');
  const breachLiability = row.words('breachLiability');
  const validUntil = optionalDay(row, 'validUntil');
  if (validUntil && madeOn && validUntil < madeOn) row.find('validUntil', 'ends-before-start');
  const determination = readDetermination(row, madeOn, context);
  const publicity = readValue(row, 'publicity', nationalPublicities, 'unknown-publicity');
  const remarks = row.words('remarks', 'optional');

  const { findings } = row;
  if (row.isRejected || !subject || !madeOn || !acceptor || !code || !type || !publicity)
    return { findings };
  if (context.isRepeated(code)) {
    row.find('code', 'repeated-promise-code', { value: code });
    return { findings };
  }
  return {
    promise: {
      code,
      subjectName: subject.name,
      subjectCode: subject.code,
      subjectKind: subject.kind,
      ...type,
      reason,
      content,
      breachLiability,
      madeOn,
      ...(validUntil && { validUntil }),
      ...determination,
      acceptor,
      publicity,
      ...(remarks !== '' && { remarks }),
    },
    findings,
  };
}

const isIndividual = (kind: string): boolean => kind === 'individual-business';

/** Reads one of a list of values, in words or by its code; nothing if there is none. */
function readValue<Value extends string>(
  row: NationalCells,
  key: NationalKey,
  values: NationalValues<Value>,
  unknown: FindingCode,
  need: 'required' | 'optional' = 'required',
): Value | undefined {
  const text = (need === 'required' ? row.required(key) : row.text(key)).normalize('NFKC');
  if (text === '') return undefined;
  // Object.keys() gives the values as text.
  const value = (Object.keys(values) as Value[]).find(
    (each) => text === values[each].code || text === values[each].words,
  );
  if (value === undefined) row.find(key, unknown);
  return value;
}

/** 其他 and which, in brackets or after a colon. */
const OTHER = /^(?:其他|[0０])(?:\s*[（(](?<bracketed>.*)[）)]|\s*[：:](?<rest>.*))?$/su;

function readType(row: NationalCells): Pick<NationalPromise, 'type' | 'otherType'> | undefined {
  const other = OTHER.exec(row.words('type', 'optional'));
  if (other === null) {
    const type = readValue(row, 'type', nationalPromiseTypes, 'unknown-promise-type');
    return type && { type };
  }
  const { bracketed, rest = '' } = other.groups ?? {};
  const otherType = (bracketed ?? rest).trim();
  if (otherType !== '') return { type: 'other', otherType };
  row.find('type', 'other-type-unnamed');
  return undefined;
}

/** A day that cannot be after today. */
function notLater(
  row: NationalCells,
  key: NationalKey,
  day: IsoDay | undefined,
  { today }: NationalContext,
): IsoDay | undefined {
  if (day && day > today) row.find(key, 'future-date');
  return day;
}

/**
 * Reads 承诺编码, which has the day of the promise in it. Twenty digits also have a person's number in them by their
 * shape: in a finding they stay only where their day is that of the promise, which nobody who promises was born on.
 */
function readCode(
  row: NationalCells,
  madeOn: IsoDay | undefined,
  acceptor: NationalPromise['acceptor'] | undefined,
): string | undefined {
  const written = row.required('code');
  if (written === '') return undefined;
  const { text, changes } = normaliseCode(written);
  const parts = parsePromiseCode(text);
  if (parts === undefined) {
    row.find('code', 'promise-code-shape');
    return undefined;
  }
  const isOfDay = parts.madeOn === madeOn;
  const find = (code: FindingCode): void =>
    row.find('code', code, isOfDay ? { value: written } : {});
  for (const change of changes) find(change);
  if (madeOn && !isOfDay) find('promise-code-day');
  if (!isKnownRegion(parts.place)) find('unknown-region');
  if (acceptor && divisionOfUscc(acceptor.code) !== parts.place) find('promise-code-region');
  return text;
}

function readAcceptor(
  row: NationalCells,
  { mayActFor }: NationalContext,
): NationalPromise['acceptor'] | undefined {
  const name = row.words('acceptor');
  const code = readUscc(row, 'acceptorCode');
  if (name === '' || code === undefined) return undefined;
  const acceptor = { name, code };
  if (!mayActFor(acceptor)) row.find('acceptorCode', 'foreign-acceptor');
  return acceptor;
}

/** 认定单位 may be left out, and so may its code. */
function readDeterminer(row: NationalCells): Agency | undefined {
  const name = row.words('determiner', 'optional');
  const code = row.text('determinerCode') === '' ? undefined : readUscc(row, 'determinerCode');
  if (name !== '') return { name, ...(code && { code }) };
  if (code) row.find('determinerCode', 'code-without-name');
  return undefined;
}

/**
 * Reads items 11 to 16. 承诺履行状态 may be empty only where 承诺监管状态 says that supervision runs and nothing
 * else of a determination is there; what supervision is said of a determined promise is looked at and not kept.
 */
function readDetermination(
  row: NationalCells,
  madeOn: IsoDay | undefined,
  context: NationalContext,
): Pick<
  NationalPromise,
  'fulfilment' | 'unperformed' | 'sanction' | 'determinedOn' | 'determiner'
> {
  const supervision = readValue(
    row,
    'supervision',
    supervisions,
    'unknown-supervision',
    'optional',
  );
  const fulfilment = readValue(
    row,
    'fulfilment',
    nationalFulfilments,
    'unknown-fulfilment',
    'optional',
  );
  const isOpen = supervision === 'running' && ofDetermination.every((key) => row.text(key) === '');
  if (row.text('fulfilment') === '' && !isOpen) row.find('fulfilment', 'fulfilment-missing');
  const unperformed = readOfBreach(row, 'unperformed', fulfilment);
  const sanction = readOfBreach(row, 'sanction', fulfilment);
  const determinedOn = notLater(row, 'determinedOn', optionalDay(row, 'determinedOn'), context);
  if (determinedOn && madeOn && determinedOn < madeOn)
    row.find('determinedOn', 'determined-before-made');
  const determiner = readDeterminer(row);
  return {
    ...(fulfilment && { fulfilment }),
    ...(unperformed !== '' && { unperformed }),
    ...(sanction !== '' && { sanction }),
    ...(determinedOn && { determinedOn }),
    ...(determiner && { determiner }),
  };
}

/** Items 12 and 13: empty for 全部履行, required for the other two. */
function readOfBreach(
  row: NationalCells,
  key: 'unperformed' | 'sanction',
  fulfilment: NationalPromise['fulfilment'],
): string {
  const text = row.words(key, 'optional');
  if (fulfilment === 'full' && text !== '') row.find(key, 'breach-of-fulfilled');
  if ((fulfilment === 'partial' || fulfilment === 'none') && text === '')
    row.find(key, 'breach-not-described');
  return text;
}
