import { expect, test } from 'vitest';
import { triggeredMode, type TriggeredQuestion } from './triggered-mode.ts';

const asked: TriggeredQuestion = {
  riskClass: 'A',
  keyField: 'none',
  check: 'registration',
  events: [],
  since: '2026-11-01',
  on: '2026-11-21',
  place: '420222',
};

test('a period that ends after the year 9999 has not ended', () => {
  // The day 12025-11-01 comes before 2026-11-21 as a text.
  expect(
    triggeredMode({ ...asked, lengths: { observation: 'P9999Y', prompt: 'P10D' } }),
  ).toMatchObject({ phase: 'observation' });
  expect(
    triggeredMode({
      ...asked,
      on: '2026-12-05',
      lengths: { observation: 'P1M', prompt: 'P9999Y' },
      events: [{ kind: 'lead', on: '2026-12-04' }],
    }),
  ).toMatchObject({ phase: 'ended', endedBy: { kind: 'lead', on: '2026-12-04' } });
});
