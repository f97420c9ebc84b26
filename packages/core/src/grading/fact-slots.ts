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
  /** `count`: more never helps to be sure of less; `number`: a measure; `flag`: yes or no; `category`: one of `values`. */
  readonly kind: 'count' | 'number' | 'flag' | 'category';
  /** Of a category: its values, the first one is the neutral one. */
  readonly values?: readonly string[];
  /** An exception that counts only when it is shown: unknown is no. */
  readonly established?: true;
}

/** The byte of a fact that is not known. */
export const UNKNOWN = 255;
/** The byte of a number that is this large or larger. */
export const MOST = 254;

const counts = (...ids: readonly FactId[]): readonly FactSlot[] =>
  ids.map((id) => ({ id, kind: 'count' }));
const numbers = (...ids: readonly FactId[]): readonly FactSlot[] =>
  ids.map((id) => ({ id, kind: 'number' }));

/** The bytes of a row, in order. The order is part of what a stored row means: add at the end only. */
export const factSlots: readonly FactSlot[] = [
  ...counts(
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
  ...numbers('yearsReportedOnTime', 'yearsOperating'),
  { id: 'operatingEvidence', kind: 'flag', established: true },
  { id: 'taxGrade', kind: 'category', values: taxGradeValues },
  { id: 'nationalEvaluation', kind: 'category', values: evaluationValues },
  ...counts(
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
  ...numbers('debtArrearsMonths', 'loanArrearsMonths', 'wageArrearsMonths'),
];

/** How many bytes the facts of one subject take. */
export const rowLength: number = factSlots.length;

const slotById: ReadonlyMap<string, number> = new Map(factSlots.map(({ id }, slot) => [id, slot]));

/** The place of a fact in a row; undefined where there is no such fact. */
export const slotOf = (id: string): number | undefined => slotById.get(id);

/** How many slots come from records; those of conduct follow. */
const conductStart = factSlots.findIndex(({ id }) => id === 'contractsUnperformed');

/** Whether a slot holds conduct that agencies found, not records. */
export const isConduct = (slot: number): boolean => slot >= conductStart;

const byteOf = (value: number | undefined): number =>
  value === undefined ? UNKNOWN : value > MOST ? MOST : value;

const taxByte = (grade: GradeFacts['taxGrade']): number => {
  switch (grade) {
    case undefined:
      return UNKNOWN;
    case 'none':
      return 0;
    case 'A':
      return 1;
    case 'B':
      return 2;
    case 'M':
      return 3;
    case 'C':
      return 4;
    case 'D':
      return 5;
  }
};

/**
 * Writes the facts of records into a row, from `at` on. Written out, because a loop over names costs more than the
 * whole decision; a test holds it equal to {@link factSlots}.
 */
export function encodeRecords(facts: GradeFacts, row: Uint8Array, at = 0): void {
  row[at] = byteOf(facts.minorPenalties);
  row[at + 1] = byteOf(facts.minorPenaltiesPastHalf);
  row[at + 2] = byteOf(facts.generalPenalties);
  row[at + 3] = byteOf(facts.generalPenaltiesPastHalf);
  row[at + 4] = byteOf(facts.seriousPenalties);
  row[at + 5] = byteOf(facts.seriousPenaltiesPastHalf);
  row[at + 6] = byteOf(facts.foodPenalties);
  row[at + 7] = byteOf(facts.abnormalListings);
  row[at + 8] = byteOf(facts.seriousListings);
  row[at + 9] = byteOf(facts.wageListings);
  row[at + 10] = byteOf(facts.judgmentDefaults);
  row[at + 11] = byteOf(facts.promisesKept);
  row[at + 12] = byteOf(facts.promisesPartlyKept);
  row[at + 13] = byteOf(facts.promisesBroken);
  row[at + 14] = byteOf(facts.falsePromises);
  row[at + 15] = byteOf(facts.contractBreaches);
  row[at + 16] = byteOf(facts.countyHonours);
  row[at + 17] = byteOf(facts.cityHonours);
  row[at + 18] = byteOf(facts.provinceHonours);
  row[at + 19] = byteOf(facts.nationHonours);
  row[at + 20] = byteOf(facts.yearsReportedOnTime);
  row[at + 21] = byteOf(facts.yearsOperating);
  row[at + 22] = facts.operatingEvidence ? 1 : 0;
  row[at + 23] = taxByte(facts.taxGrade);
  const band = facts.nationalEvaluation;
  row[at + 24] = band === undefined ? UNKNOWN : evaluationValues.indexOf(band);
}

/** Writes what agencies found about conduct into a row, from `at` on. */
export function encodeConduct(facts: ConductFacts, row: Uint8Array, at = 0): void {
  row[at + 25] = byteOf(facts.contractsUnperformed);
  row[at + 26] = byteOf(facts.contractFrauds);
  row[at + 27] = byteOf(facts.graveFrauds);
  row[at + 28] = byteOf(facts.projectPaymentRefusals);
  row[at + 29] = byteOf(facts.privateLoanDefaults);
  row[at + 30] = byteOf(facts.illegalFundraisings);
  row[at + 31] = byteOf(facts.guaranteeDefaults);
  row[at + 32] = byteOf(facts.guaranteeLiabilities);
  row[at + 33] = byteOf(facts.debtJudgments);
  row[at + 34] = byteOf(facts.illegalEmployments);
  row[at + 35] = byteOf(facts.insuranceUndeclared);
  row[at + 36] = byteOf(facts.debtArrearsMonths);
  row[at + 37] = byteOf(facts.loanArrearsMonths);
  row[at + 38] = byteOf(facts.wageArrearsMonths);
}
