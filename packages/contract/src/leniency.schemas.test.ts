import { decideLeniency, leniencyOffers, type LeniencyCase } from '@xinyong/core';
import { fc } from '@fast-check/vitest';
import { day, place } from './testing/arbitraries.ts';
import { testSchemas } from './testing/test-schemas.ts';

const leniencyCase = fc.constantFrom<LeniencyCase>(
  { measure: 'late-report', facts: { reportYear: 2025, filedOn: '2026-08-03', firstLate: true } },
  { measure: 'dormancy', facts: { request: 'extend', earlierDays: 0 } },
  { measure: 'first-violation', facts: {} },
);

testSchemas('leniency', {
  inputs: {
    measures: fc.record({ query: fc.record({ place, on: day }, { requiredKeys: ['place'] }) }),
    advise: fc.record({
      body: fc.record({ place, on: day, case: leniencyCase }, { requiredKeys: ['place', 'case'] }),
    }),
  },
  outputs: {
    measures: [leniencyOffers('420222', '2026-11-20'), leniencyOffers('440229', '2026-11-20')],
    advise: (['420222', '440229'] as const).map((place) =>
      decideLeniency({
        measure: 'late-report',
        facts: { reportYear: 2025, filed: true },
        on: '2026-11-20',
        place,
      }),
    ),
  },
});
