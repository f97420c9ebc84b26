import {
  evaluationValues,
  taxGradeValues,
  type ConductFacts,
  type GradeFacts,
} from './grade-facts.ts';

/** Everything a scheme may read. */
export type SchemeFacts = GradeFacts & ConductFacts;

/** Name of a fact. */
export type FactId = keyof SchemeFacts;

/** How one fact is written into one byte of a row. */
export interface FactSlot {
  readonly id: FactId;
  /** `count`: how many there are; `number`: a measure; `flag`: yes or no; `category`: one of `values`. */
  readonly kind: 'count' | 'number' | 'flag' | 'category';
  /** Of a category: its values, the first one is the neutral one. */
  readonly values?: readonly string[];
  /** An exception that counts only when it is shown: unknown is no. */
  readonly established?: true;
  /** What agencies found about conduct; all others are told from records. */
  readonly conduct?: true;
}

/** The byte of a fact that is not known. */
export const UNKNOWN = 255;
/** The byte of a number that is this large or larger. */
export const MOST = 254;

type Kind = FactSlot['kind'];
const recorded = (kind: Kind, ...ids: readonly (keyof GradeFacts)[]): readonly FactSlot[] =>
  ids.map((id) => ({ id, kind }));
const found = (kind: Kind, ...ids: readonly (keyof ConductFacts)[]): readonly FactSlot[] =>
  ids.map((id) => ({ id, kind, conduct: true }));

/** The bytes of a row, in order. The order is part of what a stored row means: add at the end only. */
export const factSlots: readonly FactSlot[] = [
  ...recorded(
    'count',
    'minorPenalties',
    'minorPenaltiesPastHalf',
    'generalPenalties',
    'generalPenaltiesPastHalf',
    'seriousPenalties',
    'seriousPenaltiesPastHalf',
    'foodPenalties',
    'abnormalListings',
    'seriousListings',
    'wageListings',
    'judgmentDefaults',
    'promisesKept',
    'promisesPartlyKept',
    'promisesBroken',
    'falsePromises',
    'contractBreaches',
    'countyHonours',
    'cityHonours',
    'provinceHonours',
    'nationHonours',
  ),
  ...recorded('number', 'yearsReportedOnTime', 'yearsOperating'),
  { id: 'operatingEvidence', kind: 'flag', established: true },
  { id: 'taxGrade', kind: 'category', values: taxGradeValues },
  { id: 'nationalEvaluation', kind: 'category', values: evaluationValues },
  ...found(
    'count',
    'contractsUnperformed',
    'contractFrauds',
    'graveFrauds',
    'projectPaymentRefusals',
    'privateLoanDefaults',
    'illegalFundraisings',
    'guaranteeDefaults',
    'guaranteeLiabilities',
    'debtJudgments',
    'illegalEmployments',
    'insuranceUndeclared',
  ),
  ...found('number', 'debtArrearsMonths', 'loanArrearsMonths', 'wageArrearsMonths'),
];

/** How many bytes the facts of one subject take. */
export const rowLength: number = factSlots.length;

const slotById: ReadonlyMap<string, number> = new Map(factSlots.map(({ id }, slot) => [id, slot]));

/** The place of a fact in a row; undefined where there is no such fact. */
export const slotOf = (id: string): number | undefined => slotById.get(id);

/** The value of a fact; undefined while it is not known. An exception that nobody has shown is none. */
export function factOf(facts: SchemeFacts, id: FactId): SchemeFacts[FactId] {
  const value = facts[id];
  return value === undefined && factSlots[slotOf(id) ?? 0]?.established ? false : value;
}

const byteOf = (value: number | undefined): number =>
  value === undefined ? UNKNOWN : value > MOST ? MOST : value & 0xff;

// Grades are as good as random, so that a switch would cost as much as all the counts. Their first letters differ.
const taxBytes = new Uint8Array(32);
for (const [byte, grade] of taxGradeValues.entries()) taxBytes[grade.charCodeAt(0) & 31] = byte;
const taxByte = (grade: GradeFacts['taxGrade']): number =>
  grade === undefined ? UNKNOWN : (taxBytes[grade.charCodeAt(0) & 31] ?? UNKNOWN);

const evaluationByte = (band: GradeFacts['nationalEvaluation']): number =>
  band === undefined ? UNKNOWN : evaluationValues.indexOf(band);

/**
 * Lists the facts of records but the counts of none and an evaluation of none, each as `slot << 8 | byte`, and gives the new end: most subjects
 * have little to count. Written out, because a loop over names costs more than the whole decision, and in the order in
 * which a scheme is likely to count them; a test holds it equal to {@link factSlots}.
 */
