import { expect } from '@open-wc/testing';
import { it } from 'vitest';
import { todayInChina } from './today.ts';

it.each([
  ['2026-11-20T15:59:59Z', '2026-11-20'],
  ['2026-11-20T16:00:00Z', '2026-11-21'],
])('%s is %s in China', (instant, day) => {
  expect(todayInChina(Date.parse(instant))).to.equal(day);
});
