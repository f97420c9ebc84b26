import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { isPeriod } from '../calendar/period.ts';
import { evidences } from '../law/citation.ts';
import { cite } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { draftOf } from './draw.oracle.ts';
import { drawPlan } from './draw-plan.ts';
import { inspectionLaw, inspectionOverlays } from './inspection-law.ts';
import {
  CheckMatterSchema,
  KeyFieldSchema,
  RiskClassSchema,
  SupervisionSectorSchema,
  TriggeredModeSchema,
  TriggerEventSchema,
} from './inspection.schema.ts';
import { inspectionText } from './inspection.text.ts';
import { attentions, frequencies } from './law/sampling-pack.ts';
import { triggeredRefusals } from './law/triggered-pack.ts';
import { planProblemCodes } from './plan-problems.ts';
import { samplingRule } from './sampling-rule.ts';
import { triggeredMode, triggeredPhases } from './triggered-mode.ts';

const day = z.iso.date();
const word = z.string();
const period = z.custom<`P${number}${'D' | 'M' | 'Y'}`>(isPeriod);

/** A key that is misspelt is refused. */
const { sampling, ratios, triggered } = z
  .strictObject({
    sampling: z.array(
      z.strictObject({
        id: word,
        place: z.int(),
        sector: SupervisionSectorSchema,
        class: RiskClassSchema,
        on: day,
        attention: z.enum(attentions).optional(),
        ratio: z.array(z.int()).length(2).optional(),
        frequency: z.enum(frequencies).optional(),
        evidence: z.enum(evidences).optional(),
        by: word.optional(),
        none: z.literal(true).optional(),
        note: word.optional(),
      }),
    ),
    ratios: z.array(
      z.strictObject({
        id: word,
        place: z.int(),
        sector: SupervisionSectorSchema,
        from: day,
        class: RiskClassSchema,
        permille: z.int(),
        source: z.enum(['published', 'stated']),
        problem: z.enum(planProblemCodes).optional(),
        by: word.optional(),
        note: word.optional(),
      }),
    ),
    triggered: z.array(
      z.strictObject({
        id: word,
        law: z.literal('lengths').optional(),
        place: z.int().optional(),
        class: RiskClassSchema.nullable(),
        'key-field': z.union([KeyFieldSchema, z.literal('none')]).nullable(),
        check: CheckMatterSchema,
        since: day,
        on: day,
        /** Observation and prompt. */
        lengths: z.tuple([period, period.optional()]).optional(),
        events: z.array(TriggerEventSchema).optional(),
        phase: z.enum(triggeredPhases),
        /** Last days. */
        observation: day.optional(),
        prompt: day.optional(),
        ended: z.tuple([word, day]).optional(),
        reasons: z.array(z.enum(triggeredRefusals)).optional(),
        unknown: z.array(word).optional(),
        note: word.optional(),
      }),
    ),
  })
  .parse(parse(readFileSync(new URL('inspection.legal.yaml', import.meta.url), 'utf8')));

describe('the legal table of sampling', () => {
  test.each(sampling.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = samplingRule({
      riskClass: line.class,
      sector: line.sector,
      place: String(line.place),
      on: line.on,
    });
    expect({
      attention: found?.attention?.value,
      ratio: found?.ratio && [found.ratio.from, found.ratio.upTo],
      frequency: found?.frequency?.value,
      evidence: found?.ratio?.cite.evidence,
      by: found?.ratio?.cite.doc,
      none: found === undefined ? true : undefined,
    }).toEqual({
      attention: line.attention,
      ratio: line.ratio,
      frequency: line.frequency,
      evidence: line.evidence,
      by: line.by,
      none: line.none,
    });
  });

  test('has every published value decide a case', () => {
    const seen = new Set(
      sampling.map((line) => `${line.class} ${String(line.ratio)} ${String(line.frequency)}`),
    );
    expect([...seen].filter((each) => !each.includes('undefined'))).toHaveLength(4);
  });

  test('holds nobody but the kit for the reading that key fields are drawn no less than class B', () => {
    const floor = (place: string, on: string) =>
      samplingRule({ riskClass: 'A', sector: 'market-supervision', place, on })?.keyFieldFloor;
    expect(floor('420222', '2026-11-21')).toEqual({
      value: true,
      cite: {
        doc: 'yangxin-2023',
        article: '二（二）9',
        revision: '2026-11-21',
        evidence: 'assumed',
      },
    });
    for (const [place, on] of [
      ['420222', '2023-05-31'],
      ['420200', '2026-11-21'],
      ['110000', '2026-11-21'],
    ] as const)
      expect(floor(place, on)).toEqual({ value: true, cite: cite(convention, null, 'assumed') });
  });
});

