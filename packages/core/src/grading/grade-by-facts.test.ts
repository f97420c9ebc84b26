import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { dayOf } from '../calendar/day.ts';
import { factSlots, type SchemeFacts } from './fact-slots.ts';
import { gradeByFacts } from './grade-by-facts.ts';
import { FactIdSchema, SchemeFactsSchema } from './grading.schema.ts';
import { gradingOverlays } from './grading-schemes.ts';
import { resolveScheme, type ResolvedScheme } from './resolve-scheme.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import { riskExample } from './schemes/risk-example.ts';
import { xingtaiList } from './schemes/xingtai-list.ts';

const word = z.string();
const CaseSchema = z.strictObject({
  id: word,
  scheme: z.enum(['abcd-1000', 'xingtai-list', 'risk-example']).default('abcd-1000'),
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

const schemes = {
  'abcd-1000': abcd1000,
  'xingtai-list': xingtaiList,
  'risk-example': riskExample,
};

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

function resolved(scheme: keyof typeof schemes, sector = ''): ResolvedScheme {
  const found = resolveScheme(schemes[scheme], gradingOverlays, {
    on: dayOf('2026-11-21'),
    place: '420222',
    sector,
  });
  if (!found) throw new TypeError(scheme);
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
      expect(grade.grade ?? null).toBe(each.grade);
      if (each.between) expect([grade.between?.worst, grade.between?.best]).toEqual(each.between);
      if (each.score !== undefined) expect(grade.score).toBe(each.score);
      if (each.range) expect([grade.scoreRange?.least, grade.scoreRange?.most]).toEqual(each.range);
      if (each.factors)
        expect(grade.factors.map(({ indicator }) => indicator.id)).toEqual(each.factors);
      if (each.limits)
        expect(
          grade.limits.map(({ limit, holds }) => limit.id + (holds === true ? '' : '?')),
        ).toEqual(each.limits);
      if (each.held)
        expect(grade.dimensions.flatMap(({ id, held }) => (held ? [id] : []))).toEqual(each.held);
      if (each.sum)
        for (const [dimension, sum] of Object.entries(each.sum))
          expect(grade.dimensions.find(({ id }) => id === dimension)?.sum).toEqual({
            least: sum,
            most: sum,
          });
      if (each.unknown) expect(grade.unknown).toEqual(each.unknown);
    });

  test('every indicator and every limit has been seen to count and not to count', () => {
    const all = [
      ...Object.values(schemes).flatMap(({ id, indicators, limits }) =>
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
