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

test('where no policy was read there is what the nation has, and no local policy', () => {
  const { measures } = leniencyOffers('440229', '2026-11-21');
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

test('on a day that no rule covers nothing is said to be offered or not', () => {
  const { measures } = leniencyOffers('420222', '2025-04-18');
  expect(new Set(measures.map((each) => each.offered))).toEqual(new Set(['unknown']));
});
