import type { SchemeFacts } from '@xinyong/core';
import { randomFrom } from '../measure.ts';

const taxGrades = ['A', 'B', 'M', 'C', 'D', 'none'] as const;

/**
 * Invented subjects, every fact known: most have a clean record, as most enterprises do. The share of each fact is an
 * assumption of this measurement, no statistic.
 */
export function makeSubjects(count: number, seed = 42): SchemeFacts[] {
  const random = randomFrom(seed);
  const some = (share: number, most: number): number =>
    random() < share ? 1 + Math.floor(random() * most) : 0;
  return Array.from({ length: count }, () => ({
    minorPenalties: some(0.12, 4),
    minorPenaltiesPastHalf: some(0.06, 4),
    generalPenalties: some(0.06, 3),
    generalPenaltiesPastHalf: some(0.03, 3),
    seriousPenalties: some(0.01, 3),
    seriousPenaltiesPastHalf: some(0.01, 2),
    foodPenalties: 0,
    abnormalListings: some(0.05, 2),
    seriousListings: some(0.01, 1),
    wageListings: 0,
    judgmentDefaults: some(0.01, 2),
    promisesKept: some(0.2, 20),
    promisesPartlyKept: some(0.04, 4),
    promisesBroken: some(0.03, 4),
    falsePromises: some(0.01, 1),
    contractBreaches: some(0.04, 6),
    countyHonours: some(0.05, 4),
    cityHonours: some(0.04, 3),
    provinceHonours: some(0.02, 3),
    nationHonours: some(0.01, 3),
    yearsReportedOnTime: Math.floor(random() * 6),
    yearsOperating: Math.floor(random() * random() * 30),
    operatingEvidence: random() < 0.5,
    taxGrade: taxGrades[Math.floor(random() * random() * taxGrades.length)] ?? 'none',
    nationalEvaluation: 'none' as const,
  }));
}
