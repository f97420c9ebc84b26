import {
  recordKinds,
  type Agency,
  type CreditRecord,
  type Subject,
  type Uscc,
} from '@xinyong/core';
import { codes } from './arbitraries.ts';

const [first] = codes;
if (!first) throw new TypeError('there is no code');

export const code: Uscc = first;
export const id = '0d1ef3a4-1c1f-4b52-9f53-3f0d5f5a1b11';
export const recordId: string = 'a1'.repeat(32);
export const agency: Agency = { name: '福州市市场监督管理局', code };
export const subject: Subject = {
  code,
  name: '某某有限公司',
  kind: 'enterprise',
  region: '350100',
  sector: '批发业',
  representative: '张某',
  foundedOn: '2010-01-01',
};

const common = {
  id: recordId,
  subjectCode: code,
  subjectName: '某某有限公司',
  agency,
  place: '350100',
  documentNumber: '榕市监罚〔2025〕1号',
  display: { state: 'displayed' },
} as const;

const penalty: CreditRecord = {
  ...common,
  kind: 'penalty',
  track: 'credit-china',
  decidedOn: '2025-06-01',
  penaltyTypes: ['fine', 'warning'],
  fineFen: 1_000_000,
  domains: [],
  breach: '未按规定公示',
  facts: '未按规定公示价格',
  basis: '《价格法》',
  content: '罚款一万元',
};

/** A record of every kind, with every member that one may have. */
export const records: readonly [CreditRecord, ...CreditRecord[]] = [
  penalty,
  {
    ...common,
    agency: { name: '某局' },
    display: {
      state: 'ended',
      endedOn: '2025-12-01',
      endedBy: 'repair',
      publishedOn: '2025-06-03',
    },
    kind: 'penalty',
    track: 'gsxt',
    decidedOn: '2025-06-01',
    penaltyTypes: ['suspension-of-business'],
    confiscationFen: 0,
    procedure: 'summary',
    severity: 'serious',
    domains: ['food'],
    breach: '经营不合格食品',
    facts: '经营不合格食品',
    basis: '《食品安全法》',
    content: '责令停产停业',
  },
  {
    ...common,
    kind: 'permit',
    decidedOn: '2024-02-29',
    permitType: 'general',
    certificate: '食品经营许可证',
    certificateNumber: 'JY13501020000000',
    content: '准予许可',
    validFrom: '2024-02-29',
    validTo: '2099-12-31',
  },
  {
    ...common,
    kind: 'abnormal-listing',
    track: 'gsxt',
    ground: 'annual-report',
    listedOn: '2025-07-08',
  },
  {
    ...common,
    kind: 'serious-listing',
    track: 'gsxt',
    ground: '提交虚假材料',
    listedOn: '2025-07-08',
  },
  { ...common, kind: 'judgment-default', ground: '拒不履行', listedOn: '2025-07-08' },
  { ...common, kind: 'dishonesty-listing', list: 'tax', ground: '逃税', listedOn: '2025-07-08' },
  { ...common, kind: 'tax-grade', year: 2024, grade: 'A', decidedOn: '2025-04-20' },
  { ...common, kind: 'honour', level: 'nation', title: '示例奖', decidedOn: '2025-04-20' },
  { ...common, kind: 'annual-report', year: 2024, filedOn: '2025-04-20' },
  { ...common, kind: 'evaluation', band: 'fair', decidedOn: '2025-04-20' },
  {
    ...common,
    kind: 'promise',
    promiseType: 'other',
    reason: '办理示例事项',
    madeOn: '2025-04-20',
    fulfilment: 'partial',
    determinedOn: '2025-07-08',
    falsehood: true,
    deliberate: true,
  },
  { ...common, kind: 'contract-breach', decidedOn: '2025-04-20', facts: '未按约定交货' },
  {
    ...common,
    kind: 'inspection',
    result: 'unreachable',
    decidedOn: '2025-04-20',
    content: '住所核查',
  },
  { ...common, kind: 'dormancy', startsOn: '2025-04-20', endsOn: '2026-04-19' },
];

/** The same as an archive, where no two have one id. */
export const archive: readonly CreditRecord[] = records.map((each, index) => ({
  ...each,
  id: String(index).padStart(64, '0'),
}));

/** What is known of the subject, with all of it or nothing collected about it. */
export const profileOf = (
  known: readonly CreditRecord[],
): {
  readonly subject: Subject;
  readonly records: readonly CreditRecord[];
  readonly covered: typeof recordKinds;
} => ({ subject, records: known, covered: recordKinds });
