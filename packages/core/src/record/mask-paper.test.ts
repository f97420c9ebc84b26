import { describe, expect, test } from 'vitest';
import { maskPaper } from './mask-paper.ts';

describe('a cell that should hold a code', () => {
  test.each([
    '91420200MAEGGXG49C',
    '914403001922038216',
    '91420200MAEGGXG49D',
    '9142O2OOMAEGGXG49C',
    ' 9142-0200 ｍａeggxg49c',
    '陈某某',
    '1234567',
    '',
  ])('stays if it has the shape of a code, or of nothing: %s', (text) => {
    expect(maskPaper(text)).toBe(text);
  });

  test.each([
    ['a number with slips in it', '420222197713456405', '****************05'],
    ['a number cut short', '4202221977020564', '**************64'],
    ['a passport', 'E12345678', '*******78'],
    ['a permit', 'H1234567', '******67'],
    ['a passport in words', '陈某某 ｅ１２３４５６７８', `${'*'.repeat(11)}７８`],
    ['digits of another script', '٤٢٠٢٢٢٧٧', '******٧٧'],
  ])('is masked if it looks like %s', (_name, text, masked) => {
    expect(maskPaper(text)).toBe(masked);
  });
});