describe('the legal table of ratios in a plan', () => {
  const draft = draftOf(1);
  const stated = { permille: 500, source: 'stated' } as const;
  test.each(ratios.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const result = drawPlan({
      ...draft,
      place: String(line.place),
      sector: line.sector,
      period: { from: line.from, to: '2026-12-31' },
      ratios: {
        A: stated,
        B: stated,
        C: stated,
        D: stated,
        [line.class]: { permille: line.permille, source: line.source },
      },
    });
    const problems = result.ok ? [] : result.problems;
    const ratio = result.ok ? result.plan.ratios[line.class] : undefined;
    expect({
      problems: problems.map(({ code }) => code),
      outside: problems[0]?.range?.cite.doc,
      ratio: ratio && { permille: ratio.permille, source: ratio.source },
      cited: ratio?.cite !== undefined,
    }).toEqual({
      problems: line.problem ? [line.problem] : [],
      outside: line.by,
      ratio: line.problem ? undefined : { permille: line.permille, source: line.source },
      cited: !line.problem && line.source === 'published',
    });
  });
});

const lengths = inspectionLaw([
  ...inspectionOverlays,
  {
    id: 'sample-lengths',
    region: '420222',
    version: '1',
    base: 'inspection.triggered',
    instruments: [],
    patches: [['observation', 'P30D'] as const, ['prompt', 'P10D'] as const].map(
      ([param, value]) => ({
        op: 'set-param',
        param,
        values: [{ from: '2023-06-01', value, cite: cite(convention, null, 'assumed') }],
      }),
    ),
  },
]);

const ask = (line: (typeof triggered)[number]) =>
  triggeredMode({
    riskClass: line.class ?? undefined,
    keyField: line['key-field'] ?? undefined,
    check: line.check,
    events: line.events ?? [],
    since: line.since,
    on: line.on,
    place: String(line.place ?? 420222),
    ...(line.lengths && {
      lengths: {
        observation: line.lengths[0],
        ...(line.lengths[1] && { prompt: line.lengths[1] }),
      },
    }),
    ...(line.law && { law: lengths }),
  });

describe('the legal table of triggered supervision', () => {
  test.each(triggered.map((line) => [line.id, line] as const))('%s', (_id, line) => {
    const found = ask(line);
    expect({
      phase: found.phase,
      reasons: found.reasons,
      unknown: found.unknown,
      ended: found.endedBy && [found.endedBy.kind, found.endedBy.on],
      ...(line.observation && { observation: found.observation?.until }),
      ...(line.prompt && { prompt: found.prompt?.until }),
    }).toEqual({
      phase: line.phase,
      reasons: line.reasons ?? [],
      unknown: line.unknown ?? [],
      ended: line.ended,
      ...(line.observation && { observation: line.observation }),
      ...(line.prompt && { prompt: line.prompt }),
    });
    expect(TriggeredModeSchema.parse(found)).toEqual(found);
    for (const fact of found.unknown) expect(inspectionText.en.facts[fact]).toBeTypeOf('string');
    for (const { doc } of found.steps.map((step) => step.cite))
      expect(found.instruments.map(({ id }) => id)).toContain(doc);
  });

  test('sees every rule both hold and fail, in the words of the nation and of Yangxin', () => {
    const seen = new Map<string, Set<unknown>>();
    for (const line of triggered)
      for (const { rule, outcome } of ask(line).steps)
        seen.set(rule, (seen.get(rule) ?? new Set()).add(outcome));
    const { pack } = inspectionLaw().triggered;
    const oneSided = pack.rules
      .map(({ id }) => id)
      .filter((id) => !(seen.get(id)?.has(true) && seen.get(id)?.has(false)));
    expect(oneSided).toEqual([]);
    for (const { id } of pack.rules)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(inspectionText[locale].rules[id]).toBeTypeOf('string');
  });

  test('names every refusal once at least', () => {
    const seen = new Set(triggered.flatMap((line) => line.reasons ?? []));
    expect(triggeredRefusals.filter((code) => !seen.has(code))).toEqual([]);
  });

  test('rests on the printed item in Yangxin, and on nothing published elsewhere', () => {
    const [inYangxin] = triggered.filter(({ id }) => id === 'Y-ok').map(ask);
    const [elsewhere] = triggered.filter(({ id }) => id === 'P-elsewhere').map(ask);
    const articles = (mode = inYangxin) => mode?.steps.map((step) => step.cite.article);
    expect(articles()).toEqual([...Array.from({ length: 4 }, () => '二（二）10'), null]);
    expect(articles(elsewhere)).toEqual(Array.from({ length: 5 }, () => null));
    expect(elsewhere?.evidence).toBe('assumed');
  });
});
