import type { PromiseAssessment } from '@xinyong/core';
import { promiseText } from '@xinyong/core/text';
import { Problem } from '../http/problem.ts';

/** Throws where something known is against the promise; what is unknown is for the agency to find out. */
export function requirePromisable({ outcome, refusals, steps }: PromiseAssessment): void {
  if (outcome === 'eligible' || outcome === 'indeterminate') return;
  const [step] = steps.filter((each) => each.outcome === false);
  throw new Problem(
    'rule_not_satisfied',
    {
      zh: refusals.map((each) => promiseText['zh-CN'].refusals[each]).join(''),
      en: refusals.map((each) => promiseText.en.refusals[each]).join(' '),
    },
    { refusals, ...(step && { rule: step.rule, citation: step.cite }) },
  );
}
