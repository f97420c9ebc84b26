import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SubjectKindSchema, SubjectSchema } from '../subject/subject.schema.ts';
import { subjectText } from '../subject/subject.text.ts';
import { findingLevels } from './import-finding.ts';
import {
  AbnormalGroundSchema,
  CreditRecordSchema,
  DomainSchema,
  FindingCodeSchema,
  ImportFindingSchema,
  ImportKindSchema,
  ImportLevelSchema,
  PenaltyTypeSchema,
  RecordIdSchema,
  RecordKindSchema,
  SeveritySchema,
  TrackSchema,
} from './record.schema.ts';
import { recordText } from './record.text.ts';
import { archiveFields } from './archive-fields.ts';
import { archiveText } from './archive.text.ts';

const listing = {
  kind: 'abnormal-listing',
  id: 'a'.repeat(64),
  subjectCode: '91420200MAEGGXG49C',
  subjectName: '示例公司',
  agency: { name: '示例市场监督管理局' },
  place: '420200',
  documentNumber: '示异列〔2022〕1号',
  display: { state: 'displayed' },
  track: 'gsxt',
  ground: 'unreachable',
  listedOn: '2022-09-13',
};

describe('the schema of records', () => {
  test('takes a record as it is', () => {
    expect(CreditRecordSchema.parse(listing)).toEqual(listing);
  });

  test.each([
    ['a kind that is not known', { kind: 'blacklist' }],
    ['a code with a wrong check', { subjectCode: '91420200MAEGGXG49D' }],
    ['a day that is none', { listedOn: '2022-02-30' }],
    ['a place that is none', { place: '42020' }],
    ['an id that is no digest', { id: 'A'.repeat(64) }],
    ['a ground in words', { ground: '无法联系' }],
    ['an agency without a name', { agency: { name: '' } }],
    ['a code of the agency that is undefined', { agency: { name: '局', code: undefined } }],
  ])('refuses %s', (_name, change) => {
    expect(CreditRecordSchema.safeParse({ ...listing, ...change }).success).toBe(false);
  });

  test('takes no determination of a promise that is false', () => {
    const { ground: _g, listedOn: _l, track: _t, ...common } = listing;
    const promise = {
      ...common,
      kind: 'promise',
      promiseType: 'repair',
      reason: '办理信用修复',
      madeOn: '2022-09-13',
    };
    const isTaken = (more: object) => CreditRecordSchema.safeParse({ ...promise, ...more }).success;
    expect(isTaken({ fulfilment: 'none', falsehood: true })).toBe(true);
    expect(isTaken({ falsehood: false })).toBe(false);
    expect(isTaken({ fulfilment: 'none', deliberate: true })).toBe(true);
    expect(isTaken({ deliberate: false })).toBe(false);
    expect(isTaken({ fulfilment: 'kept' })).toBe(false);
  });

  test('fits into OpenAPI', () => {
    for (const schema of [CreditRecordSchema, ImportFindingSchema, SubjectSchema])
      expect(z.toJSONSchema(schema)).toBeTypeOf('object');
  });

  test('says what is wrong with an asker’s words by a code that has words', () => {
    for (const [schema, code] of [
      [RecordIdSchema, 'invalid-record-id'],
      [RecordKindSchema, 'invalid-record-kind'],
    ] as const) {
      expect(schema.safeParse('x').error?.issues[0]?.message).toBe(code);
      expect(recordText.en.refusals[code]).not.toBe('');
    }
    const [issue] = SubjectKindSchema.safeParse('x').error?.issues ?? [];
    expect(Object.keys(subjectText.en.refusals)).toContain(issue?.message);
  });
});

test.each([
  ['kinds', RecordKindSchema],
  ['penaltyTypes', PenaltyTypeSchema],
  ['severities', SeveritySchema],
  ['domains', DomainSchema],
  ['abnormalGrounds', AbnormalGroundSchema],
  ['tracks', TrackSchema],
  ['importKinds', ImportKindSchema],
  ['importLevels', ImportLevelSchema],
  ['findings', FindingCodeSchema],
] as const)('every code of %s that has words is one of its schema', (table, schema) => {
  for (const code of Object.keys(recordText.en[table])) expect(schema.parse(code)).toBe(code);
  expect(schema.safeParse('nothing').success).toBe(false);
});

test('every field of the archive has words, and no other', () => {
  const fields = new Set(Object.values(archiveFields).flat());
  expect(new Set(Object.keys(archiveText.en.fields))).toEqual(fields);
});

test('every finding is of a level that an importer has', () => {
  for (const level of Object.values(findingLevels)) ImportLevelSchema.parse(level);
});