export function listRecords(facts: GradeFacts, cells: Int32Array, from: number): number {
  let end = from;
  if (facts.minorPenalties !== 0) cells[end++] = (0 << 8) | byteOf(facts.minorPenalties);
  if (facts.minorPenaltiesPastHalf !== 0)
    cells[end++] = (1 << 8) | byteOf(facts.minorPenaltiesPastHalf);
  if (facts.generalPenalties !== 0) cells[end++] = (2 << 8) | byteOf(facts.generalPenalties);
  if (facts.generalPenaltiesPastHalf !== 0)
    cells[end++] = (3 << 8) | byteOf(facts.generalPenaltiesPastHalf);
  if (facts.seriousPenalties !== 0) cells[end++] = (4 << 8) | byteOf(facts.seriousPenalties);
  if (facts.seriousPenaltiesPastHalf !== 0)
    cells[end++] = (5 << 8) | byteOf(facts.seriousPenaltiesPastHalf);
  if (facts.foodPenalties !== 0) cells[end++] = (6 << 8) | byteOf(facts.foodPenalties);
  if (facts.promisesKept !== 0) cells[end++] = (11 << 8) | byteOf(facts.promisesKept);
  if (facts.promisesPartlyKept !== 0) cells[end++] = (12 << 8) | byteOf(facts.promisesPartlyKept);
  if (facts.promisesBroken !== 0) cells[end++] = (13 << 8) | byteOf(facts.promisesBroken);
  if (facts.falsePromises !== 0) cells[end++] = (14 << 8) | byteOf(facts.falsePromises);
  if (facts.contractBreaches !== 0) cells[end++] = (15 << 8) | byteOf(facts.contractBreaches);
  if (facts.abnormalListings !== 0) cells[end++] = (7 << 8) | byteOf(facts.abnormalListings);
  if (facts.seriousListings !== 0) cells[end++] = (8 << 8) | byteOf(facts.seriousListings);
  if (facts.wageListings !== 0) cells[end++] = (9 << 8) | byteOf(facts.wageListings);
  if (facts.judgmentDefaults !== 0) cells[end++] = (10 << 8) | byteOf(facts.judgmentDefaults);
  cells[end++] = (20 << 8) | byteOf(facts.yearsReportedOnTime);
  cells[end++] = (21 << 8) | byteOf(facts.yearsOperating);
  cells[end++] = (22 << 8) | (facts.operatingEvidence ? 1 : 0);
  cells[end++] = (23 << 8) | taxByte(facts.taxGrade);
  if (facts.nationalEvaluation !== 'none')
    cells[end++] = (24 << 8) | evaluationByte(facts.nationalEvaluation);
  if (facts.countyHonours !== 0) cells[end++] = (16 << 8) | byteOf(facts.countyHonours);
  if (facts.cityHonours !== 0) cells[end++] = (17 << 8) | byteOf(facts.cityHonours);
  if (facts.provinceHonours !== 0) cells[end++] = (18 << 8) | byteOf(facts.provinceHonours);
  if (facts.nationHonours !== 0) cells[end++] = (19 << 8) | byteOf(facts.nationHonours);
  return end;
}

/** Lists what agencies found about conduct, as {@link listRecords} does. */
export function listConduct(facts: ConductFacts, cells: Int32Array, from: number): number {
  let end = from;
  if (facts.contractsUnperformed !== 0)
    cells[end++] = (25 << 8) | byteOf(facts.contractsUnperformed);
  if (facts.contractFrauds !== 0) cells[end++] = (26 << 8) | byteOf(facts.contractFrauds);
  if (facts.graveFrauds !== 0) cells[end++] = (27 << 8) | byteOf(facts.graveFrauds);
  if (facts.projectPaymentRefusals !== 0)
    cells[end++] = (28 << 8) | byteOf(facts.projectPaymentRefusals);
  if (facts.privateLoanDefaults !== 0) cells[end++] = (29 << 8) | byteOf(facts.privateLoanDefaults);
  if (facts.illegalFundraisings !== 0) cells[end++] = (30 << 8) | byteOf(facts.illegalFundraisings);
  if (facts.guaranteeDefaults !== 0) cells[end++] = (31 << 8) | byteOf(facts.guaranteeDefaults);
  if (facts.guaranteeLiabilities !== 0)
    cells[end++] = (32 << 8) | byteOf(facts.guaranteeLiabilities);
  if (facts.debtJudgments !== 0) cells[end++] = (33 << 8) | byteOf(facts.debtJudgments);
  if (facts.illegalEmployments !== 0) cells[end++] = (34 << 8) | byteOf(facts.illegalEmployments);
  if (facts.insuranceUndeclared !== 0) cells[end++] = (35 << 8) | byteOf(facts.insuranceUndeclared);
  cells[end++] = (36 << 8) | byteOf(facts.debtArrearsMonths);
  cells[end++] = (37 << 8) | byteOf(facts.loanArrearsMonths);
  cells[end++] = (38 << 8) | byteOf(facts.wageArrearsMonths);
  return end;
}

const listed = new Int32Array(factSlots.length);

/** Writes the facts of records into a row, from `at` on. */
export function encodeRecords(facts: GradeFacts, row: Uint8Array, at = 0): void {
  write(recordSlots, listRecords(facts, listed, 0), row, at);
}

/** Writes what agencies found about conduct into a row, from `at` on. */
export function encodeConduct(facts: ConductFacts, row: Uint8Array, at = 0): void {
  write(conductSlots, listConduct(facts, listed, 0), row, at);
}

const slotsOf = (conduct: true | undefined): Uint8Array =>
  Uint8Array.from(factSlots.flatMap((each, slot) => (each.conduct === conduct ? [slot] : [])));
const recordSlots = slotsOf(undefined);
const conductSlots = slotsOf(true);

function write(own: Uint8Array, count: number, row: Uint8Array, at: number): void {
  for (let index = 0; index < own.length; index += 1) row[at + (own[index] ?? 0)] = 0;
  for (let index = 0; index < count; index += 1) {
    const cell = listed[index] ?? 0;
    row[at + (cell >> 8)] = cell;
  }
}
