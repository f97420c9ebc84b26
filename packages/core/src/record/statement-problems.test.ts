import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import type { AgencyStatement, CreditRecord } from './credit-record.ts';
import { statementProblems } from './statement-problems.ts';
import { statementQuestions } from './statement-questions.ts';

const common = {
  id: '0'.repeat(64),
  subjectCode: '93420222MA4WXY129P' as Uscc, // a valid code
  subjectName: '阳新县示例合作社',
  agency: { name: '阳新县示例机关' },
  place: '420222',
  documentNumber: '示罚字〔2026〕第1号',
  display: { state: 'displayed' },
} as const;
const penalty: CreditRecord = {
  ...common,
  kind: 'penalty',
  track: 'gsxt',
  decidedOn: '2026-05-12',
  penaltyTypes: ['fine'],
  breach: '',
  facts: '',
  basis: '',
  content: '',
};
const listing: CreditRecord = {
  ...common,
  kind: 'abnormal-listing',
  track: 'gsxt',
  ground: 'annual-report',
  listedOn: '2026-07-14',
};
const problemsOf = (record: CreditRecord, statement: Omit<AgencyStatement, 'version'>) =>
  statementProblems({ version: 0, ...statement }, record, '2026-11-21');

test.each<[string, Omit<AgencyStatement, 'version'>, ReturnType<typeof problemsOf>]>([
  ['nothing', {}, []],
  ['the day of the decision', { publishedOn: '2026-05-12' }, []],
  ['today', { publishedOn: '2026-11-21' }, []],
  ['tomorrow', { publishedOn: '2026-11-22' }, [{ field: 'publishedOn', code: 'in-future' }]],
  [
    'the day before the decision',
    { publishedOn: '2026-05-11' },
    [{ field: 'publishedOn', code: 'before-record' }],
  ],
  ['half a day', { publishedOn: '2026--' }, [{ field: 'publishedOn', code: 'not-a-date' }]],
  ['a restriction to come', { restrictionUntil: '2029-05-12' }, []],
])('a penalty can be stated to have been displayed or restricted on: %s', (_what, given, found) => {
  expect(problemsOf(penalty, given)).toEqual(found);
});

test('what is no question about a kind of record is no statement about it', () => {
  expect(problemsOf(listing, { severity: 'minor' })).toEqual([
    { field: 'severity', code: 'not-of-this-record' },
  ]);
  expect(statementQuestions(listing).map(({ field }) => field)).toEqual([
    'barredByLaw',
    'restructuring',
  ]);
});
