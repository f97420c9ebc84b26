import { expect } from '@open-wc/testing';
import { it } from 'vitest';
import { yuan } from './yuan.ts';

it.each([
  [3_000_00, 'zh-CN', '3,000 元'],
  [6_240_50, 'zh-CN', '6,240.50 元'],
  [1_234_567_00, 'en', 'CNY 1,234,567'],
] as const)('writes %i fen in %s as %s', (fen, locale, words) => {
  expect(yuan(fen, locale)).to.equal(words);
});
