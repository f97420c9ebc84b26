import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { UsccSchema } from '../identity/identity.schema.ts';
import { RecordIdSchema, TrackSchema } from '../record/record.schema.ts';
import { isPhone, normalisePhone } from './repair-flow.ts';
import {
  repairCommands,
  repairMaterials,
  repairParties,
  repairStates,
  type Material,
  type MaterialFile,
  type Repair,
  type RepairAnswers,
  type RepairCommand,
  type RepairEvent,
  type RepairItem,
  type RepairState,
  type Supplement,
} from './repair.ts';
import { revocationReasons, type RevocationReason } from './revocation.ts';

/** The messages of what an applicant or an agency sends: stable codes. */
export type RepairFieldRefusal =
  | 'invalid-object'
  | 'unknown-member'
  | 'invalid-material'
  | 'invalid-state'
  | 'invalid-answer'
  | 'invalid-contact-name'
  | 'invalid-contact-phone'
  | 'invalid-statement'
  | 'invalid-signed-name'
  | 'invalid-flow'
  | 'invalid-item'
  | 'invalid-reason';

const refusal = <Code extends RepairFieldRefusal>(error: Code): { readonly error: Code } => ({
  error,
});

/** 申请状态. */
export const RepairStateSchema: z.ZodType<RepairState> = z
  .enum(repairStates, refusal('invalid-state'))
  .meta({ id: 'RepairState' });

export const RepairCommandSchema: z.ZodType<RepairCommand> = z
  .enum(repairCommands)
  .meta({ id: 'RepairCommand' });

/** 申请材料. */
export const MaterialSchema: z.ZodType<Material> = z
  .enum(repairMaterials, refusal('invalid-material'))
  .meta({ id: 'Material' });

export const MaterialFileSchema: z.ZodType<MaterialFile> = z
  .object({
    material: MaterialSchema,
    name: z.string().min(1),
    size: z.int().nonnegative(),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'MaterialFile' });

const answer = z.boolean(refusal('invalid-answer')).exactOptional();
/** Of one line; a database refuses NUL and lone surrogates, a screen hides the other controls. */
const name = (code: RepairFieldRefusal): z.ZodExactOptional<z.ZodString> =>
  z
    .string(refusal(code))
    .trim()
    .regex(/^[^\p{Cc}\p{Cs}]{0,50}$/u, refusal(code))
    .exactOptional();
// A draft may be half done: a text may be blank, but what stands in it is in order.
const answers = {
  corrected: answer,
  obligationsPerformed: answer,
  performedOn: IsoDaySchema.exactOptional(),
  harmRemoved: answer,
  repeatedSameType: answer,
  newHeavyPenalty: answer,
  promiseMade: answer,
  contactName: name('invalid-contact-name'),
  contactPhone: z
    .string(refusal('invalid-contact-phone'))
    .overwrite(normalisePhone)
    .refine((phone) => phone === '' || isPhone(phone), refusal('invalid-contact-phone'))
    .exactOptional(),
  statement: z
    .string(refusal('invalid-statement'))
    .trim()
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r]){0,1000}$/u, refusal('invalid-statement'))
    .exactOptional(),
  signedName: name('invalid-signed-name'),
  flow: z.int(refusal('invalid-flow')).positive(refusal('invalid-flow')).exactOptional(),
};

/** What an applicant sends: a telephone number in any writing comes out as its digits. */
export const RepairAnswersSchema: z.ZodType<RepairAnswers> = z
  .strictObject(answers, {
    error: ({ code }) =>
      refusal(code === 'unrecognized_keys' ? 'unknown-member' : 'invalid-object').error,
  })
  .meta({ id: 'RepairAnswers' });

const answered = Object.keys(answers).filter((key) => key !== 'flow') as Exclude<
  keyof RepairAnswers,
  'flow'
>[]; // the members above are those of the answers

/** An answer or a file, as 补正 names it. */
export const RepairItemSchema: z.ZodType<RepairItem> = z
  .enum(
    [...answered, ...repairMaterials.map((material) => `file:${material}` as const)],
    refusal('invalid-item'),
  )
  .meta({ id: 'RepairItem' });

const SupplementSchema: z.ZodType<Supplement> = z
  .object({ items: z.array(RepairItemSchema), respondBy: IsoDaySchema.exactOptional() })
  .meta({ id: 'Supplement' });

/** 信用修复申请. */
export const RepairSchema: z.ZodType<Repair> = z
  .object({
    id: z.uuid(),
    recordId: RecordIdSchema,
    subjectCode: UsccSchema,
    subjectName: z.string().min(1),
    track: TrackSchema,
    state: RepairStateSchema,
    version: z.int().nonnegative(),
    answers: z.object(answers), // what a newer server adds is no mistake
    files: z.array(MaterialFileSchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    submittedOn: IsoDaySchema.exactOptional(),
    acceptedOn: IsoDaySchema.exactOptional(),
    notice: z.string().exactOptional(),
    supplement: SupplementSchema.exactOptional(),
  })
  .meta({ id: 'Repair' });

/** 撤销原因. */
export const RevocationReasonSchema: z.ZodType<RevocationReason> = z
  .enum(revocationReasons, refusal('invalid-reason'))
  .meta({ id: 'RevocationReason' });

/** 办理记录. */
export const RepairEventSchema: z.ZodType<RepairEvent> = z
  .object({
    at: z.iso.datetime(),
    command: z.enum([...repairCommands, 'create', 'update-draft']),
    from: RepairStateSchema.nullable(),
    to: RepairStateSchema,
    by: z.enum(repairParties),
    actorName: z.string().min(1),
    notice: z.string().exactOptional(),
    reason: RevocationReasonSchema.exactOptional(),
  })
  .meta({ id: 'RepairEvent' });
