import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema, UsccSchema } from '../identity/identity.schema.ts';
import { CitationSchema, EvidenceSchema } from '../law/citation.schema.ts';
import { CitedInstrumentSchema, RuleTitleSchema } from '../law/law.schema.ts';
import { fulfilments, promiseTypes } from '../record/credit-record.ts';
import { AgencySchema, RecordIdSchema } from '../record/record.schema.ts';
import { SubjectKindSchema } from '../subject/subject.schema.ts';
import { promiseRefusals, type PromiseAssessment, type PromiseStep } from './promise-assessment.ts';
import type { PromiseDeadline } from './promise-clocks.ts';
import { promiseFacts } from './promise-facts.ts';
import {
  promiseClasses,
  promiseCommands,
  promiseParties,
  promiseSanctions,
  promiseStates,
  publicities,
  signatureAlgorithms,
  signerCapacities,
  type CreditPromise,
  type Determination,
  type Fulfilment,
  type LetterSignature,
  type PromiseCommand,
  type PromiseEvent,
  type PromiseFile,
  type PromiseSanction,
  type PromiseSigner,
  type PromiseState,
  type PromiseType,
  type Sanctions,
  type SignedLetter,
} from './promise.ts';
import type { TemplateRefusal } from './template.schema.ts';
import type { LawfulSanction } from './sanctions-for.ts';
import { strict } from './strict-object.ts';

/** The messages of what a caller sends: stable codes, with their words in `promiseText`. */
export type PromiseFieldRefusal =
  | 'invalid-promise-state'
  | 'invalid-fulfilment'
  | 'invalid-sanction'
  | 'invalid-signer-name'
  | 'invalid-signer-capacity'
  | 'invalid-digest'
  | 'invalid-signature';

const refusal = <Code extends PromiseFieldRefusal>(error: Code): { readonly error: Code } => ({
  error,
});

/** 承诺类型. */
export const PromiseTypeSchema: z.ZodType<PromiseType> = z
  .enum(promiseTypes, { error: 'invalid-promise-type' satisfies TemplateRefusal })
  .meta({ id: 'PromiseType' });

/** 承诺的状态. */
export const PromiseStateSchema: z.ZodType<PromiseState> = z
  .enum(promiseStates, refusal('invalid-promise-state'))
  .meta({ id: 'PromiseState' });

export const PromiseCommandSchema: z.ZodType<PromiseCommand> = z
  .enum(promiseCommands)
  .meta({ id: 'PromiseCommand' });

/** 承诺履行状态. */
export const FulfilmentSchema: z.ZodType<Fulfilment> = z
  .enum(fulfilments, refusal('invalid-fulfilment'))
  .meta({ id: 'Fulfilment' });

export const PromiseSanctionSchema: z.ZodType<PromiseSanction> = z
  .enum(promiseSanctions, refusal('invalid-sanction'))
  .meta({ id: 'PromiseSanction' });

/** SHA-256, hex. */
export const DigestSchema: z.ZodType<string> = z
  .string(refusal('invalid-digest'))
  .regex(/^[0-9a-f]{64}$/, refusal('invalid-digest'));

/** Who signs. A draft may be half done: the name may be blank. */
export const PromiseSignerSchema: z.ZodType<PromiseSigner> = z
  .strictObject(
    {
      name: z
        .string(refusal('invalid-signer-name'))
        .trim()
        .regex(/^[^\p{Cc}\p{Cs}\p{Cf}]{0,50}$/u, refusal('invalid-signer-name')),
      capacity: z.enum(signerCapacities, refusal('invalid-signer-capacity')),
    },
    strict,
  )
  .meta({ id: 'PromiseSigner' });

const hexadecimal = (bytes: readonly number[]): z.ZodString =>
  z
    .string(refusal('invalid-signature'))
    .regex(
      new RegExp(`^(?:${bytes.map((each) => `[0-9a-f]{${2 * each}}`).join('|')})$`),
      refusal('invalid-signature'),
    );
const signature = {
  algorithm: z.enum(signatureAlgorithms, refusal('invalid-signature')),
  publicKey: hexadecimal([32, 65]),
  value: hexadecimal([64]),
};

/** A signature of the subject's own, as it is sent. */
export const DetachedSignatureSchema: z.ZodType<Omit<LetterSignature, 'by'>> = z
  .strictObject(signature, strict)
  .meta({ id: 'DetachedSignature' });

/** 承诺书 as it was signed. */
export const SignedLetterSchema: z.ZodType<SignedLetter> = z
  .object({
    text: z.string(),
    digest: DigestSchema,
    signatures: z.array(z.object({ by: z.enum(['platform', 'subject']), ...signature })),
  })
  .meta({ id: 'SignedLetter' });

