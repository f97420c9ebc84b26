import type { Condition, Indicator, ResolvedScheme } from '@xinyong/core';
import { ZenEngine } from '@gorules/zen-engine';
import type { Answer, Engine } from './answer.ts';
import { classesOf } from './classes.ts';
import { isFlag } from './facts-read.ts';

function pointsText({ score }: Indicator): string {
  switch (score.form) {
    case 'each': {
      const { fact, points, most, decay } = score;
      const sum = decay
        ? `${fact} * ${points} + ${decay.pastHalf} * ${(points * decay.num) / decay.den}`
        : `${fact} * ${points}`;
      return most === undefined ? sum : `min([${most}, ${sum}])`;
    }
    case 'by-value':
      return Object.entries(score.points).reduceRight(
        (rest, [value, points]) => `${score.fact} == '${value}' ? ${points} : (${rest})`,
        '0',
      );
    case 'bands':
      return score.bands.reduceRight(
        (rest, { to, points }) =>
          to === undefined ? String(points) : `${score.fact} < ${to} ? ${points} : (${rest})`,
        '0',
      );
  }
}

const conditionText = (condition: Condition): string =>
  condition.facts
    .map((fact) =>
      'atLeast' in condition
        ? `${fact} >= ${condition.atLeast}`
        : isFlag(fact)
          ? `not ${fact}`
          : `${fact} < ${'below' in condition ? condition.below : 0}`,
    )
    .join(' or ');

/** GoRules ZEN in its fastest shape: one expression node that says everything, reasons and sources among it. */
export function zenEngine(resolved: ResolvedScheme): Engine {
  const { scheme, indicators, limits } = resolved;
  const expressions: { id: string; key: string; value: string }[] = [];
  const say = (key: string, value: string): void => {
    expressions.push({ id: key, key, value });
  };
  for (const [index, indicator] of indicators.entries()) say(`p${index}`, pointsText(indicator));
  for (const [index, { when }] of limits.entries())
    say(`l${index}`, when.map((each) => `(${conditionText(each)})`).join(' and '));
  for (const [place, { id, least, most }] of scheme.dimensions.entries()) {
    const own = indicators.flatMap(({ dimension }, index) =>
      dimension === id ? [`$.p${index}`] : [],
    );
    say(
      `d${place}`,
      `max([${least ?? -32_768}, min([${most ?? 32_767}, ${own.join(' + ') || 0}])])`,
    );
  }
  const sum = scheme.dimensions.map((_, place) => `$.d${place}`).join(' + ');
  say('score', `max([${scheme.least}, min([${scheme.most}, ${scheme.base} + ${sum}])])`);
  const place = (id: string): number => limits.findIndex((each) => each.id === id);
  say(
    'grade',
    classesOf(resolved).reduceRight(
      (rest, { grade, below, limits: own }) =>
        below === undefined
          ? `'${grade}'`
          : `${[...own.map((id) => `$.l${place(id)}`), `$.score < ${below}`].join(' or ')} ? '${grade}' : (${rest})`,
      '',
    ),
  );
  const factor = ({ id, cite }: Indicator, index: number): string =>
    `{id: '${id}', points: $.p${index}, cite: {doc: '${cite.doc}', revision: '${cite.revision}', evidence: '${cite.evidence}'}}`;
  say('factors', `filter([${indicators.map(factor).join(', ')}], #.points != 0)`);
  const limit = limits.map(
    ({ id, cite }, index) => `{id: '${id}', holds: $.l${index}, cite: {doc: '${cite.doc}'}}`,
  );
  say('limits', `filter([${limit.join(', ')}], #.holds)`);
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'i', name: 'in', type: 'inputNode' },
      {
        id: 'e',
        name: 'grade',
        type: 'expressionNode',
        content: {
          expressions,
          passThrough: false,
          inputField: null,
          outputPath: null,
          executionMode: 'single',
        },
      },
      { id: 'o', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'i', targetId: 'e', type: 'edge' },
      { id: 'b', sourceId: 'e', targetId: 'o', type: 'edge' },
    ],
  });
  return async (facts): Promise<Answer> => {
    const { result } = await decision.evaluate(facts);
    return result as Answer; // the expressions say the members of an answer, and some more
  };
}
