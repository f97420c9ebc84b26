import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import { checkLaw } from '../law/check-law.ts';
import { cite } from '../law/instrument.ts';
import { convention } from '../law/instruments.ts';
import { LawBook } from '../law/resolve.ts';
import { displayedUntil } from '../repair/displayed-until.ts';
import type { DishonestyListing } from './credit-record.ts';
import { listingTerms } from './law/listing-terms.ts';
import { listingLastDay, listingTerm } from './listing-last-day.ts';

const listing = (change: Partial<DishonestyListing>): DishonestyListing => ({
  kind: 'dishonesty-listing',
  id: '0'.repeat(64),
  subjectCode: '93420222MA4WXY129P' as Uscc, // both check digits are right
  subjectName: '阳新县示例果蔬农民专业合作社',
  agency: { name: '阳新县示例人力资源和社会保障局' },
  place: '420222',
  documentNumber: '示人社列〔2026〕1号',
  display: { state: 'displayed' },
  list: 'wages',
  ground: '',
  listedOn: '2026-01-10',
  ...change,
});

test('the terms have nothing wrong with them', () => {
  expect(checkLaw(listingTerms)).toEqual([]);
});

test('of two notices only the page is dated, and no edition of that day is named', () => {
  const read = listingTerms.instruments.filter(({ readOn }) => readOn);
  expect(read.map(({ id, readOn }) => [id, readOn])).toEqual([
    ['procurement-526', '2023-11-28'],
    ['statistics-rules', '2022-04-29'],
  ]);
  for (const { readOn, revision } of read) expect(revision).toBe(readOn);
});

test('an entry for wages owed stands for three years, and is displayed no day longer', () => {
  expect(listingLastDay(listing({}), '2026-11-21')).toBe('2029-01-10');
  expect(displayedUntil(listing({}), '2029-01-10')).toEqual({
    displayed: true,
    lastDay: '2029-01-10',
  });
  expect(displayedUntil(listing({}), '2029-01-11')).toEqual({
    displayed: false,
    endedOn: '2029-01-11',
  });
});

const today = '2026-11-21';

test.each([
  ['tax', '2022-02-01', '2025-02-01'],
  ['work-safety', '2023-10-01', '2026-10-01'],
  ['procurement', '2026-01-10', '2029-01-10'],
  ['procurement', '2021-06-01', '2024-06-01'],
  ['statistics', '2026-01-10', '2027-01-10'],
] as const)('a %s entry of %s ends on %s, by the rule of its list', (list, listedOn, last) => {
  expect(listingLastDay(listing({ list, listedOn }), today)).toBe(last);
  expect(displayedUntil(listing({ list, listedOn }), listedOn).displayed).toBe(true);
});

test.each([
  ['tax', '2021-06-01', '2024-06-01'],
  ['work-safety', '2023-09-30', '2026-09-30'],
  // Never before the rule took effect.
  ['work-safety', '2019-01-10', '2023-09-30'],
  ['statistics', '2021-04-27', '2022-04-28'],
  ['other', '2020-01-10', '2026-03-31'],
  ['other', '2026-01-10', '2029-01-10'],
] as const)(
  'a %s entry of %s ends on %s, by a rule that came later, which is an assumption',
  (list, listedOn, lastDay) => {
    expect(listingTerm(listing({ list, listedOn }), today)).toMatchObject({
      lastDay,
      cite: { evidence: 'assumed' },
    });
    expect(displayedUntil(listing({ list, listedOn }), today).displayed).toBe(lastDay > today);
  },
);

test('the three years of 令36 stand for a list without a term of its own, once they are published', () => {
  expect(listingTerm(listing({ list: 'other', listedOn: '2026-04-01' }), today)).toMatchObject({
    lastDay: '2029-04-01',
    cite: { doc: 'ndrc-36', evidence: 'secondary' },
  });
  const old = listing({ list: 'other', listedOn: '2020-01-10' });
  expect(listingLastDay(old, '2025-11-25')).toBeUndefined();
  expect(displayedUntil(old, '2025-11-25')).toEqual({ displayed: true });
  expect(listingLastDay(old, '2025-11-26')).toBe('2026-03-31');
});

test('a deployment that holds to the rules of the day of listing ends no entry by a later one', () => {
  const terms = new LawBook(listingTerms, [
    {
      id: 'reader.transition',
      region: '100000',
      version: '1',
      base: listingTerms.id,
      instruments: [],
      patches: [
        {
          op: 'set-param',
          param: 'displayTransition',
          values: [
            { from: '2020-01-01', value: 'decision-date', cite: cite(convention, null, 'assumed') },
          ],
        },
      ],
    },
  ]);
  expect(
    listingLastDay(listing({ list: 'tax', listedOn: '2021-06-01' }), today, terms),
  ).toBeUndefined();
  expect(listingLastDay(listing({ list: 'tax', listedOn: '2022-06-01' }), today, terms)).toBe(
    '2025-06-01',
  );
});

test.each([
  ['wages', 'secondary'],
  ['work-safety', 'secondary'],
  ['statistics', 'secondary'],
  // Recalled, not read.
  ['tax', 'assumed'],
  ['procurement', 'assumed'],
] as const)('the term of a %s entry comes with its evidence: %s', (list, evidence) => {
  expect(listingTerm(listing({ list }), today)).toMatchObject({
    lastDay: listingLastDay(listing({ list }), today),
    cite: { article: null, evidence },
  });
});
