import { expect, test } from 'vitest';
import { applicationDay } from './application-day.ts';

const today = '2026-11-21';
const back = { from: '2026-10-09', to: '2026-10-20' };

test('the law of today applies to a draft', () => {
  expect(applicationDay({}, [], today)).toBe(today);
});

test('the law of its submission applies to an application, whatever the day', () => {
  expect(applicationDay({ submittedOn: '2026-10-08' }, [], today)).toBe('2026-10-08');
});

test('the law of the day on which it came in again applies to one that was sent back', () => {
  const again = { from: '2026-10-21', to: '2026-11-02' };
  expect(applicationDay({ submittedOn: '2026-10-08' }, [back], today)).toBe('2026-10-20');
  expect(applicationDay({ submittedOn: '2026-10-08' }, [back, again], today)).toBe('2026-11-02');
});
