import { expect, test } from 'vitest';
import { kindsRead } from './kinds-read.ts';
import { abcd1000 } from './schemes/abcd-1000.ts';
import { riskExample } from './schemes/risk-example.ts';

test('a scheme reads the kinds of record of its indicators and of its limits', () => {
  expect(kindsRead(riskExample)).toEqual([
    'penalty',
    'abnormal-listing',
    'serious-listing',
    'judgment-default', // of a limit alone
    'dishonesty-listing',
    'contract-breach',
    'promise',
  ]);
  expect(kindsRead(abcd1000)).toContain('annual-report');
  expect(kindsRead({ ...riskExample, indicators: [], limits: [] })).toEqual([]);
});
