import { expect, test } from 'vitest';
import { leniencyOffers } from './leniency-offers.ts';
import { LeniencyOffersSchema } from './leniency.schema.ts';
import { leniencyMeasures } from './leniency.ts';

const offered = (place: string, on = '2026-11-21') =>
  leniencyOffers(place, on)
    .measures.filter((each) => each.offered === true)
    .map(({ measure }) => measure);

test('every measure is told, with whether the place offers it', () => {
  const { measures } = leniencyOffers('420222', '2026-11-21');
  expect(measures.map(({ measure }) => measure)).toEqual(leniencyMeasures);
  expect(offered('420222')).toEqual(leniencyMeasures.filter((each) => each !== 'correct-once'));
  expect(offered('421303')).toContain('correct-once');
  expect(offered('421303')).not.toContain('late-report');
});

test.each(['420222', '421303'])(
  'in %s, whose policy leaves leniency to documents that were not read, no measure is said not to be there',
  (place) => {
    const { measures } = leniencyOffers(place, '2026-11-21');
    expect(new Set(measures.map((each) => each.offered))).toEqual(new Set([true, 'unknown']));
  },
);

test('where a policy was read that names no measure there is what the nation has', () => {
  const { measures } = leniencyOffers('440229', '2026-11-21');
  expect(new Set(measures.map((each) => each.offered))).toEqual(new Set([true, false]));
  expect(offered('440229')).toEqual([
    'dormancy',
    'deregistration',
    'first-violation',
    'annual-report',
    'report-correction',
  ]);
  expect(measures.filter(({ localPolicy }) => localPolicy)).toEqual([]);
});

test('what a place offers is cited once an article, with the documents', () => {
  const { measures, instruments } = leniencyOffers('420222', '2026-11-21');
  const late = measures.find(({ measure }) => measure === 'late-report');
  expect(late).toMatchObject({ localPolicy: true, cites: [{ article: '二（二）11' }] });
  expect(measures.find(({ measure }) => measure === 'correct-once')?.cites).toEqual([]);
  const cited = measures.flatMap(({ cites }) => cites.map(({ doc }) => doc));
  expect(instruments.map(({ id }) => id).toSorted()).toEqual([...new Set(cited)].toSorted());
});

test('the schema describes it whole, after JSON too', () => {
  for (const place of ['420222', '440229']) {
    const offers = leniencyOffers(place, '2026-11-21');
    expect(LeniencyOffersSchema.parse(JSON.parse(JSON.stringify(offers)))).toEqual(offers);
  }
});

test.each([
  ['420281', '2026-11-21', 'a county of a city whose policy was read'],
  ['110000', '2026-11-21', 'a province'],
  ['100000', '2026-11-21', 'no place at all'],
  ['440229', '2026-11-21', undefined],
])(
  'in %s on %s nobody says that a measure is not there unless a policy was read (%s)',
  (place, on, unread) => {
    const { measures } = leniencyOffers(place, on);
    const not = measures.filter((each) => each.offered !== true).map((each) => each.offered);
    expect(not.length).toBeGreaterThan(0);
    expect(new Set(not)).toEqual(new Set([unread === undefined ? false : 'unknown']));
    expect(measures.filter((each) => each.offered === true).length).toBe(5);
  },
);

test('on a day that no rule covers nothing is said to be offered or not', () => {
  const { measures } = leniencyOffers('420222', '2025-04-18');
  expect(new Set(measures.map((each) => each.offered))).toEqual(new Set(['unknown']));
});
