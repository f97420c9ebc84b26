import type { Condition, Indicator, ResolvedScheme, SchemeFacts } from '@xinyong/core';
import { LogicEngine } from 'json-logic-engine';
import type { Answer, Engine } from './answer.ts';
import { classesOf } from './classes.ts';

type Logic = Readonly<Record<string, unknown>> | number | string;

const read = (name: string): Logic => ({ var: name });

function pointsLogic({ score }: Indicator): Logic {
  switch (score.form) {
    case 'each': {
      const { fact, points, most, decay } = score;
      const full: Logic = { '*': [points, read(fact)] };
      const sum: Logic = decay
        ? { '+': [full, { '*': [(points * decay.num) / decay.den, read(decay.pastHalf)] }] }
        : full;
      return most === undefined ? sum : { min: [most, sum] };
    }
    case 'by-value':
      return {
        if: [
          ...Object.entries(score.points).flatMap(([value, points]) => [
            { '===': [read(score.fact), value] },
            points,
          ]),
          0,
        ],
      };
    case 'bands':
      return {
        if: score.bands.flatMap(({ to, points }) =>
          to === undefined ? [points] : [{ '<': [read(score.fact), to] }, points],
        ),
      };
  }
}

const conditionLogic = (condition: Condition): Logic => ({
  or: condition.facts.map((fact) =>
    'atLeast' in condition
      ? { '>=': [read(fact), condition.atLeast] }
      : { '<': [read(fact), 'below' in condition ? condition.below : 0] },
  ),
});

/** json-logic-engine with everything built beforehand: points, sums, limits and class as JSON Logic. */
export function jsonLogicEngine(resolved: ResolvedScheme): Engine {
  const { scheme, indicators, limits } = resolved;
  const engine = new LogicEngine();
  // build() is typed for any data.
  const build = <T>(logic: Logic): ((data: unknown) => T) =>
    engine.build(logic) as (data: unknown) => T;
  const points = indicators.map((indicator) => ({
    id: indicator.id,
    cite: indicator.cite,
    place: scheme.dimensions.findIndex(({ id }) => id === indicator.dimension),
    of: build<number>(pointsLogic(indicator)),
  }));
  const holds = limits.map(({ id, cite, atMost, when }) => ({
    id,
    cite,
    rank: scheme.grades.findIndex(({ grade }) => grade === atMost),
    of: build<boolean>({ and: when.map(conditionLogic) }),
  }));
  const grades = scheme.grades.map(({ grade }) => grade);
  const grade = build<string>({
    if: classesOf(resolved).flatMap(({ grade: each, below }) =>
      below === undefined
        ? [each]
        : [
            {
              or: [
                { '>=': [read('worst'), grades.indexOf(each)] },
                { '<': [read('score'), below] },
              ],
            },
            each,
          ],
    ),
  });
  const bounds = scheme.dimensions.map(({ least = -Infinity, most = Infinity }) => ({
    least,
    most,
  }));
  return (facts: SchemeFacts): Answer => {
    const sums = bounds.map(() => 0);
    const factors: Answer['factors'][number][] = [];
    for (const { id, cite, place, of } of points) {
      const each = of(facts);
      if (each === 0) continue;
      sums[place] = (sums[place] ?? 0) + each;
      factors.push({ id, points: each, cite });
    }
    const applied: Answer['limits'][number][] = [];
    let worst = 0;
    for (const { id, cite, rank, of } of holds)
      if (of(facts)) {
        if (rank > worst) worst = rank;
        applied.push({ id, cite });
      }
    let score = scheme.base ?? 0;
    for (let place = 0; place < bounds.length; place += 1) {
      const { least, most } = bounds[place]!;
      const sum = sums[place]!;
      score += sum < least ? least : sum > most ? most : sum;
    }
    score = score < scheme.least ? scheme.least : score > scheme.most ? scheme.most : score;
    return { grade: grade({ worst, score }), score, factors, limits: applied };
  };
}
