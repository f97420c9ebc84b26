import type { Indicator, Limit, ResolvedScheme, SchemeFacts } from '@xinyong/core';
import { Engine as RulesEngine, type NestedCondition } from 'json-rules-engine';
import type { Answer, Engine } from './answer.ts';
import { isFlag } from './facts-read.ts';

const over = (fact: string): NestedCondition => ({ fact, operator: 'greaterThan', value: 0 });

function anyPoints({ score }: Indicator): NestedCondition[] {
  switch (score.form) {
    case 'each':
      return score.decay ? [over(score.fact), over(score.decay.pastHalf)] : [over(score.fact)];
    case 'by-value': {
      const value = Object.keys(score.points).filter((key) => score.points[key] !== 0);
      return [{ fact: score.fact, operator: 'in', value }];
    }
    case 'bands': {
      const first = score.bands.find(({ points }) => points !== 0)?.from;
      return [{ fact: score.fact, operator: 'greaterThanInclusive', value: first }];
    }
  }
}

function pointsOf({ score }: Indicator, facts: SchemeFacts): number {
  const value = facts[score.fact];
  switch (score.form) {
    case 'each': {
      const { points, most = Infinity, decay } = score;
      const fading = decay ? (Number(facts[decay.pastHalf]) * points * decay.num) / decay.den : 0;
      return Math.min(Number(value) * points + fading, most);
    }
    case 'by-value':
      return score.points[String(value)] ?? 0;
    case 'bands':
      return score.bands.findLast(({ from }) => Number(value) >= from)?.points ?? 0;
  }
}

const conditionsOf = ({ when }: Limit): NestedCondition[] =>
  when.map((each) => ({
    any: each.facts.map((fact) =>
      'atLeast' in each
        ? { fact, operator: 'greaterThanInclusive', value: each.atLeast }
        : isFlag(fact)
          ? { fact, operator: 'equal', value: false }
          : { fact, operator: 'lessThan', value: 'below' in each ? each.below : 0 },
    ),
  }));

/** json-rules-engine as its manual shows it: the engine is built once, a rule for each indicator and limit, points from the events. */
export function jsonRulesEngine({ scheme, indicators, limits }: ResolvedScheme): Engine {
  const engine = new RulesEngine();
  for (const [index, indicator] of indicators.entries())
    engine.addRule({
      conditions: { any: anyPoints(indicator) },
      event: { type: 'factor', params: { index } },
    });
  for (const [index, limit] of limits.entries())
    engine.addRule({
      conditions: { all: conditionsOf(limit) },
      event: { type: 'limit', params: { index } },
    });
  const ids = scheme.dimensions.map(({ id }) => id);
  const rankOf = new Map(scheme.grades.map(({ grade }, rank) => [grade, rank]));
  return async (facts): Promise<Answer> => {
    const { events } = await engine.run(facts);
    const sums = ids.map(() => 0);
    const answer = {
      factors: [] as Answer['factors'][number][],
      limits: [] as Answer['limits'][number][],
    };
    let worst = 0;
    for (const { type, params } of events) {
      // The engine copies the parameters of every event: the less they hold, the faster it is.
      const index = Number(params?.['index']);
      if (type === 'factor') {
        const indicator = indicators[index]!;
        const points = pointsOf(indicator, facts);
        const place = ids.indexOf(indicator.dimension);
        sums[place] = (sums[place] ?? 0) + points;
        answer.factors.push({ id: indicator.id, points, cite: indicator.cite });
      } else {
        const limit = limits[index]!;
        worst = Math.max(worst, rankOf.get(limit.atMost) ?? 0);
        answer.limits.push({ id: limit.id, cite: limit.cite });
      }
    }
    let score = scheme.base ?? 0;
    for (const [place, { least = -Infinity, most = Infinity }] of scheme.dimensions.entries())
      score += Math.min(most, Math.max(least, sums[place] ?? 0));
    score = Math.min(scheme.most, Math.max(scheme.least, score));
    const rank = scheme.grades.findIndex(({ atLeast }) => score >= atLeast);
    return { grade: scheme.grades[Math.max(rank, worst)]?.grade ?? '', score, ...answer };
  };
}
