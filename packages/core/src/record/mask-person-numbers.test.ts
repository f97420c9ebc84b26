import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isUscc } from '../identity/is-uscc.ts';
import { maskPersonNumbers } from './mask-person-numbers.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const number = fc
  .tuple(
    fc.integer({ min: 110_101, max: 829_999 }),
    fc.integer({ min: 1900, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom(...Array.from('0123456789Xx')),
  )
  .map(([region, year, month, date, serial, check]) =>
    [region, year, two(month), two(date), String(serial).padStart(3, '0'), check].join(''),
  )
  .filter((text) => !isUscc(text.toUpperCase()));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

describe('numbers of persons in a text', () => {
  test.prop([number, fc.constantFrom('当事人', '身份证：', '(', ' ', '', '，')])(
    'keep their last two characters, whether their check holds or not',
    (id, before) => {
      const masked = maskPersonNumbers(`${before}${id}，已询问`);
      expect(masked).toBe(`${before}${'*'.repeat(16)}${id.slice(-2)}，已询问`);
      expect(maskPersonNumbers(wide(id))).toBe('*'.repeat(16) + wide(id).slice(-2));
    },
  );

  test.each([
    '91420200MAEGGXG49C',
    '914403001922038216',
    '1234567890123456789012345678',
    '420222197702056',
    'AB42022219770205640',
    '420222187713056405',
    '示安罚字〔2022〕第00230号',
  ])('%s is none', (text) => {
    expect(maskPersonNumbers(text)).toBe(text);
  });

  test('all of them are masked', () => {
    expect(maskPersonNumbers('42022219770205640X、440524188001010014')).toBe(
      '****************0X、****************14',
    );
  });
});
