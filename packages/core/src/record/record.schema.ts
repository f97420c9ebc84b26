import * as z from 'zod';
import { IsoDaySchema } from '../calendar/calendar.schema.ts';
import { RegionCodeSchema, UsccSchema } from '../identity/identity.schema.ts';
import {
  restructurings,
  type AgencyStatement,
  abnormalGrounds,
  displayEndings,
  dishonestyLists,
  displayStates,
  domains,
  evaluationBands,
  fulfilments,
  honourLevels,
  inspectionResults,
  penaltyTypes,
  permitTypes,
  promiseTypes,
  recordKinds,
  severities,
  taxGrades,
  tracks,
  type AbnormalGround,
  type AdministrativePermit,
  type Agency,
  type CreditRecord,
  type Display,
  type Domain,
  type PenaltyType,
  type RecordKind,
  type Severity,
  type Track,
} from './credit-record.ts';
import {
  findingLevels,
  importKinds,
  importLevels,
  type FindingCode,
  type ImportFinding,
  type ImportKind,
  type ImportLevel,
} from './import-finding.ts';

/** The messages of what a caller sends: stable codes, with their words in `recordText`. */
export type RecordRefusal = 'invalid-record-id' | 'invalid-record-kind';

const refusal = (error: RecordRefusal): { readonly error: RecordRefusal } => ({ error });

/** SHA-256, hex. */
export const RecordIdSchema: z.ZodType<string> = z
  .string(refusal('invalid-record-id'))
  .regex(/^[0-9a-f]{64}$/, refusal('invalid-record-id'))
  .meta({ id: 'RecordId' });

export const RecordKindSchema: z.ZodType<RecordKind> = z
  .enum(recordKinds, refusal('invalid-record-kind'))
  .meta({ id: 'RecordKind' });

/** 处罚种类. */
export const PenaltyTypeSchema: z.ZodType<PenaltyType> = z
  .enum(penaltyTypes)
  .meta({ id: 'PenaltyType' });

export const SeveritySchema: z.ZodType<Severity> = z.enum(severities).meta({ id: 'Severity' });

/** 渠道. */
export const TrackSchema: z.ZodType<Track> = z.enum(tracks).meta({ id: 'Track' });

export const DomainSchema: z.ZodType<Domain> = z.enum(domains).meta({ id: 'Domain' });

/** 列入经营异常名录的情形. */
export const AbnormalGroundSchema: z.ZodType<AbnormalGround> = z
  .enum(abnormalGrounds)
  .meta({ id: 'AbnormalGround' });

const PermitTypeSchema: z.ZodType<AdministrativePermit['permitType']> = z.enum(permitTypes);

/** 作出决定的机关. */
export const AgencySchema: z.ZodType<Agency> = z
  .object({ name: z.string().min(1), code: UsccSchema.exactOptional() })
  .meta({ id: 'Agency' });

/** 公示. */
export const DisplaySchema: z.ZodType<Display> = z
  .object({
    state: z.enum(displayStates),
    endedOn: IsoDaySchema.exactOptional(),
    endedBy: z.enum(displayEndings).exactOptional(),
    recountedOn: IsoDaySchema.exactOptional(),
    publishedOn: IsoDaySchema.exactOptional(),
  })
  .meta({ id: 'Display' });

/** 认定. */
export const AgencyStatementSchema: z.ZodType<AgencyStatement> = z
  .object({
    version: z.int().nonnegative(),
    severity: SeveritySchema.exactOptional(),
    domains: z.array(DomainSchema).exactOptional(),
    publishedOn: IsoDaySchema.exactOptional(),
    publishedAsNecessary: z.boolean().exactOptional(),
    namedAct: z.boolean().exactOptional(),
    statutoryTermRunning: z.boolean().exactOptional(),
    restrictionUntil: IsoDaySchema.exactOptional(),
    obligationsOpen: z.boolean().exactOptional(),
    barredByLaw: z.boolean().exactOptional(),
    restructuring: z.enum(restructurings).exactOptional(),
  })
  .meta({ id: 'AgencyStatement' });

const common = {
  id: RecordIdSchema,
  subjectCode: UsccSchema,
  subjectName: z.string(),
  agency: AgencySchema,
  place: RegionCodeSchema,
  documentNumber: z.string(),
  display: DisplaySchema,
  stated: AgencyStatementSchema.exactOptional(),
};
const year = z.int().min(1900).max(2099);
const fen = z.int().nonnegative().exactOptional();

