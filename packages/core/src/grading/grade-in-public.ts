import type { GradeDecision } from './grade-decision.ts';

/**
 * What everyone is shown of a grade (公开的评价结果): the class, what is displayed, and how much is not shown. The score,
 * the sums and the facts are left out, because what is not displayed could be computed from them.
 */
export function gradeInPublic(
  decision: GradeDecision,
  displayed: ReadonlySet<string>,
): GradeDecision {
  const isShown = ({ records }: { readonly records: readonly string[] }): boolean =>
    records.every((id) => displayed.has(id));
  const factors = decision.factors.filter(isShown);
  const { score: _score, scoreRange: _range, nextChange, ...rest } = decision;
  return {
    ...rest,
    dimensions: decision.dimensions.map(({ sum: _sum, ...each }) => ({ ...each, held: false })),
    factors,
    limits: decision.limits.filter(isShown),
    ...(nextChange && { nextChange: withoutScore(nextChange) }),
    repairs: decision.repairs.filter(({ recordId }) => displayed.has(recordId)).map(withoutScore),
    facts: {},
    unsettled: [],
    mask: 0,
    withheld: decision.factors.length - factors.length,
  };
}

const withoutScore = <T extends { readonly score?: number; readonly scoreRange?: object }>({
  score: _score,
  scoreRange: _range,
  ...rest
}: T): Omit<T, 'score' | 'scoreRange'> => rest;
