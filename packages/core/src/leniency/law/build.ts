import type { Citation } from '../../law/citation.ts';
import { whileInForce, type Instrument } from '../../law/instrument.ts';
import type { Overlay, Patch, Rule, RuleTitle } from '../../law/pack.ts';
import { all, is, type Test } from '../../law/test.ts';
import type { LeniencyRefusal } from '../leniency-decision.ts';
import type { LeniencyFact, ReckonedFact } from '../leniency-facts.ts';
import type { LeniencyMeasure } from '../leniency.ts';

/** A fact that the rules of this pack may name; another does not compile. */
type Fact = LeniencyFact | ReckonedFact | 'branch';

export const fact = (name: Fact, value: string | boolean): Test => is(name, value);
export const oneOf = (name: Fact, ...values: readonly string[]): Test => ({
  op: 'one-of',
  fact: name,
  values,
});

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

/** That the policy of a place has its agency guide subjects to what the nation offers (引导办理). */
export const guidance = (
  param: 'guides.dormancy' | 'guides.deregistration',
  policy: Instrument,
  cite: Citation,
): Patch => ({
  op: 'set-param',
  param,
  values: [{ ...whileInForce(policy), value: true, cite }],
});

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
