import type { Day } from '../calendar/day.ts';
import type { Citation } from './citation.ts';
import { evaluate, type Finding, type Tri } from './evaluate.ts';
import { failureOutcomes, type Failure, type RuleTitle } from './pack.ts';
import type { ResolvedClassification, ResolvedLaw, ResolvedParam } from './resolve.ts';
import type { Facts, FactValue } from './test.ts';

/** How a decision came out, in the order in which one outranks the next. */
export type Outcome = Failure['outcome'] | 'eligible';

/** The first of these that holds wins. */
export const outcomes: readonly Outcome[] = [...failureOutcomes, 'eligible'];

/** One rule as it was applied: what was read, against which value, under which article. */
export interface Step {
  readonly rule: string;
  /** Where the rule brings its own. */
  readonly title?: RuleTitle;
  readonly outcome: Tri;
  readonly cite: Citation;
  /** Id of the pack or overlay the rule stands in. */
  readonly by: string;
  readonly read: Readonly<Record<string, FactValue | null>>;
  readonly against: readonly ResolvedParam[];
  readonly fromOn?: Day;
  /** What a rule that does not hold leads to. */
  readonly failure?: Failure;
  /** The class a row of a classification gave. */
  readonly value?: string;
}

/** A decision and everything that led to it. */
export interface Decision {
  readonly outcome: Outcome;
  readonly refusals: readonly string[];
  /** Materials still open. */
  readonly missing: readonly string[];
  /** Facts that would settle what is unknown. */
  readonly unknown: readonly string[];
  readonly steps: readonly Step[];
  /** The facts with every class that the law derived. */
  readonly facts: Facts;
  /** Classes that stay unknown, each with the facts that would settle it. */
  readonly open: ReadonlyMap<string, readonly string[]>;
}

/** Applies every rule in force to the facts. */
export function decide(law: ResolvedLaw, given: Facts, on: Day): Decision {
  const steps: Step[] = [];
  /** Every fact that was looked at: a class that nobody asked for explains nothing. */
  const read = new Set<string>();
  const idle = new Map<string, Step>();
  const facts: Record<string, FactValue | undefined> = { ...given };
  const open = new Map<string, readonly string[]>();
  const roots = (read: Finding['read']): readonly string[] =>
    Object.entries(read).flatMap(([fact, value]) =>
      value === null ? (open.get(fact) ?? [fact]) : [],
    );

  for (const classification of law.classifications) {
    const { fact, stated } = classification;
    if (stated && facts[fact] !== undefined) continue;
    const { step, unknown, looked } = classify(classification, law, facts, on);
    for (const each of looked) read.add(each);
    if (step) steps.push(step);
    if (step && stated) idle.set(fact, step);
    if (step && !unknown) facts[fact] = step.value;
    else open.set(fact, stated || !unknown ? [fact] : roots(unknown));
  }
  const found = new Set<Outcome>();
  const refusals = new Set<string>();
  const missing = new Set<string>();
  const unknown = new Set<string>();
  for (const rule of law.rules) {
    const when = rule.when && evaluate(rule.when, law, facts, on);
    if (when?.result === false) continue;
    const finding = evaluate(rule.test, law, facts, on);
    const outcome =
      finding.result === false && when?.result === 'unknown' ? 'unknown' : finding.result;
    const seen = { ...when?.read, ...finding.read };
    for (const fact of Object.keys(seen)) read.add(fact);
    steps.push({
      rule: rule.id,
      ...(rule.title && { title: rule.title }),
      outcome,
      cite: rule.cite,
      by: rule.by,
      read: seen,
      against: [...(when?.against ?? []), ...finding.against],
      ...(finding.fromOn !== undefined && { fromOn: finding.fromOn }),
      failure: rule.onFail,
    });
    if (outcome === true) continue;
    if (outcome === false) {
      found.add(rule.onFail.outcome);
      refusals.add(rule.onFail.refusal);
      if (rule.onFail.material) missing.add(rule.onFail.material);
    } else {
      found.add('indeterminate');
      for (const fact of roots(seen)) unknown.add(fact);
    }
  }
  // `not-yet` means that only time is missing.
  if (found.has('missing')) found.delete('not-yet');
  return {
    outcome: outcomes.find((outcome) => found.has(outcome)) ?? 'eligible',
    refusals: [...refusals],
    missing: [...missing],
    unknown: [...unknown],
    steps: steps.filter((step) => ![...idle].some(([fact, of]) => of === step && !read.has(fact))),
    facts,
    open,
  };
}

/** The gravest class whose row holds; unknown while a graver row might still hold. */
function classify(
  { values, rows }: ResolvedClassification,
  law: ResolvedLaw,
  facts: Facts,
  on: Day,
): { step?: Step; unknown?: Finding['read']; looked: readonly string[] } {
  let best: Step | undefined;
  const open: { value: string; read: Finding['read'] }[] = [];
  const looked = new Set<string>();
  const rank = (value: string | undefined): number =>
    value === undefined ? Number.POSITIVE_INFINITY : values.indexOf(value);
  for (const row of rows) {
    const finding = evaluate(row.when, law, facts, on);
    for (const fact of Object.keys(finding.read)) looked.add(fact);
    if (finding.result === false) continue;
    const amount = 'bands' in row ? facts[row.fact] : undefined;
    const read = 'bands' in row ? { ...finding.read, [row.fact]: amount ?? null } : finding.read;
    const value = 'bands' in row ? bandOf(row.bands, amount) : row.value;
    if (finding.result === 'unknown' || value === undefined) {
      const possible = 'bands' in row ? row.bands.map((band) => band.value) : [row.value];
      for (const each of possible) open.push({ value: each, read });
    } else if (rank(value) < rank(best?.value)) {
      const { id, cite, by } = row;
      best = { rule: id, outcome: true, cite, by, read, against: finding.against, value };
    }
  }
  const graver = open.filter(({ value }) => rank(value) < rank(best?.value));
  if (graver.length === 0) return { ...(best && { step: best }), looked: [...looked] };
  return {
    // assign() loses the type
    unknown: Object.assign({}, ...graver.map(({ read }) => read)) as Finding['read'],
    looked: [...looked],
  };
}

const bandOf = (
  bands: readonly { from: number; to?: number; value: string }[],
  amount: FactValue | undefined,
): string | undefined =>
  typeof amount === 'number'
    ? bands.find(({ from, to }) => amount >= from && (to === undefined || amount < to))?.value
    : undefined;
