import type { ResolvedScheme } from '@xinyong/core';

/** One class from the worst on: it is given where the score lies below the next one, or a limit allows no better. */
interface ClassRule {
  readonly grade: string;
  /** The least score of the next better class; the best class has none. */
  readonly below?: number;
  readonly limits: readonly string[];
}

/** The classes of a scheme from the worst on, with the limits that hold a subject there. */
export function classesOf({ scheme, limits }: ResolvedScheme): readonly ClassRule[] {
  return scheme.grades
    .map(({ grade }, rank): ClassRule => {
      const better = scheme.grades[rank - 1];
      return {
        grade,
        ...(better && { below: better.atLeast }),
        limits: limits.filter(({ atMost }) => atMost === grade).map(({ id }) => id),
      };
    })
    .toReversed();
}
