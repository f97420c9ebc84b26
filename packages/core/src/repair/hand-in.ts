import type { Outcome } from '../law/decide.ts';
import { assessApplication, type Application } from './assess-application.ts';
import { flowContext } from './flow-context.ts';
import type { AssessmentStep, Refusal } from './repair-assessment.ts';
import { journey, problemsOf, relevantAnswers, type FlowProblem } from './repair-flow.ts';
import type { Repair, RepairAnswers } from './repair.ts';

/** What an application is handed in with, or what stands against it. */
export type HandIn =
  | { readonly ok: true; readonly answers: RepairAnswers }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      /** The first rule that is against it. */
      readonly step?: AssessmentStep;
    }
  /** Answers and files that its pages still ask for. */
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

// What the law leaves open is the agency's to settle.
const mayBeHandedIn: readonly Outcome[] = ['eligible', 'indeterminate'];

/** Whether an application can be handed in today (提交): the law of today is not against it, and its pages are in order. */
export function handIn(
  application: Application & { readonly repair: Pick<Repair, 'track'> },
): HandIn {
  const { repair, record, today } = application;
  const assessment = assessApplication(application, today);
  const { outcome, refusals, steps } = assessment;
  // Past the longest period the answer is open, and yet what the refusal names has to be done first.
  if (!mayBeHandedIn.includes(outcome) || refusals.length > 0) {
    const step = steps.find(({ refusal }) => refusal !== undefined && refusals.includes(refusal));
    return { ok: false, refusals, ...(step && { step }) };
  }
  const context = flowContext({ record, repair, assessment }, repair.answers, today);
  const problems = journey(context).flatMap((page) => problemsOf(page, context));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, answers: relevantAnswers(context) };
}
