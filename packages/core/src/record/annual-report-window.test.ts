import { describe, expect, test } from 'vitest';
import { LawBook } from '../law/resolve.ts';
import { annualReportWindow } from './annual-report-window.ts';
import { annualReport } from './law/annual-report.ts';

describe('the annual report of a year', () => {
  test('is filed and corrected in the first six months of the next', () => {
    expect(annualReportWindow(2025, undefined, '420222')).toMatchObject({
      opensOn: '2026-01-01',
      dueOn: '2026-06-30',
      correctUntil: '2026-06-30',
    });
  });

  test.each([
    [2025, '2025-12-31', true],
    [2025, '2026-01-01', false],
    [2026, '2026-01-01', true],
  ])('of %s is owed by a business formed on %s: %s', (year, formedOn, owed) => {
    expect(annualReportWindow(year, formedOn, '420222')?.owed).toBe(owed);
  });

  test('is owed or not by nobody whose day of formation is unknown', () => {
    expect(annualReportWindow(2025, undefined, '420222')).not.toHaveProperty('owed');
  });

  test('rests on the text of 2014 until it was amended, and on summaries since', () => {
    const due = (year: number) => annualReportWindow(year, undefined, '420222')?.cites.due;
    expect([due(2023), due(2024)]).toMatchObject([
      { evidence: 'verified', revision: '2014-10-01' },
      { evidence: 'secondary', revision: '2024-05-01' },
    ]);
  });

  test('of a year before the rule has no window', () => {
    expect(annualReportWindow(2013, undefined, '420222')).toBeUndefined();
    expect(annualReportWindow(2014, undefined, '420222')?.dueOn).toBe('2015-06-30');
  });

  test('follows the law that is handed in', () => {
    const sooner = new LawBook({
      ...annualReport,
      params: annualReport.params.map((param) => ({
        ...param,
        values: param.values.map((value) =>
          param.id === 'window' ? { ...value, value: 'P3M' } : value,
        ),
      })),
    });
    expect(annualReportWindow(2025, undefined, '420222', sooner)?.dueOn).toBe('2026-03-31');
  });
});
