import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { CitedInstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import {
  leniencyDates,
  leniencyEffects,
  leniencyFines,
  leniencyFollowUps,
  leniencyLabels,
  leniencyOutcomes,
  leniencyRefusals,
  type LeniencyDecision,
  type LeniencyFact,
  type LeniencyOffers,
  type LeniencyUnknown,
} from './index.ts';
import { leniencyFacts, reckonedFacts, type LeniencyCase } from './leniency-facts.ts';
import { leniencyMeasures, violationBranches, type LeniencyMeasure } from './leniency.ts';

/** The messages of these schemas: stable codes, with their words in `leniencyText`. */
export type LeniencyFieldRefusal =
  | 'invalid-object'
  | 'unknown-member'
  | 'invalid-measure'
  | 'invalid-answer'
  | 'invalid-choice'
  | 'invalid-year'
  | 'invalid-days';

const refusal = <Code extends LeniencyFieldRefusal>(error: Code): { readonly error: Code } => ({
  error,
});

const strict = {
  error: ({ code }: { readonly code?: string }): LeniencyFieldRefusal =>
    code === 'unrecognized_keys' ? 'unknown-member' : 'invalid-object',
};

type Kind = 'flag' | 'day' | 'year' | 'days' | readonly string[];

function schemaOf(kind: Kind): z.ZodType {
  switch (kind) {
    case 'flag':
      return z.boolean(refusal('invalid-answer'));
    case 'day':
      return IsoDaySchema;
    case 'year':
      return z
        .int(refusal('invalid-year'))
        .min(1900, refusal('invalid-year'))
        .max(2198, refusal('invalid-year'));
    case 'days':
      return z
        .int(refusal('invalid-days'))
        .min(0, refusal('invalid-days'))
        .max(10_000, refusal('invalid-days'));
    default:
      return z.enum(kind, refusal('invalid-choice'));
  }
}

const caseOf = (measure: LeniencyMeasure) =>
  z.strictObject(
    {
      measure: z.literal(measure),
      facts: z.strictObject(
        Object.fromEntries(
          Object.entries<Kind>(leniencyFacts[measure]).map(([fact, kind]) => [
            fact,
            z.exactOptional(schemaOf(kind)),
          ]),
        ),
        strict,
      ),
    },
    strict,
  );

const cases = leniencyMeasures.map(caseOf);
const [first, ...rest] = cases;
if (!first) throw new TypeError('there is no measure');

/** A measure with the facts of a case, exactly those that it knows. */
export const LeniencyCaseSchema: z.ZodType<LeniencyCase> = z
  .discriminatedUnion('measure', [first, ...rest], refusal('invalid-measure'))
  .meta({ id: 'LeniencyCase' }) as unknown as z.ZodType<LeniencyCase>; // made from the table that the type is made from

const MeasureSchema = z.enum(leniencyMeasures, refusal('invalid-measure'));

const facts = [
  ...new Set(Object.values(leniencyFacts).flatMap((each) => Object.keys(each))),
] as LeniencyFact[]; // keys() loses the names
const FactSchema = z.enum(facts);
const unknowns: readonly LeniencyUnknown[] = [...facts, ...reckonedFacts, 'rule', 'workCalendar'];

/** 包容审慎的决定. */
export const LeniencyDecisionSchema: z.ZodType<LeniencyDecision> = z
  .strictObject({
    measure: MeasureSchema,
    on: IsoDaySchema,
    place: RegionCodeSchema,
    outcome: z.enum(leniencyOutcomes),
    branch: z.enum(violationBranches).exactOptional(),
    effect: z
      .strictObject({ effect: z.enum(leniencyEffects), cite: CitationSchema })
      .exactOptional(),
    lengthUnstated: z.literal(true).exactOptional(),
    labels: z.array(z.strictObject({ label: z.enum(leniencyLabels), cite: CitationSchema })),
    followUps: z.array(
      z.strictObject({
        followUp: z.enum(leniencyFollowUps),
        cite: CitationSchema,
        local: z.literal(true).exactOptional(),
      }),
    ),
    dates: z.array(
      z.strictObject({
        date: z.enum(leniencyDates),
        on: IsoDaySchema,
        cite: CitationSchema,
        assuming: CitationSchema.exactOptional(),
        rolled: z.literal(true).exactOptional(),
        past: z.literal(true).exactOptional(),
      }),
    ),
    fines: z.array(
      z.strictObject({
        fine: z.enum(leniencyFines),
        atMostFen: z.int().nonnegative(),
        cite: CitationSchema,
      }),
    ),
    refusals: z.array(z.enum(leniencyRefusals)),
    blockers: z.array(FactSchema),
    unknown: z.array(z.enum(unknowns)),
    steps: z.array(
      z.strictObject({
        rule: z.string().min(1),
        title: RuleTitleSchema.exactOptional(),
        outcome: z.union([z.boolean(), z.literal('unknown')]),
        cite: CitationSchema,
        by: z.string().min(1),
        read: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
        refusal: z.enum(leniencyRefusals).exactOptional(),
        branch: z.enum(violationBranches).exactOptional(),
      }),
    ),
    instruments: z.array(CitedInstrumentSchema),
    evidence: EvidenceSchema,
    localPolicy: z.boolean(),
    chain: z.array(z.string()),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  })
  .meta({ id: 'LeniencyDecision' });

/** 一地可以适用的包容审慎措施. */
export const LeniencyOffersSchema: z.ZodType<LeniencyOffers> = z
  .strictObject({
    place: RegionCodeSchema,
    on: IsoDaySchema,
    measures: z.array(
      z.strictObject({
        measure: MeasureSchema,
        offered: z.union([z.boolean(), z.literal('unknown')]),
        localPolicy: z.boolean(),
        cites: z.array(CitationSchema),
      }),
    ),
    instruments: z.array(CitedInstrumentSchema),
  })
  .meta({ id: 'LeniencyOffers' });
