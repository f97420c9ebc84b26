import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dice, makeUscc } from '../identity/identity.oracle.ts';
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

  const id = '42022219770205640X';
  const hidden = '*'.repeat(16);
  test.each([
    ['joined to letters', `ID${id}CN`, `ID${hidden}0XCN`],
    ['in groups', '420222 19770205 640X', '****** ******** **0X'],
    ['in pairs of digits', '42-02-22-19-77-02-05-64-0X', '**-**-**-**-**-**-**-**-0X'],
    ['with no-break spaces', '420222\u00A019770205\u00A0640X', '******\u00A0********\u00A0**0X'],
    ['with ideographic spaces', '420222\u300019770205\u3000640X', '******\u3000********\u3000**0X'],
    ['with dots', '420222·19770205·640X', '******·********·**0X'],
    ['with spaced hyphens', '420222 - 19770205 – 640X', '****** - ******** – **0X'],
    [
      'with several separators, if its check holds',
      '440524-1880.0101 0014',
      '******-****.**** **14',
    ],
    [
      'with zero-width and soft hyphens',
      '420222\u200B1977\u00AD0205640X',
      '******\u200B****\u00AD******0X',
    ],
    ['with a variation selector', '420222\uFE0F19770205640X', '******\uFE0F**********0X'],
    ['in digits of Arabic', '٤٢٠٢٢٢١٩٧٧٠٢٠٥٦٤٠X', `${hidden}٠X`],
    ['in mathematical digits', '𝟒𝟐𝟎𝟐𝟐𝟐𝟏𝟗𝟕𝟕𝟎𝟐𝟎𝟓𝟔𝟒𝟎X', `${hidden}𝟎X`],
    ['with a sign for its X', '42022219770205640×', `${hidden}0×`],
    ['with digits before and after', `12${id.slice(0, 17)}34`, '12****************034'],
    ['with day 00', '420222197702006405', `${hidden}05`],
    ['two in one', `${id.slice(0, 17)}5${id}`, `${hidden}05${hidden}0X`],
    ['of the first generation', 'ID420222770205640', `ID${'*'.repeat(13)}40`],
    ['of the first generation, in groups', '420222 770205 640', '****** ****** *40'],
  ])('are found %s', (_name, text, masked) => {
    expect(maskPersonNumbers(`当事人${text}，`)).toBe(`当事人${masked}，`);
  });

  test.each([
    ['document numbers', '示工罚字〔2025〕第00034号、示监许〔2019〕100号'],
    ['phones', '13812345678、138 1234 5678、+86 138-1234-5678、0714-6351234-801'],
    ['amounts', '罚款1234567890.12元，没收12,345,678.90元，计123456789012345678901.00元'],
    ['days', '2023-01-15 2023-02-16 2023-03-17，2023.01.15-2023.02.16，2023年1月15日'],
    ['numbers in a row', '123456 2023-01-15 0012'],
    ['a registration number of no region and day', '420222000012342'],
    ['a card of 16 digits', '6222021234567890'],
    ['an article', '第1.2.3.4.5.6.7.8.9.10条'],
    ['codes in words', '统一社会信用代码914403001922038216，91420222592971125Q'],
  ])('are not seen in %s', (_name, text) => {
    expect(maskPersonNumbers(text)).toBe(text);
  });

  const codes = fc
    .integer()
    .map((seed) => makeUscc(dice(seed)))
    .filter((code) => isUscc(code));
  test.prop([codes, fc.constantFrom('', '代码', 'No.', ' ', '（')])(
    'are not seen in a valid code',
    (code, before) => {
      expect(maskPersonNumbers(`${before}${code}，`)).toBe(`${before}${code}，`);
    },
  );

  const phone = fc
    .integer({ min: 13_000_000_000, max: 19_999_999_999 })
    .map((digits) => String(digits));
  const document = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.nat({ max: 99_999 }))
    .map(([year, serial]) => `示罚字〔${year}〕第${String(serial).padStart(5, '0')}号`);
  const amount = fc.nat({ max: 1_000_000_000 }).map((fen) => `${(fen / 100).toFixed(2)}元`);
  test.prop([fc.array(fc.oneof(phone, document, amount), { maxLength: 6 })])(
    'are not seen in phones, document numbers and amounts',
    (words) => {
      const text = words.join('，');
      expect(maskPersonNumbers(text)).toBe(text);
    },
  );

  const separator = fc.constantFrom('', ' ', '-', '.', '·', '\u00A0', '\u3000', '\u200B', ' - ');
  test.prop([number, separator, fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 17 })])(
    'are found wherever the same separator stands in them',
    (text, between, cuts) => {
      const spread = Array.from(text, (digit, at) => (cuts.includes(at) ? between : '') + digit);
      const masked = maskPersonNumbers(`经查${spread.join('')}。`);
      expect(masked.match(/[0-9Xx]/g)).toEqual(Array.from(text.slice(-2)));
    },
  );

  test.prop([
    fc.string({ unit: fc.constantFrom(...Array.from('019٣𝟏-. ·X甲\u200B')), maxLength: 80 }),
  ])('are masked once and for all, and no longer text comes of it', (text) => {
    const masked = maskPersonNumbers(text);
    expect(maskPersonNumbers(masked)).toBe(masked);
    expect(Array.from(masked)).toHaveLength(Array.from(text).length);
  });

  test('all of them are masked', () => {
    expect(maskPersonNumbers('42022219770205640X、440524188001010014')).toBe(
      '****************0X、****************14',
    );
  });
});
