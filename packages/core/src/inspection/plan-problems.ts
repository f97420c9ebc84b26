import { parseDay } from '../calendar/day.ts';
import { isUscc } from '../identity/is-uscc.ts';
import type { DrawPlanDraft } from './draw-plan-draft.ts';
import { riskClasses } from './risk-class.ts';
import type { SamplingRange } from './sampling-rule.ts';

export const planProblemCodes = [
  'no-subjects',
  'no-inspectors',
  'no-agencies',
  'duplicate-subject',
  'duplicate-inspector',
  'duplicate-agency',
  'invalid-code',
  'invalid-id',
  'invalid-period',
  'invalid-place',
  'unknown-class',
  'unknown-agency',
  'subject-without-agency',
  'ratio-out-of-range',
  'outside-published-range',
  'no-published-ratio',
  'no-rule',
  'invalid-inspectors-per-visit',
  'too-many-inspectors-per-visit',
  'invalid-replacements',
  'too-many-replacements',
] as const;

/** What is wrong with a plan; words in `@xinyong/core/text`. */
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** One thing that is wrong, and where: `path` is a JSON pointer into the plan. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly path: string;
  /** The published range that the ratio is outside of, with its document. */
  readonly range?: SamplingRange;
}

/** Letters, digits, dots, hyphens and underscores, 64 at most: what agencies and inspectors are called by in a plan. */
export const planIdPattern: RegExp = /^[A-Za-z0-9._-]{1,64}$/;

/** Whether an agency or an inspector can be called so in a plan. */
export const isPlanId = (id: string): boolean => planIdPattern.test(id);

const isCount = (value: number, least: number): boolean =>
  Number.isSafeInteger(value) && value >= least;

/** What is wrong with a plan in itself, whatever the law of its place. */
export function planProblems(plan: DrawPlanDraft): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const note = (code: PlanProblemCode, path: string): void => {
    problems.push({ code, path });
  };
  const { agencies, subjects, inspectors, period, inspectorsPerVisit } = plan;
  const agencyCodes = new Set(agencies.map(({ code }) => code));

  if (agencies.length === 0) note('no-agencies', '/agencies');
  for (const [index, { code }] of agencies.entries())
    if (!isPlanId(code)) note('invalid-id', `/agencies/${index}/code`);
  for (const index of repeated(agencies.map(({ code }) => code)))
    note('duplicate-agency', `/agencies/${index}/code`);

  const [from, to] = [parseDay(period.from), parseDay(period.to)];
  if (from === undefined || to === undefined || to < from) note('invalid-period', '/period');

  if (subjects.length === 0) note('no-subjects', '/subjects');
  for (const [index, subject] of subjects.entries()) {
    // No number of a person is a code of a subject: persons are never drawn.
    if (!isUscc(subject.code)) note('invalid-code', `/subjects/${index}/code`);
    if (!riskClasses.includes(subject.riskClass))
      note('unknown-class', `/subjects/${index}/riskClass`);
    if (subject.agencies.length === 0)
      note('subject-without-agency', `/subjects/${index}/agencies`);
    for (const [at, agency] of subject.agencies.entries())
      if (!agencyCodes.has(agency)) note('unknown-agency', `/subjects/${index}/agencies/${at}`);
  }
  for (const index of repeated(subjects.map(({ code }) => code)))
    note('duplicate-subject', `/subjects/${index}/code`);

  if (inspectors.length === 0) note('no-inspectors', '/inspectors');
  for (const [index, { id, agency }] of inspectors.entries()) {
    if (!isPlanId(id)) note('invalid-id', `/inspectors/${index}/id`);
    if (!agencyCodes.has(agency)) note('unknown-agency', `/inspectors/${index}/agency`);
  }
  for (const index of repeated(inspectors.map(({ id }) => id)))
    note('duplicate-inspector', `/inspectors/${index}/id`);

  for (const riskClass of riskClasses) {
    const { permille } = plan.ratios[riskClass];
    if (!isCount(permille, 0) || permille > 1000)
      note('ratio-out-of-range', `/ratios/${riskClass}/permille`);
  }
  if (!isCount(inspectorsPerVisit, 1)) note('invalid-inspectors-per-visit', '/inspectorsPerVisit');
  else if (inspectorsPerVisit > inspectors.length && inspectors.length > 0)
    note('too-many-inspectors-per-visit', '/inspectorsPerVisit');
  if (!isCount(plan.replacements, 0)) note('invalid-replacements', '/replacements');
  return problems;
}

/** Where a code stands for the second time. */
function repeated(codes: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return codes.flatMap((code, index) => {
    if (seen.has(code)) return [index];
    seen.add(code);
    return [];
  });
}
