import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { UsccSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { PeriodSchema } from '../inspection/inspection.schema.ts';
import { CitedInstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import { RecordIdSchema, TrackSchema } from '../record/record.schema.ts';
import {
  repairConditions,
  warningChannels,
  warningRemedies,
  warningRules,
  warningUrgencies,
  type Warning,
  type WarningChannel,
  type WarningRule,
} from './warning.ts';

export const WarningRuleSchema: z.ZodType<WarningRule> = z
  .enum(warningRules)
  .meta({ id: 'WarningRule' });

export const WarningChannelSchema: z.ZodType<WarningChannel> = z
  .enum(warningChannels)
  .meta({ id: 'WarningChannel' });

/** 失信警示提醒. */
export const WarningSchema: z.ZodType<Warning> = z
  .object({
    rule: WarningRuleSchema,
    cause: z.string().min(1).max(200),
    subjectCode: UsccSchema,
    urgency: z.enum(warningUrgencies),
    firesOn: IsoDaySchema,
    dueOn: IsoDaySchema.exactOptional(),
    remedy: z.enum(warningRemedies).exactOptional(),
    listedBy: IsoDaySchema.exactOptional(),
    daysLeft: z.int().exactOptional(),
    about: z.object({
      year: z.int().exactOptional(),
      owedUnknown: z.boolean().exactOptional(),
      recordId: RecordIdSchema.exactOptional(),
      documentNumber: z.string().exactOptional(),
      agency: z.string().exactOptional(),
      name: z.string().exactOptional(),
      scheme: RuleTitleSchema.exactOptional(),
      longest: PeriodSchema.exactOptional(),
      usedUp: z.boolean().exactOptional(),
      from: RuleTitleSchema.exactOptional(),
      to: RuleTitleSchema.exactOptional(),
      example: z.boolean().exactOptional(),
      marked: z.boolean().exactOptional(),
      toVerify: z.boolean().exactOptional(),
      track: TrackSchema.exactOptional(),
      conditions: z.array(z.enum(repairConditions)).exactOptional(),
      minimumOver: z.boolean().exactOptional(),
      displayEndsOn: IsoDaySchema.exactOptional(),
    }),
    cites: z.array(CitationSchema),
    instruments: z.array(CitedInstrumentSchema),
    evidence: EvidenceSchema,
  })
  .meta({ id: 'Warning' });
