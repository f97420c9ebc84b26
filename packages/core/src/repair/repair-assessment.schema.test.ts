import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isUscc } from '../identity/is-uscc.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { CreditRecord } from '../record/credit-record.ts';
import { assessRepair } from './assess-repair.ts';
import { RefusalSchema, RepairAssessmentSchema } from './repair-assessment.schema.ts';
import type { Refusal } from './repair-assessment.ts';
import type { RepairFacts } from './repair-facts.ts';
import { repairText } from './repair.text.ts';

const common = {
  id: 'a1'.repeat(32),
  subjectCode: usccOf('91110108551385082Q'),
  subjectName: '某某有限公司',
  agency: { name: '某局' },
  place: '420222',
  documentNumber: '某罚〔2025〕1号',
  display: { state: 'displayed' },
} as const;
const penalty = {
  ...common,
  kind: 'penalty',
  decidedOn: '2025-06-01',
  penaltyTypes: ['fine'],
  fineFen: 300_000,
  breach: '',
  facts: '',
  basis: '',
  content: '',
} as const;
const records = fc.constantFrom<CreditRecord>(
  { ...penalty, track: 'credit-china', domains: [] },
  { ...penalty, track: 'gsxt', domains: ['food'], severity: 'serious' },
  {
    ...common,
    kind: 'abnormal-listing',
    track: 'gsxt',
    ground: 'annual-report',
    listedOn: '2025-07-08',
  },
  { ...common, kind: 'serious-listing', track: 'gsxt', ground: '', listedOn: '2025-07-08' },
);
const facts: fc.Arbitrary<RepairFacts> = fc.record(
  {
    corrected: fc.boolean(),
    obligationsPerformed: fc.boolean(),
    harmRemoved: fc.boolean(),
    promisePublished: fc.boolean(),
    materials: fc.subarray(['application-form', 'promise-letter', 'repair-form']),
    repeatedSameType: fc.boolean(),
    onOtherList: fc.boolean(),
    newHeavyPenalty: fc.boolean(),
    severity: fc.constantFrom('minor', 'general', 'serious'),
    falsePromiseOn: fc.constant('2025-09-01'),
    restructuring: fc.constantFrom('executing', 'completed'),
  },
  { requiredKeys: [] },
);
const days = fc.constantFrom('2020-01-01', '2025-06-01', '2025-09-01', '2026-11-22', '2031-01-01');

test.prop([records, facts, days])(
  'describes every assessment whole, after JSON too',
  (record, known, on) => {
    const assessment = assessRepair({ record, facts: known, on });
    expect(RepairAssessmentSchema.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(
      assessment,
    );
  },
);

test('takes every refusal that has words, and no other', () => {
  // the words are complete by their type
  const refusals = Object.keys(repairText['zh-CN'].refusals) as Refusal[];
  for (const refusal of refusals) expect(RefusalSchema.parse(refusal)).toBe(refusal);
  expect(RefusalSchema.safeParse('BAD_LUCK').success).toBe(false);
});

function usccOf(text: string): Uscc {
  if (!isUscc(text)) throw new TypeError(`${text} is no code`);
  return text;
}
