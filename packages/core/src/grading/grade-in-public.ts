import { weakestEvidence } from '../law/citation.ts';
import type { GradeAfterRepair, GradeDecision } from './grade-decision.ts';

/**
 * What everyone is shown of a grade (公开的评价结果): the class, what is displayed, and whether anything is not shown. The score,
 * the sums, the facts and the documents behind what is not shown are left out, because what is not displayed could be
 * told from them; so are, where anything is not shown, the next change and the repairs, whose classes would tell how many
 * points it gave. A result that others gave is shown only where its record is displayed.
 */
export function gradeInPublic(
  decision: GradeDecision,
  displayed: ReadonlySet<string>,
): GradeDecision {
  const isShown = ({ records }: { readonly records: readonly string[] }): boolean =>
    records.every((id) => displayed.has(id));
  const factors = decision.factors.filter(isShown);
  const limits = decision.limits.filter(isShown);
  const isWhole = decision.factors.every(isShown) && decision.limits.every(isShown);
  const isOfShown = ({ recordId }: GradeAfterRepair): boolean => displayed.has(recordId);
  const { score: _score, scoreRange: _range, nextChange, ...rest } = decision;
  const cites = [decision.scheme.cite, ...[...factors, ...limits].map(({ cite }) => cite)];
  return {
    ...withoutHiddenResult(rest, displayed),
    dimensions: decision.dimensions.map(({ sum: _sum, ...each }) => ({ ...each, held: false })),
    factors,
    limits,
    ...(nextChange && isWhole && { nextChange: withoutScore(nextChange) }),
    repairs: isWhole ? decision.repairs.filter(isOfShown).map(withoutScore) : [],
    instruments: decision.instruments.filter(({ id }) => cites.some(({ doc }) => doc === id)),
    evidence: weakestEvidence([decision.scheme.cite, ...factors, ...limits]),
    facts: {},
    unsettled: [],
    mask: 0,
    withheld: factors.length < decision.factors.length,
  };
}

/** As where there is no result at all: even that there is one would tell of the record. */
function withoutHiddenResult<
  T extends Pick<GradeDecision, 'grade' | 'between' | 'importedFrom' | 'unknown'>,
>(decision: T, displayed: ReadonlySet<string>): Omit<T, 'grade' | 'between' | 'importedFrom'> {
  const { grade: _grade, between: _between, importedFrom, ...rest } = decision;
  if (!importedFrom || displayed.has(importedFrom.recordId)) return decision;
  return { ...rest, unknown: [importedFrom.fact] };
}

const withoutScore = <T extends { readonly score?: number; readonly scoreRange?: object }>({
  score: _score,
  scoreRange: _range,
  ...rest
}: T): Omit<T, 'score' | 'scoreRange'> => rest;
