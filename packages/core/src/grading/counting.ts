import { dayOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { addPeriod } from '../calendar/period.ts';
import type { Evidence } from '../law/citation.ts';
import {
  type AdministrativePenalty,
  type CreditRecord,
  type Severity,
} from '../record/credit-record.ts';
import { listingTerm } from '../record/listing-last-day.ts';
import { assessRepair } from '../repair/assess-repair.ts';
import type { RepairLaw } from '../repair/repair-law.ts';
import type { FactId } from './fact-slots.ts';
import type { ResolvedScheme } from './resolve-scheme.ts';

/** From when to when a record counts in a fact: half-open. */
interface Span {
  readonly fact: FactId;
  readonly from: Day;
  readonly until: Day;
}

/** A record and where it counts; several alternatives while its class or field is not settled. */
export interface Counting {
  readonly record: CreditRecord;
  readonly alternatives: readonly (readonly Span[])[];
  /** The first day on which a repair could be asked for, where the law tells one. */
  readonly earliestOn?: IsoDay;
  /** How far the law was read by which it is displayed, and by which its class is told. */
  readonly evidence?: Evidence;
}

const FOREVER = Number.POSITIVE_INFINITY;
const facts = {
  minor: ['minorPenalties', 'minorPenaltiesPastHalf'],
  general: ['generalPenalties', 'generalPenaltiesPastHalf'],
  serious: ['seriousPenalties', 'seriousPenaltiesPastHalf'],
} as const satisfies Record<Severity, readonly [FactId, FactId]>;
const honours = {
  county: 'countyHonours',
  city: 'cityHonours',
  province: 'provinceHonours',
  nation: 'nationHonours',
} as const;

/**
 * Where a record counts, as the law of its display stands on a day. Adverse records count while they are displayed and
 * no longer: 令第36号 第三条 ends their use with their display.
 */
export function countingOf(
  record: CreditRecord,
  on: Day,
  isoOn: IsoDay,
  { terms }: ResolvedScheme,
  law?: RepairLaw,
): Counting {
  const lasting = (fact: FactId, since: IsoDay): Span => {
    const from = dayOf(since);
    const term = terms.find((each) => each.facts.includes(fact));
    return { fact, from, until: term ? addPeriod(from, term.lasts) + 1 : FOREVER };
  };
  const one = (...spans: readonly Span[]): Counting => ({ record, alternatives: [spans] });
  switch (record.kind) {
    case 'penalty':
      return penalty(record, on, isoOn, law);
    case 'abnormal-listing':
    case 'serious-listing': {
      if (isOver(record, on)) return one();
      const { displayEndsOn, displayEndsByItself, earliestOn, evidence } = assessRepair({
        record,
        facts: {},
        on: isoOn,
        ...(law && { law }),
      });
      const fact = record.kind === 'abnormal-listing' ? 'abnormalListings' : 'seriousListings';
      const ends = displayEndsByItself === false ? undefined : displayEndsOn;
      const until = ends ? dayOf(ends) + 1 : FOREVER;
      return {
        ...one({ fact, from: dayOf(record.listedOn), until }),
        evidence,
        ...(earliestOn && { earliestOn }),
      };
    }
    case 'judgment-default':
      return isOver(record, on)
        ? one()
        : one({ fact: 'judgmentDefaults', from: dayOf(record.listedOn), until: FOREVER });
    case 'dishonesty-listing': {
      if (isOver(record, on)) return one();
      const counted: readonly FactId[] =
        record.list === 'wages' ? ['seriousListings', 'wageListings'] : ['seriousListings'];
      const term = listingTerm(record, isoOn, law?.listingTerms);
      const from = dayOf(record.listedOn);
      const until = term ? dayOf(term.lastDay) + 1 : FOREVER;
      return {
        ...one(...counted.map((fact) => ({ fact, from, until }))),
        ...(term && { evidence: term.cite.evidence }),
      };
    }
    case 'honour':
      return one(lasting(honours[record.level], record.decidedOn));
    case 'promise': {
      const { fulfilment, falsehood, madeOn, determinedOn } = record;
      const counted: FactId[] = [];
      if (fulfilment === 'full') counted.push('promisesKept');
      // One that is not public is not displayed either, and counts all the same (公开类型).
      if (!(isOver(record, on) && record.display.endedBy !== 'law')) {
        if (fulfilment === 'partial') counted.push('promisesPartlyKept');
        if (fulfilment === 'none') counted.push('promisesBroken');
        if (falsehood) counted.push('falsePromises');
      }
      // Determined on a day that nobody wrote down: as early as it was made, or as late as today.
      const starts = determinedOn ? [determinedOn] : [madeOn, isoOn];
      return {
        record,
        alternatives: starts.map((start) => counted.map((fact) => lasting(fact, start))),
      };
    }
    case 'contract-breach':
      // The public is never shown one, so that only a repair ends it.
      return record.display.state === 'ended' && record.display.endedBy === 'repair'
        ? one()
        : one(lasting('contractBreaches', record.decidedOn));
    case 'permit':
    case 'tax-grade':
    case 'annual-report':
    case 'evaluation':
    case 'inspection':
    case 'dormancy':
      return one();
  }
}

const isOver = ({ display }: CreditRecord, on: Day): boolean =>
  display.state === 'ended' && (display.endedOn === undefined || dayOf(display.endedOn) <= on);

/** A penalty counts from its decision until its display ends, and in another fact past half of that time. */
function penalty(
  record: AdministrativePenalty,
  on: Day,
  isoOn: IsoDay,
  law: RepairLaw | undefined,
): Counting {
  if (isOver(record, on)) return { record, alternatives: [[]] };
  const assessment = assessRepair({ record, facts: {}, on: isoOn, ...(law && { law }) });
  const { severity, startOn, displayEndsByItself, branches, refusals, earliestOn } = assessment;
  if (refusals.includes('NOT_DISPLAYED')) return { record, alternatives: [[]] };
  const start = dayOf(startOn ?? record.decidedOn);
  const from = dayOf(record.decidedOn);
  const spansOf = (each: Severity, end: IsoDay | undefined): readonly Span[] => {
    const [fresh, pastHalf] = facts[each];
    if (!end) return [{ fact: fresh, from, until: FOREVER }];
    const last = dayOf(end);
    const half = start + Math.floor((last - start) / 2) + 1;
    return [
      { fact: fresh, from, until: half },
      { fact: pastHalf, from: half, until: last + 1 },
    ];
  };
  /** 令36: beyond the longest period the department decides about acts that were not mended. */
  const endOf = (last: IsoDay | undefined): IsoDay | undefined =>
    displayEndsByItself === false ? undefined : last;
  const bySeverity = severity
    ? [spansOf(severity, endOf(assessment.displayEndsOn))]
    : branches.map((branch) =>
        branch.outcome === 'not-needed'
          ? []
          : spansOf(branch.severity, endOf(branch.displayEndsOn)),
      );
  // Without branches nothing is known but that it is displayed: it may be of any class.
  const known =
    bySeverity.length > 0
      ? bySeverity
      : (['minor', 'general', 'serious'] as const).map((each) => spansOf(each, undefined));
  return {
    record,
    evidence: assessment.evidence,
    alternatives: withFood(record, known),
    ...(earliestOn && { earliestOn }),
  };
}

/** Whether it is in the field of food as well; both, while nobody said in which field it is. */
function withFood(
  { stated, domains }: AdministrativePenalty,
  alternatives: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const fields = stated?.domains ?? domains;
  const inFood = alternatives.map((spans) => [
    ...spans,
    ...spans.map((span): Span => ({ ...span, fact: 'foodPenalties' })),
  ]);
  if (!fields) return [...alternatives, ...inFood];
  return fields.includes('food') ? inFood : alternatives;
}
