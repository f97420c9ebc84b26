import type { Citation, FactGrade, SchemeFacts } from '@xinyong/core';
import type { CompiledGrade } from '@xinyong/core';

/** What every engine must come to: class, score, every factor with points and source, every limit with its source. */
export interface Answer {
  readonly grade: string;
  readonly score: number;
  readonly factors: readonly {
    readonly id: string;
    readonly points: number;
    readonly cite: Pick<Citation, 'doc'>;
  }[];
  readonly limits: readonly { readonly id: string; readonly cite: Pick<Citation, 'doc'> }[];
}

/** Grades one subject. */
export type Engine = (facts: SchemeFacts) => Answer | Promise<Answer>;

/** Ours in the common form; only for comparing, never while the clock runs. */
export function answerOf(ours: CompiledGrade | FactGrade): Answer {
  if (ours.grade === undefined || ours.score === undefined) throw new TypeError('Not decided');
  return {
    grade: ours.grade,
    score: ours.score,
    factors: ours.factors.map(({ indicator, points }) => ({
      id: indicator.id,
      points: points ?? Number.NaN,
      cite: indicator.cite,
    })),
    limits: ours.limits.map((each) => {
      const { id, cite } = 'limit' in each ? each.limit : each;
      return { id, cite };
    }),
  };
}

/** An answer as text: the same text is the same answer, in whatever order its parts came. */
export const canonical = ({ grade, score, factors, limits }: Answer): string =>
  JSON.stringify([
    grade,
    score,
    factors.map(({ id, points, cite }) => `${id} ${points} ${cite.doc}`).toSorted(),
    limits.map(({ id, cite }) => `${id} ${cite.doc}`).toSorted(),
  ]);
