import type { Condition, Indicator, ResolvedScheme } from '@xinyong/core';
import Publicodes, { type RawPublicodes } from 'publicodes';
import type { Answer, Engine } from './answer.ts';
import { classesOf } from './classes.ts';
import { factsRead, isFlag } from './facts-read.ts';

const named = (prefix: string, id: string): string => `${prefix} ${id.replaceAll(/[.-]/g, ' ')}`;

function pointsRule({ score }: Indicator): object {
  switch (score.form) {
    case 'each': {
      const { fact, points, most, decay } = score;
      const parts = [`${fact} * ${points}`];
      if (decay) parts.push(`${decay.pastHalf} * ${(points * decay.num) / decay.den}`);
      return { somme: parts, ...(most !== undefined && { plafond: most }) };
    }
    case 'by-value':
      return {
        variations: [
          ...Object.entries(score.points).map(([value, points]) => ({
            si: `${score.fact} = '${value}'`,
            alors: points,
          })),
          { sinon: 0 },
        ],
      };
    case 'bands':
      return {
        variations: score.bands.map(({ to, points }) =>
          to === undefined ? { sinon: points } : { si: `${score.fact} < ${to}`, alors: points },
        ),
      };
  }
}

const conditionRule = (condition: Condition): object => ({
  'une de ces conditions': condition.facts.map((fact) =>
    'atLeast' in condition
      ? `${fact} >= ${condition.atLeast}`
      : isFlag(fact)
        ? `${fact} = non`
        : `${fact} < ${'below' in condition ? condition.below : 0}`,
  ),
});

/** Publicodes: each indicator, limit, dimension and the class is a rule; every one is evaluated, as its explanations need. */
export function publicodes(resolved: ResolvedScheme): Engine {
  const { scheme, indicators, limits } = resolved;
  const facts = factsRead(resolved);
  const rules: Record<string, unknown> = {};
  for (const fact of facts) rules[fact] = isFlag(fact) ? 'non' : fact === 'taxGrade' ? "'none'" : 0;
  for (const indicator of indicators) rules[named('points', indicator.id)] = pointsRule(indicator);
  for (const { id, when } of limits)
    rules[named('limite', id)] = { 'toutes ces conditions': when.map(conditionRule) };
  for (const { id, least, most } of scheme.dimensions)
    rules[named('domaine', id)] = {
      somme: indicators
        .filter(({ dimension }) => dimension === id)
        .map((each) => named('points', each.id)),
      ...(least !== undefined && { plancher: least }),
      ...(most !== undefined && { plafond: most }),
    };
  for (const { id } of scheme.dimensions)
    if (!indicators.some(({ dimension }) => dimension === id)) rules[named('domaine', id)] = 0;
  rules['total'] = {
    somme: [scheme.base, ...scheme.dimensions.map(({ id }) => named('domaine', id))],
    plancher: scheme.least,
    plafond: scheme.most,
  };
  rules['classe'] = {
    variations: classesOf(resolved).map(({ grade, below, limits: own }) =>
      below === undefined
        ? { sinon: `'${grade}'` }
        : {
            si: {
              'une de ces conditions': [
                ...own.map((id) => named('limite', id)),
                `total < ${below}`,
              ],
            },
            alors: `'${grade}'`,
          },
    ),
  };
  const silent = { log: () => {}, warn: () => {}, error: () => {} };
  // Rules of this form are typed by their keywords, one by one.
  const engine = new Publicodes(rules as RawPublicodes<string>, { logger: silent });
  const points = indicators.map(({ id, cite }) => ({ id, cite, rule: named('points', id) }));
  const holds = limits.map(({ id, cite }) => ({ id, cite, rule: named('limite', id) }));
  return (subject): Answer => {
    const situation: Record<string, string | number> = {};
    for (const fact of facts) {
      const value = subject[fact];
      situation[fact] =
        typeof value === 'boolean'
          ? value
            ? 'oui'
            : 'non'
          : typeof value === 'number'
            ? value
            : `'${value}'`;
    }
    engine.setSituation(situation);
    return {
      grade: String(engine.evaluate('classe').nodeValue),
      score: Number(engine.evaluate('total').nodeValue),
      factors: points.flatMap(({ id, cite, rule }) => {
        const each = Number(engine.evaluate(rule).nodeValue);
        return each === 0 ? [] : [{ id, points: each, cite }];
      }),
      limits: holds.flatMap(({ id, cite, rule }) =>
        engine.evaluate(rule).nodeValue === true ? [{ id, cite }] : [],
      ),
    };
  };
}