/** 信用信息, told apart by `kind`. */
export const CreditRecordSchema: z.ZodType<CreditRecord> = z
  .discriminatedUnion('kind', [
    z
      .object({
        ...common,
        kind: z.literal('penalty'),
        track: TrackSchema,
        decidedOn: IsoDaySchema,
        penaltyTypes: z.array(PenaltyTypeSchema),
        fineFen: fen,
        confiscationFen: fen,
        procedure: z.enum(['summary', 'ordinary']).exactOptional(),
        severity: SeveritySchema.exactOptional(),
        domains: z.array(DomainSchema).exactOptional(),
        breach: z.string(),
        facts: z.string(),
        basis: z.string(),
        content: z.string(),
      })
      .meta({ id: 'AdministrativePenalty' }),
    z
      .object({
        ...common,
        kind: z.literal('permit'),
        decidedOn: IsoDaySchema,
        permitType: PermitTypeSchema,
        certificate: z.string(),
        certificateNumber: z.string(),
        content: z.string(),
        validFrom: IsoDaySchema,
        validTo: IsoDaySchema,
      })
      .meta({ id: 'AdministrativePermit' }),
    z
      .object({
        ...common,
        kind: z.literal('abnormal-listing'),
        track: z.literal('gsxt'),
        ground: AbnormalGroundSchema,
        listedOn: IsoDaySchema,
      })
      .meta({ id: 'AbnormalListing' }),
    z
      .object({
        ...common,
        kind: z.literal('serious-listing'),
        track: z.literal('gsxt'),
        ground: z.string(),
        listedOn: IsoDaySchema,
      })
      .meta({ id: 'SeriousListing' }),
    z
      .object({
        ...common,
        kind: z.literal('judgment-default'),
        listedOn: IsoDaySchema,
        ground: z.string(),
      })
      .meta({ id: 'JudgmentDefault' }),
    z
      .object({
        ...common,
        kind: z.literal('dishonesty-listing'),
        list: z.enum(dishonestyLists),
        listedOn: IsoDaySchema,
        ground: z.string(),
      })
      .meta({ id: 'DishonestyListing' }),
    z
      .object({
        ...common,
        kind: z.literal('tax-grade'),
        year,
        grade: z.enum(taxGrades),
        decidedOn: IsoDaySchema,
      })
      .meta({ id: 'TaxGrade' }),
    z
      .object({
        ...common,
        kind: z.literal('honour'),
        level: z.enum(honourLevels),
        title: z.string(),
        decidedOn: IsoDaySchema,
      })
      .meta({ id: 'Honour' }),
    z
      .object({ ...common, kind: z.literal('annual-report'), year, filedOn: IsoDaySchema })
      .meta({ id: 'AnnualReport' }),
    z
      .object({
        ...common,
        kind: z.literal('evaluation'),
        band: z.enum(evaluationBands),
        decidedOn: IsoDaySchema,
      })
      .meta({ id: 'CreditEvaluation' }),
    z
      .object({
        ...common,
        kind: z.literal('promise'),
        promiseType: z.enum(promiseTypes),
        reason: z.string(),
        madeOn: IsoDaySchema,
        validUntil: IsoDaySchema.exactOptional(),
        fulfilment: z.enum(fulfilments).exactOptional(),
        determinedOn: IsoDaySchema.exactOptional(),
        falsehood: z.literal(true).exactOptional(),
        deliberate: z.literal(true).exactOptional(),
      })
      .meta({ id: 'PromiseRecord' }),
    z
      .object({
        ...common,
        kind: z.literal('contract-breach'),
        decidedOn: IsoDaySchema,
        facts: z.string(),
      })
      .meta({ id: 'ContractBreach' }),
    z
      .object({
        ...common,
        kind: z.literal('inspection'),
        result: z.enum(inspectionResults),
        decidedOn: IsoDaySchema,
        content: z.string(),
      })
      .meta({ id: 'Inspection' }),
    z
      .object({
        ...common,
        kind: z.literal('dormancy'),
        startsOn: IsoDaySchema,
        endsOn: IsoDaySchema,
      })
      .meta({ id: 'Dormancy' }),
  ])
  .meta({ id: 'CreditRecord' });

export const ImportKindSchema: z.ZodType<ImportKind> = z
  .enum(importKinds)
  .meta({ id: 'ImportKind' });

export const ImportLevelSchema: z.ZodType<ImportLevel> = z
  .enum(importLevels)
  .meta({ id: 'ImportLevel' });

export const FindingCodeSchema: z.ZodType<FindingCode> = z
  .enum(Object.keys(findingLevels) as FindingCode[]) // Object.keys() gives the codes as text
  .meta({ id: 'FindingCode' });

/** What was found in one cell of a file. */
export const ImportFindingSchema: z.ZodType<ImportFinding> = z
  .object({
    line: z.int().min(1),
    column: z.string(),
    level: ImportLevelSchema,
    code: FindingCodeSchema,
    value: z.string(),
    suggestion: z.string().exactOptional(),
  })
  .meta({ id: 'ImportFinding' });
