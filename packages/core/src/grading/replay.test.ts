import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { dayOf } from '../calendar/day.ts';
import { gradeByFacts } from './grade-by-facts.ts';
import { FactIdSchema, SchemeFactsSchema } from './grading.schema.ts';
import { gradingOverlays, gradingSchemes } from './grading-schemes.ts';
import { resolveScheme } from './resolve-scheme.ts';
import { schemeDigest } from './scheme-digest.ts';

const stored = z
  .array(
    z.strictObject({
      scheme: z.string(),
      on: z.iso.date(),
      place: z.string(),
      sector: z.string(),
      digest: z.string(),
      facts: SchemeFactsSchema,
      unsettled: z.array(z.array(z.array(FactIdSchema))),
      mask: z.int(),
      explanation: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('replay.json', import.meta.url), 'utf8')));

for (const { scheme: id, on, place, sector, digest, facts, unsettled, mask, explanation } of stored)
  test(`the decision stored under ${digest.slice(0, 8)} is explained again, byte for byte`, () => {
    const scheme = gradingSchemes.find((each) => each.id === id);
    const resolved =
      scheme?.form === 'scored'
        ? resolveScheme(scheme, gradingOverlays, { on: dayOf(on), place, sector })
        : undefined;
    if (!resolved) throw new TypeError(`${id} is gone`);
    expect(schemeDigest(resolved)).toBe(digest);
    const grade = gradeByFacts(resolved, facts, unsettled);
    expect(grade.mask).toBe(mask);
    expect(canonicalize(grade)).toBe(explanation);
  });