const PromiseFileSchema: z.ZodType<PromiseFile> = z
  .object({
    material: z.string().min(1),
    name: z.string().min(1),
    size: z.int().nonnegative(),
    digest: DigestSchema,
  })
  .meta({ id: 'PromiseFile' });

const DeterminationSchema: z.ZodType<Determination> = z
  .object({
    fulfilment: FulfilmentSchema,
    falsehood: z.literal(true).exactOptional(),
    deliberate: z.literal(true).exactOptional(),
    unperformed: z.string().exactOptional(),
    determinedOn: IsoDaySchema.exactOptional(),
    determiner: AgencySchema.exactOptional(),
  })
  .meta({ id: 'Determination' });

const SanctionsSchema: z.ZodType<Sanctions> = z
  .object({
    kinds: z.array(PromiseSanctionSchema),
    words: z.string(),
    sanctionedOn: IsoDaySchema,
  })
  .meta({ id: 'Sanctions' });

/** 信用承诺. */
export const CreditPromiseSchema: z.ZodType<CreditPromise> = z
  .object({
    id: z.uuid(),
    subjectCode: UsccSchema,
    subjectName: z.string().min(1),
    subjectKind: SubjectKindSchema,
    templateId: z.string(),
    templateVersion: z.int().nonnegative(),
    title: z.string(),
    type: PromiseTypeSchema,
    otherType: z.string().exactOptional(),
    promiseClass: z.enum(promiseClasses).exactOptional(),
    state: PromiseStateSchema,
    version: z.int().nonnegative(),
    acceptor: AgencySchema,
    place: RegionCodeSchema,
    organiser: AgencySchema.exactOptional(),
    reason: z.string(),
    recordId: RecordIdSchema.exactOptional(),
    answers: z.record(z.string(), z.string()),
    signer: PromiseSignerSchema.exactOptional(),
    publicity: z.enum(publicities),
    code: z.string().exactOptional(),
    madeOn: IsoDaySchema.exactOptional(),
    validUntil: IsoDaySchema.exactOptional(),
    materialsDueOn: IsoDaySchema.exactOptional(),
    files: z.array(PromiseFileSchema),
    determination: DeterminationSchema.exactOptional(),
    sanctions: SanctionsSchema.exactOptional(),
    notice: z.string().exactOptional(),
    imported: z.literal(true).exactOptional(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'CreditPromise' });

export const PromiseEventSchema: z.ZodType<PromiseEvent> = z
  .object({
    at: z.iso.datetime(),
    command: z.enum([...promiseCommands, 'create', 'update-draft', 'attach', 'detach', 'import']),
    from: PromiseStateSchema.nullable(),
    to: PromiseStateSchema,
    by: z.enum(promiseParties),
    actorName: z.string(),
    notice: z.string().exactOptional(),
  })
  .meta({ id: 'PromiseEvent' });

/** A clock that runs. */
export const PromiseDeadlineSchema: z.ZodType<PromiseDeadline> = z
  .object({
    clock: z.enum(['materials', 'term']),
    dueOn: IsoDaySchema,
    workdaysLeft: z.int().exactOptional(),
  })
  .meta({ id: 'PromiseDeadline' });

export const LawfulSanctionSchema: z.ZodType<LawfulSanction> = z
  .object({ sanction: PromiseSanctionSchema, cite: CitationSchema, by: z.string() })
  .meta({ id: 'LawfulSanction' });

const PromiseStepSchema: z.ZodType<PromiseStep> = z
  .object({
    rule: z.string().min(1),
    title: RuleTitleSchema.exactOptional(),
    outcome: z.union([z.boolean(), z.literal('unknown')]),
    cite: CitationSchema,
    by: z.string().min(1),
    read: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
    refusal: z.enum(promiseRefusals).exactOptional(),
  })
  .meta({ id: 'PromiseStep' });

/** 能否承诺. */
export const PromiseAssessmentSchema: z.ZodType<PromiseAssessment> = z
  .object({
    outcome: z.enum(['ineligible', 'not-yet', 'missing', 'indeterminate', 'eligible']),
    on: IsoDaySchema,
    place: RegionCodeSchema,
    refusals: z.array(z.enum(promiseRefusals)),
    unknown: z.array(z.enum([...promiseFacts, 'rule'])),
    bannedUntil: IsoDaySchema.exactOptional(),
    steps: z.array(PromiseStepSchema),
    instruments: z.array(CitedInstrumentSchema),
    evidence: EvidenceSchema,
    chain: z.array(z.string()),
    digest: z.string().exactOptional(),
  })
  .meta({ id: 'PromiseAssessment' });
