import { displayEndings, displayStates, domains, restructurings, severities } from '@xinyong/core';
import {
  CreditRecordSchema,
  FindingCodeSchema,
  ImportKindSchema,
  ImportLevelSchema,
  IsoDaySchema,
  RecordIdSchema,
  RecordKindSchema,
  UsccSchema,
} from '@xinyong/core/schema';
import * as z from 'zod';
import { FileNameSchema, refusal, request } from './fields.schema.ts';
import type { SchemasOf } from './operation-schemas.ts';
import { pageOf, pageQuery } from './page.schema.ts';
import type {
  DisplayEvent,
  ImportReport,
  RecordDisplay,
  records,
  ReportedFinding,
} from './records.ts';

const DisplayEventSchema: z.ZodType<DisplayEvent> = z
  .object({
    at: z.iso.datetime(),
    state: z.enum(displayStates),
    by: z.enum(['import', ...displayEndings, 'revocation']),
    repairId: z.uuid().exactOptional(),
  })
  .meta({ id: 'DisplayEvent' });

const RecordDisplaySchema: z.ZodType<RecordDisplay> = z
  .object({
    state: z.enum(displayStates),
    endsOn: IsoDaySchema.exactOptional(),
    history: z.array(DisplayEventSchema),
  })
  .meta({ id: 'RecordDisplay' });

const count = z.int().nonnegative();
const ImportReportSchema: z.ZodType<ImportReport> = z
  .object({
    id: z.uuid(),
    fileName: FileNameSchema,
    kind: ImportKindSchema,
    encoding: z.enum(['utf-8', 'gb18030']),
    rows: count,
    created: count,
    unchanged: count,
    ended: count,
    rejected: count,
    warned: count,
    normalised: count,
    masked: count,
    importedAt: z.iso.datetime(),
  })
  .meta({ id: 'ImportReport' });

const ReportedFindingSchema: z.ZodType<ReportedFinding> = z
  .object({
    line: z.int().min(1),
    column: z.string(),
    level: ImportLevelSchema,
    code: FindingCodeSchema,
    value: z.string(),
    suggestion: z.string().exactOptional(),
    message: z.string(),
    messageZh: z.string(),
  })
  .meta({ id: 'ReportedFinding' });

const record = request({ id: RecordIdSchema });
const yesNo = z.boolean(refusal('invalid-answer')).exactOptional();
const imported = request({ id: z.uuid(refusal('invalid-import-id')) });

/** Schemas of {@link records}. */
export const recordsSchemas: SchemasOf<typeof records> = {
  list: {
    input: z.object({
      params: request({ code: UsccSchema }),
      query: request({ ...pageQuery, kind: RecordKindSchema.exactOptional() }),
    }),
    output: pageOf(CreditRecordSchema, 'RecordPage'),
  },
  export: {
    input: z.object({
      query: request({ kind: RecordKindSchema, code: UsccSchema.exactOptional() }),
    }),
    output: z.instanceof(Uint8Array),
  },
  get: { input: z.object({ params: record }), output: CreditRecordSchema },
  display: { input: z.object({ params: record }), output: RecordDisplaySchema },
  state: {
    input: z.object({
      params: record,
      body: request({
        version: z.int(refusal('invalid-version')).nonnegative(refusal('invalid-version')),
        severity: z.enum(severities, refusal('invalid-choice')).exactOptional(),
        domains: z
          .array(z.enum(domains, refusal('invalid-choice')), refusal('invalid-choice'))
          .refine((each) => new Set(each).size === each.length, refusal('invalid-choice'))
          .exactOptional(),
        publishedOn: IsoDaySchema.exactOptional(),
        publishedAsNecessary: yesNo,
        namedAct: yesNo,
        statutoryTermRunning: yesNo,
        restrictionUntil: IsoDaySchema.exactOptional(),
        obligationsOpen: yesNo,
        barredByLaw: yesNo,
        restructuring: z.enum(restructurings, refusal('invalid-choice')).exactOptional(),
      }),
    }),
    output: CreditRecordSchema,
  },
  import: {
    input: z.object({ query: request({ fileName: FileNameSchema }) }),
    output: ImportReportSchema,
  },
  importReport: { input: z.object({ params: imported }), output: ImportReportSchema },
  importFindings: {
    input: z.object({ params: imported, query: request(pageQuery) }),
    output: pageOf(ReportedFindingSchema, 'ReportedFindingPage'),
  },
};
