import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import {
  recordKinds,
  type ArchiveRecord,
  type CreditRecord,
  type TaxGrade,
} from '../record/credit-record.ts';
import { statementQuestions } from '../record/statement-questions.ts';
import { assessRepair } from './assess-repair.ts';
import { displayByLaw } from './display-by-law.ts';
import { displayedUntil } from './displayed-until.ts';

const common = {
  id: '0'.repeat(64),
  subjectCode: '93420222MA4WXY129P' as Uscc, // a valid code
  subjectName: '阳新县示例合作社',
  agency: { name: '阳新县示例机关' },
  place: '420222',
  documentNumber: '',
  display: { state: 'displayed' },
} as const;
const dishonest: readonly ArchiveRecord[] = [
  { ...common, kind: 'judgment-default', listedOn: '2026-01-15', ground: '拒不履行' },
  { ...common, kind: 'dishonesty-listing', list: 'tax', listedOn: '2026-01-15', ground: '逃税' },
  { ...common, kind: 'contract-breach', decidedOn: '2026-01-15', facts: '未交货' },
  { ...common, kind: 'promise', promiseType: 'repair', reason: '修复', madeOn: '2026-01-15' },
  { ...common, kind: 'tax-grade', year: 2025, grade: 'D', decidedOn: '2026-01-15' },
];
const harmless: readonly ArchiveRecord[] = [
  { ...common, kind: 'honour', level: 'city', title: '诚信企业', decidedOn: '2026-01-15' },
  { ...common, kind: 'annual-report', year: 2025, filedOn: '2026-01-15' },
  { ...common, kind: 'dormancy', startsOn: '2026-01-15', endsOn: '2027-01-14' },
];
const assess = (record: CreditRecord) => assessRepair({ record, facts: {}, on: '2026-11-22' });

test.each(dishonest)(
  'no rule here says whether a $kind can be repaired, nor that it need not',
  (record) => {
    expect(assess(record)).toMatchObject({ outcome: 'indeterminate', refusals: ['NO_RULE'] });
  },
);

test.each(harmless)('a $kind needs no repair', (record) => {
  expect(assess(record)).toMatchObject({ outcome: 'not-needed', refusals: ['NOT_DISHONESTY'] });
});

test.each([...dishonest, ...harmless])('nothing is asked of the agency of a $kind', (record) => {
  expect(statementQuestions(record)).toEqual([]);
});

test('a kind of a later version has no rule, whatever else it carries', () => {
  const later = { ...common, kind: 'pledge', track: 'gsxt', decidedOn: '2026-01-15' };
  // It comes over the wire from a platform that is newer than the caller.
  expect(assess(later as unknown as CreditRecord).refusals).toEqual(['NO_RULE']);
  expect(recordKinds).not.toContain(later.kind);
});

test('what is hidden by its kind stays so whoever asks the law anew', () => {
  const grade: TaxGrade = {
    ...common,
    kind: 'tax-grade',
    year: 2025,
    grade: 'B',
    decidedOn: '2026-04-20',
  };
  expect(displayedUntil(grade, '2026-11-22')).toEqual({ displayed: false });
  expect(displayByLaw(grade, {}, '2026-11-22').display).toEqual({
    state: 'ended',
    endedOn: '2026-04-20',
    endedBy: 'law',
  });
  expect(displayedUntil({ ...grade, grade: 'A' }, '2026-11-22')).toEqual({ displayed: true });
});
