import type { Citation } from '../../law/citation.ts';
import { whileInForce, type Instrument } from '../../law/instrument.ts';
import type { Consequence, Overlay, Patch, Rule, RuleTitle } from '../../law/pack.ts';
import { all, includes, is, not, type Test } from '../../law/test.ts';
import type { SubjectKind } from '../../subject/subject.ts';
import type {
  LeniencyEffect,
  LeniencyFine,
  LeniencyFollowUp,
  LeniencyLabel,
  LeniencyOutcome,
  LeniencyRefusal,
} from '../leniency-decision.ts';
import type { LeniencyFact, LeniencyFacts, ReckonedFact } from '../leniency-facts.ts';
import type { LeniencyMeasure, ViolationBranch } from '../leniency.ts';

/** A fact that the rules of this pack may name; another does not compile. */
type Fact = LeniencyFact | ReckonedFact | 'branch' | 'resumed';

export const fact = (name: Fact, value: string | boolean): Test => is(name, value);
export const oneOf = (name: Fact, ...values: readonly string[]): Test => ({
  op: 'one-of',
  fact: name,
  values,
});
/** 市场主体（经营主体）: what is registered as one, of the kinds of subjects. */
export const marketEntities: readonly SubjectKind[] = [
  'enterprise',
  'cooperative',
  'individual-business',
];
export const ofKind = (...kinds: readonly SubjectKind[]): Test => oneOf('subjectKind', ...kinds);

/**
 * What a rule that does not hold leads to: `ineligible` where nothing mends it, `missing` where something can still be
 * done, `not-yet` where time is missing, `indeterminate` where the text leaves it open (等情形).
 */
interface Condition {
  readonly test: Test;
  readonly when?: Test;
  readonly fails: readonly [Exclude<Rule['onFail']['outcome'], 'not-needed'>, LeniencyRefusal];
}

const ruleOf = (
  measure: LeniencyMeasure,
  reason: string,
  time: Pick<Rule, 'from' | 'to' | 'endedBy'>,
  cite: Citation,
  { test, when, fails: [outcome, refusal] }: Condition,
): Rule => ({
  id: `leniency.${measure}.${reason}`,
  ...time,
  when: when ? all(is('measure', measure), when) : is('measure', measure),
  test,
  onFail: { outcome, refusal },
  cite,
});

/** A condition of the nation. */
export const nationalRule = (
  measure: LeniencyMeasure,
  reason: string,
  instrument: Instrument,
  cite: Citation,
  condition: Condition,
): Rule => ruleOf(measure, reason, whileInForce(instrument), cite, condition);

/** A condition of a place, with the title that it brings. */
export type LocalCondition = Condition & { readonly title: RuleTitle };

/** Conditions of a place on a measure; the suffix tells rules of different places apart. */
export const localRules = (
  measure: LeniencyMeasure,
  suffix: string,
  policy: Instrument,
  cite: Citation,
  conditions: Readonly<Record<string, LocalCondition>>,
): readonly Patch[] =>
  Object.entries(conditions).map(([reason, { title, ...condition }]) => ({
    op: 'add-rule',
    rule: {
      ...ruleOf(measure, `${reason}.${suffix}`, whileInForce(policy), cite, condition),
      title,
    },
  }));

export const outcome = (of: LeniencyOutcome): Test => is('outcome', of);
export const granted: Test = outcome('granted');
/** The answer gives one of these reasons. */
export const refused = (...reasons: readonly LeniencyRefusal[]): Test =>
  includes('refusals', ...reasons);

/** None of these facts is unknown. */
export const known = (...facts: readonly LeniencyFact[]): Test =>
  not(includes('notGiven', ...facts));

/** What follows on a measure; always, without `when`. The name tells it apart from others on the measure. */
export interface Follows {
  readonly name: string;
  readonly kind: 'effect' | 'length' | 'label' | 'follow-up' | 'fine' | 'blocker';
  readonly value: string;
  readonly when?: Test;
}

/** What the agency does; one for each measure, or for each branch of 首违不罚. */
export const effect = (value: LeniencyEffect, branch?: ViolationBranch): Follows => ({
  name: branch ? `effect.${branch}` : 'effect',
  kind: 'effect',
  value,
  when: branch ? all(granted, fact('branch', branch)) : granted,
});

/** The text defers (暂不, 暂缓) and does not say for how long. */
export const unstatedLength: Follows = {
  name: 'length',
  kind: 'length',
  value: 'unstated',
  when: granted,
};

const named = (kind: Follows['kind'], value: string, when?: Test): Follows => ({
  name: `${kind}.${value}`,
  kind,
  value,
  ...(when && { when }),
});

/** What the result of a check may be recorded as. */
export const label = (value: LeniencyLabel): Follows => named('label', value, granted);
export const followUp = (value: LeniencyFollowUp, when?: Test): Follows =>
  named('follow-up', value, when);
/** A fine at stake: the parameter `fine.` of that name says how high. */
export const fine = (value: LeniencyFine['fine'], when?: Test): Follows =>
  named('fine', value, when);
export const blocker = (value: keyof LeniencyFacts<'deregistration'>): Follows =>
  named('blocker', value, fact(value, true));

export const consequenceOf = (
  measure: LeniencyMeasure,
  time: Pick<Consequence, 'from' | 'to' | 'endedBy'>,
  cite: Citation,
  { name, kind, value, when }: Follows,
): Consequence => ({
  id: `leniency.${measure}.${name}`,
  ...time,
  kind,
  value,
  when: when ? all(is('measure', measure), when) : is('measure', measure),
  cite,
});

/** What a place has follow on a measure; of the same name, that of the smallest place counts. */
export const localConsequences = (
  measure: LeniencyMeasure,
  policy: Instrument,
  cite: Citation,
  ...what: readonly Follows[]
): readonly Patch[] =>
  what.map((each) => ({
    op: 'add-consequence',
    consequence: consequenceOf(measure, whileInForce(policy), cite, each),
  }));

export const overlayOf = (
  name: string,
  region: string,
  policy: Instrument,
  patches: readonly (readonly Patch[])[],
): Overlay => ({
  id: `leniency.${name}`,
  region,
  version: '2026.11.0',
  base: 'leniency',
  instruments: [policy],
  patches: patches.flat(),
});
