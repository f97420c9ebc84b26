import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { isPeriod, type Period } from '../calendar/period.ts';
import { RegionCodeSchema, UsccSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { drawVersion } from './draw-hashes.ts';
import {
  drawCommands,
  drawRefusals,
  drawStates,
  type DrawCommand,
  type DrawRefusal,
  type DrawState,
} from './draw-lifecycle.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { DrawPlanDraft, PlannedRatio } from './draw-plan-draft.ts';
import type { DrawPublication } from './draw-publication.ts';
import { attentions, frequencies } from './law/sampling-pack.ts';
import { triggeredRefusals } from './law/triggered-pack.ts';
import type { MergedVisit } from './merge-visits.ts';
import { planIdPattern, planProblemCodes, type PlanProblem } from './plan-problems.ts';
import { replacementRefusals, type ReplacementRefusal } from './replace-subject.ts';
import { unvisitableReasons, type Replacement, type UnvisitableReason } from './replacement.ts';
import {
  keyFields,
  riskClasses,
  supervisionSectors,
  type KeyField,
  type RiskClass,
  type SupervisionSector,
} from './risk-class.ts';
import type { Draw } from './run-draw.ts';
import type { SamplingRange, SamplingRule } from './sampling-rule.ts';
import { unstaffedReasons } from './staff-visit.ts';
import { strata } from './strata.ts';
import {
  checkMatters,
  triggeredPhases,
  triggerKinds,
  type CheckMatter,
  type TriggeredMode,
  type TriggerEvent,
  type TriggerKind,
} from './triggered-mode.ts';
import { drawFindingCodes, type DrawFinding } from './verify-draw.ts';

/** The messages of what an agency sends: stable codes, with their words in `inspectionText`. */
export type InspectionFieldRefusal =
  | 'invalid-risk-class'
  | 'invalid-key-field'
  | 'invalid-sector'
  | 'invalid-name'
  | 'invalid-id'
  | 'invalid-permille'
  | 'invalid-source'
  | 'invalid-count'
  | 'invalid-unvisitable'
  | 'invalid-check'
  | 'invalid-event'
  | 'invalid-period';

const refusal = <Code extends InspectionFieldRefusal>(error: Code): { readonly error: Code } => ({
  error,
});

/** 企业信用风险分类. */
export const RiskClassSchema: z.ZodType<RiskClass> = z
  .enum(riskClasses, refusal('invalid-risk-class'))
  .meta({ id: 'RiskClass' });

/** 重点领域. */
export const KeyFieldSchema: z.ZodType<KeyField> = z
  .enum(keyFields, refusal('invalid-key-field'))
  .meta({ id: 'KeyField' });

/** 监管行业. */
export const SupervisionSectorSchema: z.ZodType<SupervisionSector> = z
  .enum(supervisionSectors, refusal('invalid-sector'))
  .meta({ id: 'SupervisionSector' });

/** 抽查的状态. */
export const DrawStateSchema: z.ZodType<DrawState> = z.enum(drawStates).meta({ id: 'DrawState' });

export const DrawCommandSchema: z.ZodType<DrawCommand> = z
  .enum(drawCommands)
  .meta({ id: 'DrawCommand' });

export const DrawRefusalSchema: z.ZodType<DrawRefusal> = z
  .enum(drawRefusals)
  .meta({ id: 'DrawRefusal' });

/** 不能检查的原因. */
export const UnvisitableReasonSchema: z.ZodType<UnvisitableReason> = z
  .enum(unvisitableReasons, refusal('invalid-unvisitable'))
  .meta({ id: 'UnvisitableReason' });

export const ReplacementRefusalSchema: z.ZodType<ReplacementRefusal> = z
  .enum(replacementRefusals)
  .meta({ id: 'ReplacementRefusal' });

/** Of one line; a database refuses NUL and lone surrogates, a screen hides the other controls. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;
const name = z.string(refusal('invalid-name')).trim().regex(NAME, refusal('invalid-name'));
/** What is published is taken as it stands: nothing is trimmed, or a change would go unseen. */
const printedName = z.string().regex(NAME);
/** What an agency or an inspector is called by in a plan. */
export const PlanIdSchema: z.ZodType<string> = z
  .string(refusal('invalid-id'))
  .regex(planIdPattern, refusal('invalid-id'));
const count = z.int(refusal('invalid-count')).min(0, refusal('invalid-count'));
/** 抽查比例, per mille. */
export const PermilleSchema: z.ZodType<number> = z
  .int(refusal('invalid-permille'))
  .min(0, refusal('invalid-permille'))
  .max(1000, refusal('invalid-permille'));
/** A commitment, a digest or a seed: SHA-256 in lower-case hex. */
export const DrawHashSchema: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a ratio comes from. */
export const RatioSourceSchema: z.ZodType<PlannedRatio['source']> = z.enum(
  ['published', 'stated'],
  refusal('invalid-source'),
);

/** 检查时间: first and last day. */
export const DrawPeriodSchema: z.ZodType<DrawPlan['period'], unknown> = z.strictObject({
  from: IsoDaySchema,
  to: IsoDaySchema,
});

/** Members that hold the same of each class. */
export const ofEachClass = <Each extends z.ZodType>(each: Each): Record<RiskClass, Each> => ({
  A: each,
  B: each,
  C: each,
  D: each,
});

const ratio = { permille: PermilleSchema, source: RatioSourceSchema };
const plannedWith = (name: z.ZodString) => ({
  id: PlanIdSchema,
  title: name,
  place: RegionCodeSchema,
  sector: SupervisionSectorSchema,
  agencies: z.array(z.strictObject({ code: PlanIdSchema, name })).max(50),
  period: DrawPeriodSchema,
  subjects: z
    .array(
      z.strictObject({
        code: UsccSchema,
        name,
        riskClass: RiskClassSchema,
        classedBy: PlanIdSchema.exactOptional(),
        keyField: KeyFieldSchema.exactOptional(),
        agencies: z.array(PlanIdSchema).max(50),
      }),
    )
    .max(100_000),
  inspectors: z
    .array(
      z.strictObject({
        id: PlanIdSchema,
        name,
        agency: PlanIdSchema,
        conflicts: z.array(UsccSchema).max(10_000),
      }),
    )
    .max(10_000),
  inspectorsPerVisit: count,
  replacements: count,
});
/** 抽查计划, as an agency draws it up. */
export const DrawPlanDraftSchema: z.ZodType<DrawPlanDraft, unknown> = z
  .strictObject({
    ...plannedWith(name),
    ratios: z.strictObject(ofEachClass(z.strictObject(ratio))),
  })
  .meta({ id: 'DrawPlanDraft' });

/** 抽查计划. */
export const DrawPlanSchema: z.ZodType<DrawPlan, unknown> = z
  .strictObject({
    ...plannedWith(printedName),
    ratios: z.strictObject(
      ofEachClass(
        z.strictObject({
          ...ratio,
          cite: CitationSchema.exactOptional(),
          fromCite: CitationSchema.exactOptional(),
        }),
      ),
    ),
    keyFieldFloor: z.boolean(),
  })
  .meta({ id: 'DrawPlan' });

const SamplingRangeSchema: z.ZodType<SamplingRange> = z
  .object({
    from: PermilleSchema,
    upTo: PermilleSchema,
    cite: CitationSchema,
    fromCite: CitationSchema.exactOptional(),
  })
  .meta({ id: 'SamplingRange' });

/** 抽查比例和频次. */
export const SamplingRuleSchema: z.ZodType<SamplingRule> = z
  .object({
    attention: z.object({ value: z.enum(attentions), cite: CitationSchema }).exactOptional(),
    ratio: SamplingRangeSchema.exactOptional(),
    frequency: z.object({ value: z.enum(frequencies), cite: CitationSchema }).exactOptional(),
    keyFieldFloor: z.object({ value: z.boolean(), cite: CitationSchema }).exactOptional(),
  })
  .meta({ id: 'SamplingRule' });

export const PlanProblemSchema: z.ZodType<PlanProblem> = z
  .object({
    code: z.enum(planProblemCodes),
    path: z.string(),
    range: SamplingRangeSchema.exactOptional(),
  })
  .meta({ id: 'PlanProblem' });

/** 递补. */
export const ReplacementSchema: z.ZodType<Replacement, unknown> = z
  .strictObject({ subject: UsccSchema, reason: UnvisitableReasonSchema, by: UsccSchema })
  .meta({ id: 'Replacement' });

/** 抽查结果. */
export const DrawSchema: z.ZodType<Draw, unknown> = z
  .strictObject({
    strata: z.array(
      z.strictObject({
        stratum: z.enum(strata),
        permille: PermilleSchema,
        size: count,
        drawn: count,
        reserves: z.array(UsccSchema),
      }),
    ),
    visits: z.array(
      z.strictObject({
        subject: UsccSchema,
        stratum: z.enum(strata),
        agencies: z.array(PlanIdSchema),
        inspectors: z.array(PlanIdSchema),
        unstaffed: z
          .strictObject({ reason: z.enum(unstaffedReasons), agency: PlanIdSchema.exactOptional() })
          .exactOptional(),
        insteadOf: UsccSchema.exactOptional(),
      }),
    ),
    replacements: z.array(ReplacementSchema),
  })
  .meta({ id: 'Draw' });

/** 抽查公示. What is not a publication at all is not verified either. */
export const DrawPublicationSchema: z.ZodType<DrawPublication, unknown> = z
  .strictObject({
    version: z.literal(drawVersion),
    plan: DrawPlanSchema,
    planDigest: DrawHashSchema,
    commitment: DrawHashSchema,
    seed: DrawHashSchema,
    draw: DrawSchema,
    digest: DrawHashSchema,
  })
  .meta({ id: 'DrawPublication' });

export const DrawFindingSchema: z.ZodType<DrawFinding> = z
  .object({ code: z.enum(drawFindingCodes), path: z.string() })
  .meta({ id: 'DrawFinding' });

/** 合并检查. */
export const MergedVisitSchema: z.ZodType<MergedVisit, unknown> = z
  .object({
    subject: UsccSchema,
    name: printedName,
    period: DrawPeriodSchema,
    plans: z.array(PlanIdSchema),
    agencies: z.array(z.object({ code: PlanIdSchema, name: printedName })),
    inspectors: z.array(z.object({ id: PlanIdSchema, name: printedName, agency: PlanIdSchema })),
    unstaffed: z.array(
      z.object({
        plan: PlanIdSchema,
        reason: z.enum([...unstaffedReasons, 'conflict-in-other-plan']),
      }),
    ),
  })
  .meta({ id: 'MergedVisit' });

/** 检查事项. */
export const CheckMatterSchema: z.ZodType<CheckMatter> = z
  .enum(checkMatters, refusal('invalid-check'))
  .meta({ id: 'CheckMatter' });

/** 触发检查的事由: its kind. */
export const TriggerKindSchema: z.ZodType<TriggerKind> = z.enum(
  triggerKinds,
  refusal('invalid-event'),
);

/** 触发检查的事由. */
export const TriggerEventSchema: z.ZodType<TriggerEvent> = z
  .strictObject({ kind: TriggerKindSchema, on: IsoDaySchema })
  .meta({ id: 'TriggerEvent' });

/** 期间, as `P10D`, `P3M`, `P1Y`. */
export const PeriodSchema: z.ZodType<Period, string> = z
  .string(refusal('invalid-period'))
  // isPeriod narrows, and refine does not.
  .refine(isPeriod, refusal('invalid-period')) as z.ZodType<Period, string>;

const TriggeredPeriodSchema = z.object({
  from: IsoDaySchema,
  until: IsoDaySchema.exactOptional(),
  length: PeriodSchema.exactOptional(),
  cite: CitationSchema.exactOptional(),
});

/** 触发式监管. */
export const TriggeredModeSchema: z.ZodType<TriggeredMode, unknown> = z
  .object({
    phase: z.enum(triggeredPhases),
    reasons: z.array(z.enum(triggeredRefusals)),
    observation: TriggeredPeriodSchema.exactOptional(),
    prompt: TriggeredPeriodSchema.exactOptional(),
    endedBy: z
      .object({ kind: z.enum([...triggerKinds, 'time']), on: IsoDaySchema })
      .exactOptional(),
    unknown: z.array(z.string()),
    steps: z.array(
      z.object({
        rule: z.string().min(1),
        outcome: z.union([z.boolean(), z.literal('unknown')]),
        cite: CitationSchema,
        by: z.string().min(1),
        read: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
      }),
    ),
    evidence: EvidenceSchema,
    instruments: z.array(
      z.object({ id: z.string(), title: z.string(), titleEn: z.string(), number: z.string() }),
    ),
  })
  .meta({ id: 'TriggeredMode' });
