import { createHash } from 'node:crypto';
import type { AbnormalListing, AdministrativePenalty, CreditRecord, Subject } from '@xinyong/core';
import type { Database } from '../src/database/open.ts';
import { unitOfWork } from '../src/database/unit-of-work.ts';
import { rowOfRecord } from '../src/records/record-row.ts';
import { rowOfSubject } from '../src/subjects/subject-row.ts';
import { occasionOf } from './occasion.ts';
import { bureau, otherShop, shop } from './people.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const subjectOf = (subject: Partial<Subject> = {}): Subject => ({
  code: shop,
  name: '阳新县示例同济交通运输00629有限公司',
  kind: 'enterprise',
  region: '420222',
  sector: '交通运输',
  representative: '钱某某',
  foundedOn: '2020-03-01',
  ...subject,
});

/** A penalty of the transport bureau, general by its own word: it can be repaired at {@link NOON}. */
export const penaltyOf = (
  documentNumber: string,
  penalty: Partial<AdministrativePenalty> = {},
): AdministrativePenalty => ({
  kind: 'penalty',
  id: digest(documentNumber),
  subjectCode: shop,
  subjectName: '阳新县示例同济交通运输00629有限公司',
  agency: bureau,
  place: '420222',
  documentNumber,
  display: { state: 'displayed' },
  track: 'credit-china',
  decidedOn: '2026-05-12',
  penaltyTypes: ['fine'],
  fineFen: 500_000,
  severity: 'general',
  domains: [],
  breach: '违反交通运输管理规定',
  facts: '在交通运输活动中存在违法行为',
  basis: '《示例交通运输管理条例》第60条',
  content: '罚款人民币5000.00元',
  ...penalty,
});

export const listingOf = (documentNumber: string): AbnormalListing => ({
  kind: 'abnormal-listing',
  id: digest(documentNumber),
  subjectCode: otherShop,
  subjectName: '翁源县示例恒达交通运输00942有限公司',
  agency: { name: '翁源县示例市场监督管理局' },
  place: '440229',
  documentNumber,
  display: { state: 'displayed' },
  track: 'gsxt',
  ground: 'annual-report',
  listedOn: '2026-07-10',
});

/** Puts subjects and records into a database, as an import would. */
export const given = (
  database: Database,
  {
    subjects = [],
    records = [],
  }: { subjects?: readonly Subject[]; records?: readonly CreditRecord[] },
): Promise<void> =>
  unitOfWork(database, occasionOf(), async ({ db, now }) => {
    for (const subject of subjects)
      await db.insertInto('subject').values(rowOfSubject(subject)).execute();
    for (const record of records) {
      await db.insertInto('record').values(rowOfRecord(record)).execute();
      await db
        .insertInto('record_event')
        .values({
          subject_code: record.subjectCode,
          record_id: record.id,
          position: 1,
          at: now,
          state: record.display.state,
          by: 'import',
          repair_id: null,
        })
        .execute();
    }
  });
