import { describe, expect, test } from 'vitest';
import { dutyDeadline, type Duty } from './duty-deadline.ts';

describe('the duties of market supervision', () => {
  test.each<[string, Duty, string, string | undefined]>([
    ['T16: the day after the annual reports', 'list-unreported', '2026-06-30', '2026-07-14'],
    ['a false publication that was established', 'list-abnormal', '2026-06-30', '2026-07-14'],
    [
      'T30: a penalty revoked before the National Day',
      'withdraw-penalty',
      '2026-09-30',
      '2026-10-10',
    ],
    ['T32: a penalty of another province', 'push-penalty', '2026-04-30', '2026-05-18'],
    ['T32: what was pushed', 'publish-pushed', '2026-05-18', '2026-06-01'],
    ['a decision to be published', 'publish-penalty', '2026-01-15', '2026-02-12'],
    ['a repair granted in another province', 'push-repair', '2026-05-06', '2026-05-09'],
    ['a day whose working days are not known', 'publish-penalty', '2026-12-20', undefined],
  ])('%s: %s from %s is due on %s', (_what, duty, event, due) => {
    expect(dutyDeadline(duty, event, '420222')?.dueOn).toBe(due);
  });

  test('to list for a report rest on recollection, for the other grounds on a summary', () => {
    const evidence = (duty: Duty): string | undefined =>
      dutyDeadline(duty, '2026-06-30', '420222')?.cite.evidence;
    expect(evidence('list-unreported')).toBe('assumed');
    expect(evidence('list-abnormal')).toBe('secondary');
  });

  test('are not known before the rules that make them', () => {
    expect(dutyDeadline('publish-penalty', '2021-08-31', '420222')).toBeUndefined();
    expect(dutyDeadline('publish-penalty', '2021-09-01', '420222')).toMatchObject({
      workdays: 20,
      cite: { article: '第九条', evidence: 'verified' },
    });
    expect(dutyDeadline('push-repair', '2025-12-24', '420222')).toBeUndefined();
  });
});
