import type { SchemeFacts } from '@xinyong/core';
import type { Answer } from './answer.ts';

const cite = {
  doc: 'xinyong-abcd-1000',
  article: null,
  revision: '2026-11-21',
  evidence: 'assumed',
};

const none: { id: string; cite: typeof cite }[] = [];

/**
 * The A–D scheme as a good programmer would write it by hand for speed: literals, one switch, no table, a new object
 * for each reason. It is the honest opponent; unlike ours it takes an unknown fact for none.
 */
export function gradeByHand(facts: SchemeFacts): Answer {
  const factors: { id: string; points: number; cite: typeof cite }[] = [];
  let limits = none;
  let worst = 0; // rank of the worst class that a limit allows: 1 B, 2 C, 3 D
  let score = 700;

  let sum = 0;
  const minor = facts.minorPenalties! * -10 + facts.minorPenaltiesPastHalf! * -5;
  if (minor !== 0) {
    sum += minor;
    factors.push({ id: 'penalty.minor', points: minor, cite });
  }
  const general = facts.generalPenalties! * -40 + facts.generalPenaltiesPastHalf! * -20;
  if (general !== 0) {
    sum += general;
    factors.push({ id: 'penalty.general', points: general, cite });
  }
  const serious = facts.seriousPenalties! * -150 + facts.seriousPenaltiesPastHalf! * -75;
  if (serious !== 0) {
    sum += serious;
    factors.push({ id: 'penalty.serious', points: serious, cite });
  }
  score += sum < -400 ? -400 : sum;

  sum = 0;
  const kept = facts.promisesKept!;
  if (kept > 0) {
    const points = kept > 12 ? 60 : kept * 5;
    sum += points;
    factors.push({ id: 'promise.kept', points, cite });
  }
  const partly = facts.promisesPartlyKept!;
  if (partly > 0) {
    sum += partly * -20;
    factors.push({ id: 'promise.partial', points: partly * -20, cite });
  }
  const broken = facts.promisesBroken!;
  if (broken > 0) {
    sum += broken * -60;
    factors.push({ id: 'promise.broken', points: broken * -60, cite });
  }
  const breaches = facts.contractBreaches!;
  if (breaches > 0) {
    sum += breaches * -30;
    factors.push({ id: 'contract.breach', points: breaches * -30, cite });
  }
  score += sum < -150 ? -150 : sum > 100 ? 100 : sum;

  sum = 0;
  const abnormal = facts.abnormalListings!;
  if (abnormal > 0) {
    sum = abnormal * -100;
    factors.push({ id: 'listing.abnormal', points: sum, cite });
  }
  if (facts.yearsReportedOnTime! >= 3) {
    sum += 20;
    factors.push({ id: 'report.on-time', points: 20, cite });
  }
  score += sum < -200 ? -200 : sum > 40 ? 40 : sum;

  switch (facts.taxGrade) {
    case 'A':
      score += 60;
      factors.push({ id: 'tax.grade', points: 60, cite });
      break;
    case 'B':
      score += 30;
      factors.push({ id: 'tax.grade', points: 30, cite });
      break;
    case 'C':
      score -= 40;
      factors.push({ id: 'tax.grade', points: -40, cite });
      break;
    case 'D':
      score -= 100;
      factors.push({ id: 'tax.grade', points: -100, cite });
      break;
    case 'M':
    case 'none':
    case undefined:
      break;
  }

  sum = 0;
  const county = facts.countyHonours!;
  if (county > 0) {
    sum = county * 5;
    factors.push({ id: 'honour.county', points: sum, cite });
  }
  const city = facts.cityHonours!;
  if (city > 0) {
    sum += city * 10;
    factors.push({ id: 'honour.city', points: city * 10, cite });
  }
  const province = facts.provinceHonours!;
  if (province > 0) {
    sum += province * 20;
    factors.push({ id: 'honour.province', points: province * 20, cite });
  }
  const nation = facts.nationHonours!;
  if (nation > 0) {
    sum += nation * 30;
    factors.push({ id: 'honour.nation', points: nation * 30, cite });
  }
  score += sum > 60 ? 60 : sum;

  if (facts.seriousListings! > 0) {
    worst = 3;
    limits =
      limits === none
        ? [{ id: 'serious-listing', cite }]
        : [...limits, { id: 'serious-listing', cite }];
  }
  if (facts.judgmentDefaults! > 0) {
    worst = 3;
    limits =
      limits === none
        ? [{ id: 'judgment-default', cite }]
        : [...limits, { id: 'judgment-default', cite }];
  }
  if (abnormal > 0) {
    if (worst < 2) worst = 2;
    limits =
      limits === none
        ? [{ id: 'abnormal-listing', cite }]
        : [...limits, { id: 'abnormal-listing', cite }];
  }
  if (serious !== 0) {
    if (worst < 2) worst = 2;
    limits =
      limits === none
        ? [{ id: 'serious-penalty', cite }]
        : [...limits, { id: 'serious-penalty', cite }];
  }
  if (facts.falsePromises! > 0) {
    if (worst < 2) worst = 2;
    limits =
      limits === none
        ? [{ id: 'false-promise', cite }]
        : [...limits, { id: 'false-promise', cite }];
  }
  if (facts.yearsOperating! < 1 && !facts.operatingEvidence) {
    if (worst < 1) worst = 1;
    limits =
      limits === none
        ? [{ id: 'new-enterprise', cite }]
        : [...limits, { id: 'new-enterprise', cite }];
  }

  score = score < 0 ? 0 : score > 1000 ? 1000 : score;
  return {
    grade:
      worst === 3 || score < 550
        ? 'D'
        : worst === 2 || score < 700
          ? 'C'
          : worst === 1 || score < 850
            ? 'B'
            : 'A',
    score,
    factors,
    limits,
  };
}
