import {
  AgencySchema,
  CitedInstrumentSchema,
  CreditPromiseSchema,
  DetachedSignatureSchema,
  DigestSchema,
  FulfilmentSchema,
  ImportLevelSchema,
  IsoDaySchema,
  LawfulSanctionSchema,
  PromiseAnswersSchema,
  PromiseAssessmentSchema,
  PromiseCommandSchema,
  PromiseDeadlineSchema,
  PromiseEventSchema,
  PromiseSanctionSchema,
  PromiseSignerSchema,
  PromiseStateSchema,
  PromiseTypeSchema,
  RecordIdSchema,
  RegionCodeSchema,
  SignedLetterSchema,
  UsccSchema,
} from '@xinyong/core/schema';
import { publicPromiseStates, signatureAlgorithms, type PublicPromiseState } from '@xinyong/core';
import * as z from 'zod';
import { FileNameSchema, refusal, request, shownText } from './fields.schema.ts';
import type { OperationSchemas, SchemasOf } from './operation-schemas.ts';
import { numberInQuery, pageOf, pageQuery } from './page.schema.ts';
import { PublishedTemplateSchema } from './promise-templates.schemas.ts';
import {
  figureDimensions,
  type PromiseDetail,
  type PromiseFigure,
  type PromiseFigures,
  type PromiseImportReport,
  type promises,
  type PromiseVerification,
  type PublicPromise,
  type PublicPromiseDetail,
  type ReviewCandidates,
  type SealKey,
  type ToldFigure,
  type WithheldFigure,
} from './promises.ts';

const version = z.int(refusal('invalid-version')).nonnegative(refusal('invalid-version'));
const versionInQuery = numberInQuery(version);
const notice = z
  .string(refusal('invalid-notice'))
  .trim()
  .regex(shownText(5, 1000, { lines: true }), refusal('invalid-notice'));
const unperformed = z
  .string(refusal('invalid-unperformed'))
  .trim()
  .regex(shownText(1, 4000, { lines: true }), refusal('invalid-unperformed'));
const id = z.uuid(refusal('invalid-promise-id'));
const params = request({ id });
const fileParams = request({
  id,
  material: z
    .string(refusal('invalid-material'))
    .regex(/^[a-z][a-z0-9-]{0,39}$/, refusal('invalid-material')),
});
const code = z
  .string(refusal('invalid-promise-code'))
  .trim()
  .regex(/^\d{20}$/, refusal('invalid-promise-code'));
