import {
  AgencySchema,
  CheckMatterSchema,
  CitedInstrumentSchema,
  DrawCommandSchema,
  DrawFindingSchema,
  DrawHashSchema,
  DrawPeriodSchema,
  DrawPlanSchema,
  DrawSchema,
  DrawStateSchema,
  IsoDaySchema,
  KeyFieldSchema,
  MergedVisitSchema,
  ofEachClass,
  PeriodSchema,
  PermilleSchema,
  PlanIdSchema,
  RatioSourceSchema,
  RecordKindSchema,
  RegionCodeSchema,
  RiskClassSchema,
  SamplingRuleSchema,
  SubjectKindSchema,
  SupervisionSectorSchema,
  TriggeredModeSchema,
  TriggerKindSchema,
  UnvisitableReasonSchema,
  UsccSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import {
  mostInspectorsPerVisit,
  mostSubjects,
  type DrawDetail,
  type DrawEvent,
  type draws,
  type DrawSummary,
} from './draws.ts';
import { refusal, request, shownText } from './fields.schema.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { pageOf, pageQuery } from './page.schema.ts';

const summary = {
  id: z.uuid(),
  title: z.string(),
  place: RegionCodeSchema,
  sector: SupervisionSectorSchema,
  period: DrawPeriodSchema,
  agency: AgencySchema,
  state: DrawStateSchema,
  version: z.int().positive(),
  commitment: DrawHashSchema.exactOptional(),
  committedAt: z.iso.datetime().exactOptional(),
  publishedAt: z.iso.datetime().exactOptional(),
  abandoned: z
    .object({ at: z.iso.datetime(), reason: z.string(), seed: z.enum(['revealed', 'lost']) })
    .exactOptional(),
};
const DrawSummarySchema: z.ZodType<DrawSummary> = z.object(summary).meta({ id: 'DrawSummary' });

const DrawEventSchema: z.ZodType<DrawEvent, unknown> = z
  .object({
    at: z.iso.datetime(),
    command: z.union([DrawCommandSchema, z.literal('plan')]),
    to: DrawStateSchema,
    actorName: z.string().exactOptional(),
    subject: UsccSchema.exactOptional(),
    reason: UnvisitableReasonSchema.exactOptional(),
  })
  .meta({ id: 'DrawEvent' });

const DrawDetailSchema: z.ZodType<DrawDetail, unknown> = z
  .object({
    draw: DrawSummarySchema,
    plan: DrawPlanSchema.exactOptional(),
    planDigest: DrawHashSchema.exactOptional(),
    result: DrawSchema.exactOptional(),
    names: z.record(z.string(), z.string()).exactOptional(),
    events: z.array(DrawEventSchema),
    commands: z.array(DrawCommandSchema),
  })
  .meta({ id: 'DrawDetail' });

const line = (most: number, code: 'invalid-name' | 'invalid-trade') =>
  z.string(refusal(code)).trim().regex(shownText(1, most), refusal(code));
const name = line(200, 'invalid-name');
const count = z
  .int(refusal('invalid-count'))
  .min(0, refusal('invalid-count'))
  .max(mostSubjects, refusal('invalid-count'));
const listOf = <Item extends z.ZodType>(item: Item, most: number): z.ZodArray<Item> =>
  z.array(item, refusal('invalid-list')).max(most, refusal('list-too-long'));

const covered = listOf(RecordKindSchema, 20);
const subjects = z.discriminatedUnion(
  'by',
  [
    request({
      by: z.literal('filter', refusal('invalid-subjects')),
      place: RegionCodeSchema,
      trade: line(100, 'invalid-trade').exactOptional(),
      kinds: listOf(SubjectKindSchema, 10).exactOptional(),
      keyField: KeyFieldSchema.exactOptional(),
      covered,
    }),
    request({
      by: z.literal('list', refusal('invalid-subjects')),
      list: listOf(
        request({
          code: UsccSchema,
          riskClass: RiskClassSchema.exactOptional(),
          keyField: KeyFieldSchema.exactOptional(),
          agencies: listOf(PlanIdSchema, 50).exactOptional(),
        }),
        mostSubjects,
      ),
      covered,
    }),
  ],
  refusal('invalid-subjects'),
);

const order = request({
  title: name,
  place: RegionCodeSchema,
  sector: SupervisionSectorSchema,
  period: request({ from: IsoDaySchema, to: IsoDaySchema }),
  agencies: listOf(request({ code: PlanIdSchema, name }), 50),
  subjects,
  inspectors: listOf(
    request({
      id: PlanIdSchema,
      name,
      agency: PlanIdSchema,
      conflicts: listOf(UsccSchema, mostSubjects),
    }),
    1000,
  ),
  ratios: request(ofEachClass(request({ permille: PermilleSchema, source: RatioSourceSchema }))),
  inspectorsPerVisit: z
    .int(refusal('inspectors-per-visit'))
    .min(0, refusal('inspectors-per-visit')) // of none core says that it is too few
    .max(mostInspectorsPerVisit, refusal('inspectors-per-visit')),
  replacements: count,
});

/** Ten years, in each unit. */
const LONGEST: Readonly<Record<string, number>> = { D: 3660, M: 120, Y: 10 };
const length = PeriodSchema.refine(
  (period) => Number(period.slice(1, -1)) <= (LONGEST[period.slice(-1)] ?? 0),
  refusal('period-too-long'),
);

const draw = request({ id: z.uuid(refusal('invalid-draw-id')) });
const version = z.int(refusal('invalid-version')).min(0, refusal('invalid-version'));
const command = {
  input: z.object({ params: draw, body: request({ version }) }),
  output: DrawDetailSchema,
};

/** Schemas of {@link draws}. */
export const drawsSchemas: SchemasOf<typeof draws> = {
  plan: { input: z.object({ body: order }), output: DrawDetailSchema },
  change: {
    input: z.object({ params: draw, body: request({ version, order }) }),
    output: DrawDetailSchema,
  },
  list: {
    input: z.object({ query: request(pageQuery) }),
    output: pageOf(DrawSummarySchema, 'DrawPage'),
  },
  sampling: {
    input: z.object({
      query: request({
        place: RegionCodeSchema,
        sector: SupervisionSectorSchema,
        on: IsoDaySchema.exactOptional(),
      }),
    }),
    output: z.object({
      rules: z.object(ofEachClass(SamplingRuleSchema)).exactOptional(),
      instruments: z.array(CitedInstrumentSchema),
    }),
  },
  visits: {
    input: z.object({
      query: request({ ...pageQuery, from: IsoDaySchema, to: IsoDaySchema }).refine(
        ({ from, to }) => from <= to,
        { ...refusal('invalid-days'), path: ['to'] },
      ),
    }),
    output: pageOf(MergedVisitSchema, 'VisitPage'),
  },
  get: { input: z.object({ params: draw }), output: DrawDetailSchema },
  commit: command,
  run: command,
  replace: {
    input: z.object({
      params: draw,
      body: request({
        version,
        subject: UsccSchema,
        reason: UnvisitableReasonSchema,
      }),
    }),
    output: DrawDetailSchema,
  },
  publish: command,
  abandon: {
    input: z.object({
      params: draw,
      body: request({
        version,
        reason: z
          .string(refusal('invalid-abandon-reason'))
          .trim()
          .regex(shownText(5, 500, { lines: true }), refusal('invalid-abandon-reason')),
      }),
    }),
    output: DrawDetailSchema,
  },
  verify: {
    input: z.object({ params: draw }),
    output: z.object({ verified: z.boolean(), findings: z.array(DrawFindingSchema) }),
  },
  publication: { input: z.object({ params: draw }), output: z.instanceof(Uint8Array) },
  triggered: {
    input: z.object({
      params: request({ code: UsccSchema }),
      body: request({
        riskClass: RiskClassSchema.exactOptional(),
        keyField: z
          .union([KeyFieldSchema, z.literal('none')], refusal('invalid-key-field'))
          .exactOptional(),
        check: CheckMatterSchema,
        events: listOf(request({ kind: TriggerKindSchema, on: IsoDaySchema }), 1000),
        since: IsoDaySchema,
        on: IsoDaySchema.exactOptional(),
        place: RegionCodeSchema.exactOptional(),
        lengths: request({
          observation: length.exactOptional(),
          prompt: length.exactOptional(),
        }).exactOptional(),
      }),
    }),
    output: TriggeredModeSchema,
  },
};
