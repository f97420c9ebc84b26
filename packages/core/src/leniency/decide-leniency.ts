import { dayOf } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { weakestEvidence } from '../law/citation.ts';
import { decide, type Decision, type Step } from '../law/decide.ts';
import type { ResolvedLaw } from '../law/resolve.ts';
import type { Facts } from '../law/test.ts';
import {
  leniencyRefusals,
  type LeniencyDecision,
  type LeniencyEffect,
  type LeniencyFine,
  type LeniencyFollowUp,
  type LeniencyLabel,
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
import { violationBranches, type LeniencyMeasure, type ViolationBranch } from './leniency.ts';
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
 * @throws RangeError when the place does not have the shape of a region code.
 */
export function decideLeniency(question: LeniencyQuestion): LeniencyDecision {
  const { measure, on: isoOn, place, law: books = standardLaw } = question;
  const base = { measure, on: isoOn, place } as const;
  const on = dayOf(isoOn);
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

  const { dates, facts: reckoned, restsOn } = reckon(question, { law, books, place, on });
  const facts: Facts = { ...question.facts, ...reckoned, measure };
  const tries = branchesOf(measure).map((branch) => ({
    branch,
    decision: decide(law, { ...facts, branch }, on),
  }));
  const granted = tries.find(({ decision }) => outcomeOf(decision) === 'granted');
  const decisions = granted ? [granted.decision] : tries.map(({ decision }) => decision);
  const steps = decisions.flatMap((each) => each.steps);
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
  const blockers = blockersOf(question);
  const guide = outcome === 'granted' ? guideStep(law, measure) : undefined;
  const fines = finesOf(question, law);
  const shown = [...steps, ...(guide ? [guide] : [])];
  const cites = [
    ...[...shown, ...dates, ...fines].map(({ cite }) => cite),
    ...dates.flatMap(({ assuming }) => assuming ?? []),
  ];
  return {
    ...base,
    outcome,
    ...(granted?.branch && { branch: granted.branch }),
    ...(granted && { effect: effectOf(measure, granted.branch, guide !== undefined) }),
    ...(granted && deferrals.includes(measure) && { lengthUnstated: true }),
    labels: granted ? labelsOf(measure) : [],
    followUps: followUpsOf(question, granted !== undefined, refusals, blockers),
    dates,
    fines,
    refusals,
    blockers,
    unknown: unknownOf(granted ? tries.slice(0, tries.indexOf(granted)) : tries, restsOn),
    steps: shown.map(shownStep),
    instruments: [...new Set(cites.map(({ doc }) => doc))].flatMap((doc) => {
      const found = books.leniency.instruments.get(doc) ?? books.annualReport.instruments.get(doc);
      if (!found) return [];
      const { id, title, titleEn, number } = found;
      return [{ id, title, titleEn, number }];
    }),
    evidence: weakestEvidence(cites),
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

/** The measures that defer a listing: none of the texts says for how long. */
const deferrals: readonly LeniencyMeasure[] = ['unreachable', 'serious-listing'];

function effectOf(
  measure: LeniencyMeasure,
  branch: ViolationBranch | undefined,
  guided: boolean,
): LeniencyEffect {
  switch (measure) {
    case 'late-report':
      return 'waive-fine';
    case 'unreachable':
      return 'defer-listing';
    case 'late-licence':
    case 'unit-slip':
    case 'exempt-error':
      return 'not-list';
    case 'dormancy':
      return guided ? 'guide-dormancy' : 'file-dormancy';
    case 'deregistration':
      return guided ? 'guide-deregistration' : 'simple-deregistration';
    case 'serious-listing':
      return 'defer-serious-listing';
    case 'general-status-error':
    case 'correct-once':
    case 'report-correction':
      return 'allow-correction';
    case 'first-violation':
      return branch === 'may-not-punish' ? 'may-not-punish' : 'not-punish';
    case 'annual-report':
      return 'file-report';
  }
}

/** That a policy of the place has its agency guide subjects there. */
function guideStep(law: ResolvedLaw, measure: LeniencyMeasure): Step | undefined {
  const param = law.params.get(`guides.${measure}`);
  return param?.value === true
    ? {
        rule: `leniency.${measure}.guided`,
        outcome: true,
        cite: param.cite,
        by: param.by,
        read: {},
        against: [param],
      }
    : undefined;
}

/** 按“未发现问题”或者“发现问题已责令改正”标注; of an ordinary slip that was corrected only the latter is true. */
function labelsOf(measure: LeniencyMeasure): readonly LeniencyLabel[] {
  if (measure === 'unit-slip') return ['corrected'];
  return measure === 'exempt-error' ? ['no-problem', 'corrected'] : [];
}

function followUpsOf(
  asked: LeniencyCase,
  granted: boolean,
  refusals: readonly LeniencyRefusal[],
  blockers: readonly LeniencyFact[],
): readonly LeniencyFollowUp[] {
  switch (asked.measure) {
    case 'late-report':
      if (granted) return ['apply-delisting', 'file-on-time'];
      return refusals.includes('NOT_FILED') ? ['file-late', 'apply-delisting'] : [];
    case 'annual-report':
      return refusals.includes('REPORT_LATE') ? ['file-late'] : [];
    case 'unreachable':
      // It is also what mends the matter where the listing is not deferred.
      return ['change-address'];
    case 'first-violation':
      return granted ? ['educate'] : [];
    case 'dormancy':
      return [
        'report-while-dormant',
        ...(asked.facts.resumedOn === undefined ? [] : (['publish-ending'] as const)),
      ];
    case 'deregistration':
      return [
        ...(refusals.includes('ON_LIST') ? (['repair-first'] as const) : []),
        ...(refusals.some((each) => barring.includes(each)) ? [wayOut(blockers)] : []),
      ];
    case 'late-licence':
    case 'serious-listing':
    case 'general-status-error':
    case 'unit-slip':
    case 'exempt-error':
    case 'correct-once':
    case 'report-correction':
      return [];
  }
}

/** That 普通注销 stays open was read of the list of abnormal operations alone. */
const wayOut = (blockers: readonly LeniencyFact[]): LeniencyFollowUp =>
  blockers.every((each) => each === 'onAbnormalList') ? 'ordinary-deregistration' : 'ask-registry';

/** 不适用简易注销的情形. */
const barring: readonly LeniencyRefusal[] = [
  'ON_LIST',
  'PROPERTY_TIED',
  'PROCEEDINGS',
  'LICENCE_REVOKED',
  'FINES_OPEN',
  'APPROVAL_REQUIRED',
];

const blocking = [
  'onAbnormalList',
  'onSeriousList',
  'equityFrozen',
  'equityPledged',
  'chattelMortgaged',
  'holdsInvestments',
  'underInvestigation',
  'underCoercion',
  'inLitigation',
  'inArbitration',
  'licenceRevoked',
  'orderedClosed',
  'finesOpen',
  'approvalRequired',
] as const satisfies readonly (keyof typeof leniencyFacts.deregistration)[];

const blockersOf = (asked: LeniencyCase): readonly LeniencyFact[] =>
  asked.measure === 'deregistration' ? blocking.filter((each) => asked.facts[each] === true) : [];

/** The fine that is waived, or that threatens whoever resumes without publishing it. */
function finesOf(asked: LeniencyCase, { params }: ResolvedLaw): readonly LeniencyFine[] {
  const fine =
    asked.measure === 'late-report'
      ? 'late-report'
      : asked.measure === 'dormancy' && asked.facts.resumedOn !== undefined
        ? 'ending-unpublished'
        : undefined;
  const param = fine && params.get(`fine.${fine}`);
  return fine && typeof param?.value === 'number'
    ? [{ fine, atMostFen: param.value, cite: param.cite }]
    : [];
}

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
