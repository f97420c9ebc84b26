import { expect, test } from 'vitest';
import { CitationSchema } from './citation.schema.ts';
import { evidences, type Citation } from './citation.ts';

const cite: Citation = { doc: 'a', article: '十二', revision: '2023-01-13', evidence: 'verified' };

test('takes every grade of evidence, and an article that is still to be read', () => {
  for (const evidence of evidences)
    expect(CitationSchema.parse({ ...cite, evidence })).toEqual({ ...cite, evidence });
  expect(CitationSchema.parse({ ...cite, article: null })).toEqual({ ...cite, article: null });
});

test.each([
  { ...cite, article: '' },
  { ...cite, doc: '' },
  { ...cite, revision: '2023' },
  { ...cite, evidence: 'certain' },
])('refuses %j', (wrong) => {
  expect(CitationSchema.safeParse(wrong).success).toBe(false);
});