/** Typed off paper: groups, blanks and small letters are no matter. */
const check = z
  .string(refusal('invalid-check-value'))
  .overwrite((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
  .regex(/^[0-9A-F]{12}$/, refusal('invalid-check-value'));
const verification = request({ code, check });

const reviewYear = z
  .int(refusal('invalid-review-year'))
  .min(2000, refusal('invalid-review-year'))
  .max(2198, refusal('invalid-review-year'));

const PublicPromiseStateSchema: z.ZodType<PublicPromiseState> = z
  .enum(publicPromiseStates, refusal('invalid-choice'))
  .meta({ id: 'PublicPromiseState' });

const PromiseDetailSchema: z.ZodType<PromiseDetail> = z
  .object({
    promise: CreditPromiseSchema,
    template: PublishedTemplateSchema.exactOptional(),
    assessment: PromiseAssessmentSchema.exactOptional(),
    preview: z.object({ text: z.string(), digest: DigestSchema }).exactOptional(),
    letter: SignedLetterSchema.exactOptional(),
    deadline: PromiseDeadlineSchema.exactOptional(),
    lawfulSanctions: z.array(LawfulSanctionSchema).exactOptional(),
    instruments: z.array(CitedInstrumentSchema).exactOptional(),
    commands: z.array(PromiseCommandSchema),
  })
  .meta({ id: 'PromiseDetail' });

const published = {
  code: z.string(),
  subjectName: z.string(),
  subjectCode: UsccSchema,
  title: z.string(),
  type: PromiseTypeSchema,
  otherType: z.string().exactOptional(),
  reason: z.string(),
  acceptor: AgencySchema,
  place: RegionCodeSchema,
  organiser: AgencySchema.exactOptional(),
  madeOn: IsoDaySchema,
  validUntil: IsoDaySchema.exactOptional(),
  materialsDueOn: IsoDaySchema.exactOptional(),
  state: PublicPromiseStateSchema,
  determinedOn: IsoDaySchema.exactOptional(),
  imported: z.literal(true).exactOptional(),
};
const PublicPromiseSchema: z.ZodType<PublicPromise> = z
  .object(published)
  .meta({ id: 'PublicPromise' });
const PublicPromiseDetailSchema: z.ZodType<PublicPromiseDetail> = z
  .object({
    ...published,
    content: z.string(),
    liability: z.string(),
    fulfilment: FulfilmentSchema.exactOptional(),
    unperformed: z.string().exactOptional(),
    sanction: z.string().exactOptional(),
    determiner: AgencySchema.exactOptional(),
    checkValue: z.string().exactOptional(),
  })
  .meta({ id: 'PublicPromiseDetail' });

const PromiseVerificationSchema: z.ZodType<PromiseVerification> = z
  .object({
    code: z.string(),
    title: z.string(),
    subjectName: z.string(),
    acceptor: AgencySchema,
    madeOn: IsoDaySchema,
    state: PublicPromiseStateSchema,
    letter: SignedLetterSchema,
    valid: z.array(z.boolean()),
  })
  .meta({ id: 'PromiseVerification' });

const SealKeySchema: z.ZodType<SealKey> = z
  .object({
    algorithm: z.enum(signatureAlgorithms),
    publicKey: z.string(),
    pem: z.string(),
    fingerprint: DigestSchema,
  })
  .meta({ id: 'SealKey' });

const count = z.int().nonnegative();
const figureOf = {
  key: z.string(),
  name: z.string().exactOptional(),
  subjects: count.exactOptional(),
};
const ToldFigureSchema: z.ZodType<ToldFigure> = z
  .object({
    ...figureOf,
    promises: count,
    promisers: count,
    determined: count,
    kept: count,
    partlyKept: count,
    broken: count,
  })
  .meta({ id: 'ToldFigure' });
const WithheldFigureSchema: z.ZodType<WithheldFigure> = z
  .object({ ...figureOf, withheld: z.literal(true) })
  .meta({ id: 'WithheldFigure' });
const PromiseFigureSchema: z.ZodType<PromiseFigure> = z
  .union([ToldFigureSchema, WithheldFigureSchema])
  .meta({ id: 'PromiseFigure' });
const FigureDimensionSchema = z.enum(figureDimensions, refusal('invalid-choice'));
const PromiseFiguresSchema: z.ZodType<PromiseFigures> = z
  .object({
    by: FigureDimensionSchema,
    place: RegionCodeSchema,
    on: IsoDaySchema,
    figures: z.array(PromiseFigureSchema),
    fewest: count,
    associations: z.object({ all: count, covered: count.exactOptional() }),
  })
  .meta({ id: 'PromiseFigures' });

const ReviewCandidatesSchema: z.ZodType<ReviewCandidates> = z
  .object({
    year: z.int(),
    subjects: z.array(z.object({ code: UsccSchema, name: z.string(), promises: count })),
  })
  .meta({ id: 'ReviewCandidates' });

const PromiseImportReportSchema: z.ZodType<PromiseImportReport> = z
  .object({
    rows: count,
    created: count,
    updated: count,
    unchanged: count,
    rejected: count,
    findings: z.array(
      z.object({
        line: z.int(),
        column: z.string(),
        level: ImportLevelSchema,
        code: z.string(),
        value: z.string(),
        message: z.string(),
        messageZh: z.string(),
      }),
    ),
  })
  .meta({ id: 'PromiseImportReport' });

const versioned: OperationSchemas<typeof promises.close> = {
  input: z.object({ params, body: request({ version }) }),
  output: PromiseDetailSchema,
};
const noticed: OperationSchemas<typeof promises.decline> = {
  input: z.object({ params, body: request({ version, notice }) }),
  output: PromiseDetailSchema,
};
const filter = {
  type: PromiseTypeSchema.exactOptional(),
  place: RegionCodeSchema.exactOptional(),
  state: PublicPromiseStateSchema.exactOptional(),
  subject: UsccSchema.exactOptional(),
};
const PromisePageSchema = pageOf(CreditPromiseSchema, 'PromisePage');
const file = z.instanceof(Uint8Array);
const begin = z.object({
  body: request({
    templateId: z.uuid(refusal('invalid-template-id')),
    recordId: RecordIdSchema.exactOptional(),
  }),
});

/** Schemas of {@link promises}. */
export const promisesSchemas: SchemasOf<typeof promises> = {
  assess: { input: begin, output: PromiseAssessmentSchema },
  create: {
    input: begin,
    output: PromiseDetailSchema,
  },
  updateDraft: {
    input: z.object({
      params,
      body: request({
        version,
        answers: PromiseAnswersSchema,
        signer: PromiseSignerSchema.exactOptional(),
      }),
    }),
    output: PromiseDetailSchema,
  },
  sign: {
    input: z.object({
      params,
      body: request({
        version,
        digest: DigestSchema,
        signature: DetachedSignatureSchema.exactOptional(),
      }),
    }),
    output: PromiseDetailSchema,
  },
  withdraw: versioned,
  attach: {
    input: z.object({
      params: fileParams,
      query: request({ fileName: FileNameSchema, version: versionInQuery }),
    }),
    output: PromiseDetailSchema,
  },
  detach: {
    input: z.object({ params: fileParams, query: request({ version: versionInQuery }) }),
    output: PromiseDetailSchema,
  },
  file: { input: z.object({ params: fileParams }), output: file },
  handInMaterials: versioned,
  requestRepair: noticed,
  accept: {
    input: z.object({
      params,
      body: request({ version, materialsDueOn: IsoDaySchema.exactOptional() }),
    }),
    output: PromiseDetailSchema,
  },
  decline: noticed,
  returnMaterials: noticed,
  beginVerification: versioned,
  determine: {
    input: z.object({
      params,
      body: request({
        version,
        notice,
        fulfilment: FulfilmentSchema,
        falsehood: z.literal(true, refusal('invalid-choice')).exactOptional(),
        deliberate: z.literal(true, refusal('invalid-choice')).exactOptional(),
        unperformed: unperformed.exactOptional(),
      }),
    }),
    output: PromiseDetailSchema,
  },
  sanction: {
    input: z.object({
      params,
      body: request({
        version,
        kinds: z
          .array(PromiseSanctionSchema, refusal('invalid-list'))
          .min(1, refusal('invalid-choice'))
          .max(8, refusal('list-too-long')),
        words: notice,
      }),
    }),
    output: PromiseDetailSchema,
  },
  close: versioned,
  decideRepair: {
    input: z.object({
      params,
      body: request({
        version,
        notice,
        decision: z.enum(['granted', 'refused'], refusal('invalid-decision')),
      }),
    }),
    output: PromiseDetailSchema,
  },
  revoke: noticed,
  list: {
    input: z.object({ query: request({ ...pageQuery, ...filter }) }),
    output: pageOf(PublicPromiseSchema, 'PublicPromisePage'),
  },
  feed: { input: z.object({ query: request(filter) }), output: file },
  published: {
    input: z.object({ params: request({ code }) }),
    output: PublicPromiseDetailSchema,
  },
  verify: { input: z.object({ query: verification }), output: PromiseVerificationSchema },
  evidence: { input: z.object({ query: verification }), output: file },
  document: { input: z.object({ query: verification }), output: file },
  seals: {
    input: z.object({}),
    output: z.object({ keys: z.array(SealKeySchema) }).meta({ id: 'SealKeys' }),
  },
  figures: {
    input: z.object({ query: request({ place: RegionCodeSchema, by: FigureDimensionSchema }) }),
    output: PromiseFiguresSchema,
  },
  mine: { input: z.object({ query: request(pageQuery) }), output: PromisePageSchema },
  queue: {
    input: z.object({
      query: request({ ...pageQuery, state: PromiseStateSchema.exactOptional() }),
    }),
    output: PromisePageSchema,
  },
  reviewCandidates: {
    input: z.object({
      query: request({
        year: numberInQuery(reviewYear),
      }),
    }),
    output: ReviewCandidatesSchema,
  },
  beginReview: {
    input: z.object({
      body: request({ drawId: z.uuid(refusal('invalid-draw-id')), year: reviewYear }),
    }),
    output: z.object({ begun: count }).meta({ id: 'ReviewBegun' }),
  },
  export: {
    input: z.object({
      query: request({ format: z.enum(['csv', 'json'], refusal('invalid-choice')) }),
    }),
    output: file,
  },
  import: {
    input: z.object({ query: request({ fileName: FileNameSchema }) }),
    output: PromiseImportReportSchema,
  },
  get: { input: z.object({ params }), output: PromiseDetailSchema },
  history: {
    input: z.object({ params }),
    output: z.object({ events: z.array(PromiseEventSchema) }).meta({ id: 'PromiseHistory' }),
  },
};
