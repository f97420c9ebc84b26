import { expect, test } from 'vitest';
import type { Uscc } from '../identity/uscc.ts';
import { checkLaw } from '../law/check-law.ts';
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

test('an entry for wages owed stands for three years, and is displayed no day longer', () => {
  expect(listingLastDay(listing({}))).toBe('2029-01-10');
  expect(displayedUntil(listing({}), '2029-01-10')).toEqual({
    displayed: true,
    lastDay: '2029-01-10',
  });
  expect(displayedUntil(listing({}), '2029-01-11')).toEqual({
    displayed: false,
    endedOn: '2029-01-11',
  });
});

test.each([
  ['tax', '2022-02-01', '2025-02-01'],
  ['tax', '2022-01-31', undefined],
  ['work-safety', '2023-10-01', '2026-10-01'],
  ['work-safety', '2023-09-30', undefined],
  ['procurement', '2026-01-10', '2029-01-10'],
  ['procurement', '2021-12-31', undefined],
  ['statistics', '2026-01-10', '2027-01-10'],
  ['statistics', '2022-04-28', undefined],
  ['other', '2026-01-10', undefined],
] as const)('a %s entry of %s ends on %s, or nobody knows when', (list, listedOn, last) => {
  expect(listingLastDay(listing({ list, listedOn }))).toBe(last);
  expect(displayedUntil(listing({ list, listedOn }), listedOn).displayed).toBe(true);
});

test.each([
  ['wages', 'secondary'],
  ['work-safety', 'secondary'],
  ['statistics', 'secondary'],
  // Recalled, not read.
  ['tax', 'assumed'],
  ['procurement', 'assumed'],
] as const)('the term of a %s entry comes with its evidence: %s', (list, evidence) => {
  expect(listingTerm(listing({ list }))).toMatchObject({
    lastDay: listingLastDay(listing({ list })),
    cite: { article: null, evidence },
  });
});
