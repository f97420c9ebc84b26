import { askedDay } from '../calendar/asked-day.ts';
import { dayOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { weakestEvidence, type Citation } from '../law/citation.ts';
import { consequencesOf } from '../law/consequences-of.ts';
import { decide, type Decision, type Step } from '../law/decide.ts';
import { citedInstruments } from '../law/instrument.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import type { Facts } from '../law/test.ts';
import { exclusionFacts } from './law/exclusions.ts';
import type { Follows } from './law/build.ts';
import {
  leniencyEffects,
  leniencyFines,
  leniencyFollowUps,
  leniencyLabels,
  leniencyRefusals,
  type LeniencyDecision,
  type LeniencyFine,
  type LeniencyOutcome,
  type LeniencyRefusal,
  type LeniencyStep,
  type LeniencyUnknown,
} from './leniency-decision.ts';
import {
  leniencyFacts,
  type LeniencyCase,
  type LeniencyFact,
  type ReckonedFact,
} from './leniency-facts.ts';
import { leniencyLaw, type LeniencyLaw } from './leniency-law.ts';
import {
  leniencyMeasures,
  violationBranches,
  type LeniencyMeasure,
  type ViolationBranch,
} from './leniency.ts';
import { reckon } from './reckon.ts';

/** What is asked: whether a measure is open to a case, on this day, in this place. */
export type LeniencyQuestion = LeniencyCase & {
  readonly on: IsoDay;
  /** Region whose rules apply, six digits. */
  readonly place: string;
  readonly law?: LeniencyLaw;
};

const standardLaw = leniencyLaw();

/**
 * 包容审慎: whether a buffer, a tolerance, 首违不罚, 歇业 or 简易注销 is open to a case, what the agency then does, and
 * from which article. Pure. A measure on which no rule is in force in the place is `not-offered`; a fact that is not
 * given is unknown and named.
 * @throws RangeError when the place does not have the shape of a region code, `on` is no day of the calendar, or there
 * is no such measure.
 */
export function decideLeniency(question: LeniencyQuestion): LeniencyDecision {
  const { measure, on: isoOn, place, law: books = standardLaw } = question;
  // Plain data of a caller without types may name any.
  if (!leniencyMeasures.includes(measure))
    throw new RangeError(`没有这项措施。 There is no such measure: ${String(measure)}`);
  const base = { measure, on: isoOn, place } as const;
  const on = askedDay(isoOn);
  const law = books.leniency.resolve({ on, place, asOf: on });
  if (!law)
    return {
      ...nothing,
      ...base,
      outcome: 'indeterminate',
      refusals: ['NO_RULE'],
      unknown: ['rule'],
      evidence: 'assumed',
    };

  const { dates: named, facts: reckoned, restsOn } = reckon(question, { law, books, place, on });
  const dates = named.map((each) =>
    dayOf(each.on) < on ? { ...each, past: true as const } : each,
  );
  const facts: Facts = { ...question.facts, ...reckoned, measure };
  const tries = branchesOf(measure).map((branch) => ({
    branch,
    decision: decide(law, { ...facts, branch }, on),
  }));
  const granted = tries.find(({ decision }) => outcomeOf(decision) === 'granted');
  const counting = granted ? [granted] : tries;
  const decisions = counting.map(({ decision }) => decision);
  const steps = counting.flatMap(({ branch, decision }) =>
    decision.steps.map((step) => ({ ...shownStep(step), ...(branch && { branch }) })),
  );
  if (steps.length === 0)
    return {
      ...nothing,
      ...base,
      outcome: 'not-offered',
      // The policies of most places were not read.
      evidence: 'assumed',
      chain: law.chain,
      digest: law.digest,
    };

  const outcome = granted ? 'granted' : leastFinal(decisions.map(outcomeOf));
  const refusals = [...new Set(decisions.flatMap((each) => each.refusals))].map(refusalOf);
  const notGiven = Object.keys(leniencyFacts[measure]).filter((fact) => facts[fact] === undefined);
  const following = followingOf(
    law,
    { ...facts, branch: granted?.branch, outcome, refusals, notGiven },
    on,
  );
  const [effect] = following('effect', leniencyEffects);
  const labels = following('label', leniencyLabels);
  const followUps = following('follow-up', leniencyFollowUps);
  const fines = finesOf(following, law);
  const grounds = [
    ...[...steps, ...(effect ? [effect] : []), ...labels, ...dates, ...fines].map(
      ({ cite }) => cite,
    ),
    ...dates.flatMap(({ assuming }) => assuming ?? []),
  ];
  const cites = [...grounds, ...followUps.map(({ cite }) => cite)];
  return {
    ...base,
    outcome,
    ...(granted?.branch && { branch: granted.branch }),
    ...(effect && { effect: { effect: effect.code, cite: effect.cite } }),
    ...(following('length', ['unstated']).length > 0 && { lengthUnstated: true }),
    labels: labels.map(({ code, cite }) => ({ label: code, cite })),
    followUps: followUps.map(({ code, cite, by }) => ({
      followUp: code,
      cite,
      ...(by !== law.pack && { local: true }),
    })),
    dates,
    fines,
    refusals,
    blockers: following('blocker', exclusionFacts).map(({ code }) => code),
    unknown: unknownOf(granted ? tries.slice(0, tries.indexOf(granted)) : tries, restsOn),
    steps,
    instruments: citedInstruments(
      [books.leniency, books.annualReport].flatMap((book) => [...book.instruments.values()]),
      cites,
    ),
    evidence: weakestEvidence(grounds),
    localPolicy: steps.every(({ by }) => by !== law.pack),
    chain: law.chain,
    digest: law.digest,
  };
}

const nothing = {
  labels: [],
  followUps: [],
  dates: [],
  fines: [],
  refusals: [],
  blockers: [],
  unknown: [],
  steps: [],
  instruments: [],
  localPolicy: false,
  chain: [],
} as const;

/** 首违不罚 is tried branch by branch; every other measure once. */
const branchesOf = (measure: LeniencyMeasure): readonly (ViolationBranch | undefined)[] =>
  measure === 'first-violation' ? violationBranches : [undefined];

function outcomeOf({ outcome }: Decision): LeniencyOutcome {
  switch (outcome) {
    case 'eligible':
      return 'granted';
    case 'missing':
    case 'not-yet':
      return 'not-yet';
    case 'indeterminate':
      return 'indeterminate';
    case 'ineligible':
    case 'not-needed':
      return 'refused';
  }
}

/** Of branches none of which is granted: one that may still be outweighs one that is lost. */
const leastFinal = (outcomes: readonly LeniencyOutcome[]): LeniencyOutcome =>
  (['indeterminate', 'not-yet'] as const).find((each) => outcomes.includes(each)) ?? 'refused';

/** A refusal of a pack or overlay; checkLaw lets no other into a rule. */
function refusalOf(code: string): LeniencyRefusal {
  const found = leniencyRefusals.find((each) => each === code);
  if (!found) throw new TypeError(`${code} is no refusal of leniency`);
  return found;
}

/** What is unknown, in the names of the facts to ask for. */
const unknownOf = (
  tries: readonly { readonly decision: Decision }[],
  restsOn: { readonly [F in ReckonedFact]?: readonly LeniencyUnknown[] },
): readonly LeniencyUnknown[] => [
  ...new Set(
    tries.flatMap(({ decision }) =>
      decision.unknown.flatMap(
        // The rules name no others: build.ts types them so.
        (fact) => restsOn[fact as ReckonedFact] ?? [fact as LeniencyFact],
      ),
    ),
  ),
];

/** What the law has follow, of each kind the values that have words. */
function followingOf(law: ResolvedLaw, facts: Facts, on: Day): Following {
  const found = consequencesOf(law, facts, on);
  return (kind, codes) =>
    found.flatMap((each) => {
      const code = codes.find((known) => each.kind === kind && known === each.value);
      return code === undefined ? [] : [{ code, cite: each.cite, by: each.by }];
    });
}

type Following = <Code extends string>(
  kind: Follows['kind'],
  codes: readonly Code[],
) => readonly { readonly code: Code; readonly cite: Citation; readonly by: string }[];

/** The most that each fine at stake can be. */
const finesOf = (following: Following, { params }: ResolvedLaw): readonly LeniencyFine[] =>
  following('fine', leniencyFines).flatMap(({ code }) => {
    const param = params.get(`fine.${code}`);
    return typeof param?.value === 'number'
      ? [{ fine: code, atMostFen: param.value, cite: param.cite }]
      : [];
  });

function shownStep({ rule, title, outcome, cite, by, read, failure }: Step): LeniencyStep {
  return {
    rule,
    ...(title && { title }),
    outcome,
    cite,
    by,
    read: Object.fromEntries(
      Object.entries(read).flatMap(([fact, value]) =>
        // Which measure and branch it is stands in the rule itself; a rule reads yes or no, and words.
        fact === 'measure' || fact === 'branch'
          ? []
          : [[fact, typeof value === 'boolean' || typeof value === 'string' ? value : null]],
      ),
    ),
    ...(outcome === false && failure && { refusal: refusalOf(failure.refusal) }),
  };
}
