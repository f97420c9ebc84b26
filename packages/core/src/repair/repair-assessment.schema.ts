import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { CitedInstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import { outcomes } from '../law/decide.ts';
import { RecordKindSchema, SeveritySchema, TrackSchema } from '../record/record.schema.ts';
import {
  deadlineClocks,
  deadlineStarts,
  repairRefusals,
  type AppliedParam,
  type AssessmentStep,
  type Deadline,
  type Refusal,
  type RepairAssessment,
  type RequiredMaterial,
} from './repair-assessment.ts';
import { repairParties } from './repair.ts';
import { MaterialSchema } from './repair.schema.ts';

export const RefusalSchema: z.ZodType<Refusal> = z.enum(repairRefusals).meta({ id: 'Refusal' });

/** 办理时限. */
export const DeadlineSchema: z.ZodType<Deadline> = z
  .object({
    clock: z.enum(deadlineClocks),
    from: z.enum(deadlineStarts),
    workdays: z.int().nonnegative(),
    dueOn: IsoDaySchema.exactOptional(),
    workdaysLeft: z.int().exactOptional(),
    cite: CitationSchema,
  })
  .meta({ id: 'Deadline' });

const RequiredMaterialSchema: z.ZodType<RequiredMaterial> = z
  .object({
    material: MaterialSchema,
    provided: z.boolean().exactOptional(),
    cite: CitationSchema,
  })
  .meta({ id: 'RequiredMaterial' });

const AppliedParamSchema: z.ZodType<AppliedParam> = z
  .object({
    id: z.string().min(1),
    value: z.union([z.number(), z.boolean(), z.string()]),
    cite: CitationSchema,
    by: z.string().min(1),
  })
  .meta({ id: 'AppliedParam' });

const AssessmentStepSchema: z.ZodType<AssessmentStep> = z
  .object({
    rule: z.string().min(1),
    title: RuleTitleSchema.exactOptional(),
    outcome: z.union([z.boolean(), z.literal('unknown')]),
    cite: CitationSchema,
    by: z.string().min(1),
    read: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
    ),
    against: z.array(AppliedParamSchema),
    fromOn: IsoDaySchema.exactOptional(),
    refusal: RefusalSchema.exactOptional(),
    value: z.string().exactOptional(),
  })
  .meta({ id: 'AssessmentStep' });

/** 信用修复评估. */
export const RepairAssessmentSchema: z.ZodType<RepairAssessment> = z
  .object({
    outcome: z.enum(outcomes),
    recordKind: RecordKindSchema,
    track: TrackSchema.exactOptional(),
    on: IsoDaySchema,
    place: RegionCodeSchema,
    severity: SeveritySchema.exactOptional(),
    displayClass: z.string().exactOptional(),
    startOn: IsoDaySchema.exactOptional(),
    earliestOn: IsoDaySchema.exactOptional(),
    displayEndsOn: IsoDaySchema.exactOptional(),
    displayEndsByItself: z.boolean().exactOptional(),
    branches: z.array(
      z.object({
        severity: SeveritySchema,
        outcome: z.enum(outcomes),
        earliestOn: IsoDaySchema.exactOptional(),
        displayEndsOn: IsoDaySchema.exactOptional(),
      }),
    ),
    materials: z.array(RequiredMaterialSchema),
    deadlines: z.array(DeadlineSchema),
    refusals: z.array(RefusalSchema),
    unknown: z.array(z.object({ fact: z.string(), askedOf: z.enum(repairParties) })),
    steps: z.array(AssessmentStepSchema),
    instruments: z.array(CitedInstrumentSchema),
    relief: z.literal('temporary-shielding').exactOptional(),
    evidence: EvidenceSchema,
    chain: z.array(z.string()),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  })
  .meta({ id: 'RepairAssessment' });
