import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { dayOf } from '../calendar/day.ts';
import { factSlots, type SchemeFacts } from './fact-slots.ts';
import { gradeByFacts } from './grade-by-facts.ts';
import { FactIdSchema, SchemeFactsSchema } from './grading.schema.ts';
import { gradingOverlays, gradingSchemes } from './grading-schemes.ts';
import { resolveScheme, type ResolvedScheme } from './resolve-scheme.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';

const word = z.string();
const CaseSchema = z.strictObject({
  id: word,
  scheme: word.default(abcd1000.id),
  sector: word.optional(),
  facts: z.record(word, z.unknown()),
  unsettled: z.array(z.array(z.array(FactIdSchema))).default([]),
  grade: word.nullable(),
  between: z.array(word).length(2).optional(),
  score: z.int().optional(),
  range: z.array(z.int()).length(2).optional(),
  factors: z.array(word).optional(),
  limits: z.array(word).optional(),
  held: z.array(word).optional(),
  sum: z.record(word, z.int()).optional(),
  unknown: z.array(word).optional(),
  note: word.optional(),
});
const { cases } = z
  .strictObject({ cases: z.array(CaseSchema) })
  .parse(parse(readFileSync(new URL('grading.legal.yaml', import.meta.url), 'utf8')));

/** Each of them, so that none is without cases. */
const schemes = gradingSchemes.filter((each) => each.form === 'scored');

const nothing = {
  ...Object.fromEntries(
    factSlots.filter(({ kind }) => kind === 'count' || kind === 'number').map(({ id }) => [id, 0]),
  ),
  yearsOperating: 10,
  taxGrade: 'M',
  nationalEvaluation: 'none',
};

/** The facts of a line; null is unknown. */
const factsOf = (given: Readonly<Record<string, unknown>>): SchemeFacts =>
  SchemeFactsSchema.parse(
    Object.fromEntries(
      Object.entries({ ...nothing, ...given }).filter(([, value]) => value !== null),
    ),
  );

function resolved(id: string, sector = ''): ResolvedScheme {
  const scheme = schemes.find((each) => each.id === id);
  const query = { on: dayOf('2026-11-21'), place: '420222', sector };
  const found = scheme && resolveScheme(scheme, gradingOverlays, query);
  if (!found) throw new TypeError(id);
  return found;
}

describe('the table of grades', () => {
  const gave = new Set<string>();
  const gaveNot = new Set<string>();

  for (const each of cases)
    test(`${each.id} ${each.note ?? ''}`, () => {
      const scheme = resolved(each.scheme, each.sector);
      const grade = gradeByFacts(scheme, factsOf(each.facts), each.unsettled);
      for (const { id, by } of [...scheme.indicators, ...scheme.limits]) {
        const holds =
          grade.factors.some(({ indicator, points }) => indicator.id === id && points !== null) ||
          grade.limits.some(({ limit, holds }) => limit.id === id && holds === true);
        (holds ? gave : gaveNot).add(`${by} ${id}`);
      }
      const found = {
        grade: grade.grade ?? null,
        between: [grade.between?.worst, grade.between?.best],
        score: grade.score,
        range: [grade.scoreRange?.least, grade.scoreRange?.most],
        factors: grade.factors.map(({ indicator }) => indicator.id),
        limits: grade.limits.map(({ limit, holds }) => limit.id + (holds === true ? '' : '?')),
        held: grade.dimensions.flatMap(({ id, held }) => (held ? [id] : [])),
        sum: Object.fromEntries(
          grade.dimensions.map(({ id, sum }) => [id, sum?.least === sum?.most && sum?.least]),
        ),
        unknown: grade.unknown,
      };
      const {
        id: _id,
        scheme: _,
        sector: __,
        facts: _facts,
        unsettled: _u,
        note: _n,
        ...told
      } = each;
      expect(found).toMatchObject(told);
    });

  test('every indicator and every limit has been seen to count and not to count', () => {
    const all = [
      ...schemes.flatMap(({ id, indicators, limits }) =>
        [...indicators, ...limits].map((each) => `${id} ${each.id}`),
      ),
      ...gradingOverlays.flatMap(({ id, patches }) =>
        patches.map(
          (patch) => `${id} ${'indicator' in patch ? patch.indicator.id : patch.limit.id}`,
        ),
      ),
    ];
    expect(all.filter((id) => !gave.has(id))).toEqual([]);
    expect(all.filter((id) => !gaveNot.has(id))).toEqual([]);
  });
});

test('a dimension is held to its only bound', () => {
  const [dimension] = abcd1000.dimensions;
  if (!dimension) throw new TypeError('the example scheme is empty');
  const { id, title } = dimension;
  const scheme = resolved('abcd-1000');
  const bounded = {
    ...scheme,
    scheme: { ...scheme.scheme, dimensions: [{ id, title, least: -30 }] },
  };
  const given = factsOf({ generalPenalties: 2 });
  expect(gradeByFacts(bounded, given)).toMatchObject({
    score: 670,
    dimensions: [{ sum: { least: -30, most: -30 }, held: true }],
  });
});
