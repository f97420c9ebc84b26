import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema } from '../identity/identity.schema.ts';
import {
  datedShape,
  idSchema as id,
  shownSchema as shown,
  textSchema as text,
} from './dated.schema.ts';
import type { CitedInstrument, Instrument } from './instrument.ts';
import {
  failureOutcomes,
  type BandRow,
  type ClassRow,
  type Consequence,
  type DatedValue,
  type Overlay,
  type Patch,
  type Rule,
  type RuleTitle,
} from './pack.ts';
import type { Test } from './test.ts';

export type { LawRefusal } from './dated.schema.ts';

const fact = text(/^[A-Za-z][A-Za-z0-9]{0,49}$/, 'invalid-fact');
const words = z.array(z.string().min(1).max(100)).min(1).max(50);

/** A document that law or a scheme of a file cites. */
export const InstrumentSchema: z.ZodType<Instrument> = z.strictObject({
  id,
  title: shown.min(1).max(200),
  titleEn: shown.min(1).max(200),
  number: shown.max(100),
  revision: IsoDaySchema,
  publishedOn: IsoDaySchema,
  from: IsoDaySchema,
  readOn: IsoDaySchema.exactOptional(),
  to: IsoDaySchema.exactOptional(),
  endedBy: id.exactOptional(),
  articles: z.array(text(/^第.+[条项]|^[一二三四五六七八九十]+（.+）/, 'invalid-article')).max(500),
});

export const CitedInstrumentSchema: z.ZodType<CitedInstrument> = z
  .object({
    id: z.string().min(1),
    title: z.string().min(1),
    titleEn: z.string().min(1),
    number: z.string(),
  })
  .meta({ id: 'CitedInstrument' });

const ref = { param: id, by: fact.exactOptional() };

/** The closed set of tests; nothing is ever evaluated as code. */
const TestSchema: z.ZodType<Test> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({
      op: z.literal('is'),
      fact,
      value: z.union([z.string().max(100), z.boolean()]),
    }),
    z.strictObject({ op: z.literal('one-of'), fact, values: words }),
    z.strictObject({ op: z.literal('includes'), fact, values: words }),
    z.strictObject({ op: z.literal('only'), fact, values: words }),
    z.strictObject({ op: z.literal('below'), fact, ...ref }),
    z.strictObject({
      op: z.literal('elapsed'),
      since: fact,
      inclusive: z.literal(true).exactOptional(),
      ...ref,
    }),
    z.strictObject({ op: z.literal('established'), fact }),
    z.strictObject({ op: z.literal('all'), of: z.array(TestSchema).min(1).max(20) }),
    z.strictObject({ op: z.literal('any'), of: z.array(TestSchema).min(1).max(20) }),
    z.strictObject({ op: z.literal('not'), of: TestSchema }),
  ]),
);

const DatedValueSchema: z.ZodType<DatedValue> = z.strictObject({
  ...datedShape,
  value: z.union([z.int().min(0), z.boolean(), z.string().min(1).max(100)]),
});

const RowSchema: z.ZodType<ClassRow | BandRow> = z.union([
  z.strictObject({ ...datedShape, id, when: TestSchema, value: id }),
  z.strictObject({
    ...datedShape,
    id,
    when: TestSchema,
    fact,
    bands: z
      .array(
        z.strictObject({ from: z.int().min(0), to: z.int().min(1).exactOptional(), value: id }),
      )
      .min(1)
      .max(50),
  }),
]);

const title = shown.trim().min(1).max(100);

export const RuleTitleSchema: z.ZodType<RuleTitle> = z
  .strictObject({ 'zh-CN': title, en: title })
  .meta({ id: 'RuleTitle' });

const RuleSchema: z.ZodType<Rule> = z.strictObject({
  ...datedShape,
  id,
  title: RuleTitleSchema.exactOptional(),
  when: TestSchema.exactOptional(),
  test: TestSchema,
  onFail: z.strictObject({
    outcome: z.enum(failureOutcomes),
    refusal: text(/^[A-Z][A-Z_]{2,49}$/, 'invalid-refusal'),
    material: id.exactOptional(),
  }),
});

const ConsequenceSchema: z.ZodType<Consequence> = z.strictObject({
  ...datedShape,
  id,
  kind: id,
  value: id,
  when: TestSchema,
});

const PatchSchema: z.ZodType<Patch> = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('set-param'),
    param: id,
    values: z.array(DatedValueSchema).min(1).max(50),
  }),
  z.strictObject({ op: z.literal('add-rule'), rule: RuleSchema }),
  z.strictObject({ op: z.literal('replace-rule'), rule: RuleSchema, targetRevision: IsoDaySchema }),
  z.strictObject({ op: z.literal('add-row'), classification: fact, row: RowSchema }),
  z.strictObject({ op: z.literal('add-consequence'), consequence: ConsequenceSchema }),
]);

/** An overlay as a file: what a county's lawyer corrects without a release. Unknown keys are refused. */
export const OverlaySchema: z.ZodType<Overlay> = z
  .strictObject({
    id,
    region: RegionCodeSchema,
    version: shown.min(1).max(50),
    base: id,
    instruments: z.array(InstrumentSchema).max(50),
    patches: z.array(PatchSchema).min(1).max(200),
  })
  .meta({ id: 'Overlay' });
