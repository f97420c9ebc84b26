import { fc, test as property } from '@fast-check/vitest';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { letterFonts } from './letter-fonts.ts';
import { linesOf } from './lines-of.ts';
import { signsOf } from './signs-of.ts';

const { regular } = await letterFonts();
const broken = (text: string, width: number): readonly string[] =>
  linesOf(text, regular, width).map((line) => line.text);
const widthOf = (text: string): number =>
  signsOf(text).reduce((sum, sign) => sum + regular.widthOf(sign), 0);

describe('the lines of a paragraph', () => {
  test('are filled with Chinese characters', () => {
    expect(broken('严格遵守国家法律法规', 4)).toEqual(['严格遵守', '国家法律', '法规']);
  });

  test('neither begin with a full stop nor end with an opening bracket', () => {
    expect(broken('严格遵守。国家', 4)).toEqual(['严格遵', '守。国家']);
    expect(broken('严格遵（守）国', 4)).toEqual(['严格遵', '（守）国']);
    expect(broken('“诚信”自律', 3)).toEqual(['“诚', '信”自', '律']);
  });

  test('keep numbers, words and dashes whole', () => {
    expect(broken('编号为 ABC-2026-000123 的', 9)).toEqual(['编号为 ', 'ABC-2026-000123 ', '的']);
    expect(broken('自2026年11月21日起', 6)).toEqual(['自2026年11', '月21日起']);
    expect(broken('信用承诺……履行', 5)).toEqual(['信用承', '诺……履行']);
  });

  test('break an address before its parameters', () => {
    const address =
      'https://example.gov.cn/verify.html?code=42022220261121000001&check=607B12A1087E';
    expect(broken(address, 20)).toEqual([
      'https://example.gov.cn/verify.html?',
      'code=42022220261121000001&',
      'check=607B12A1087E',
    ]);
  });

  test('let a space stand beyond the edge, and keep those at the beginning', () => {
    expect(broken('　　严格 遵守', 4)).toEqual(['　　严格 ', '遵守']);
  });

  test('break what fits on no line where the line ends', () => {
    const [first = '', second = ''] = broken('0'.repeat(100), 10);
    expect(widthOf(first)).toBeLessThanOrEqual(10);
    expect(widthOf(`${first}0`)).toBeGreaterThan(10);
    expect(second).toBe(first);
    expect(broken('。。。。。', 2)).toEqual(['。。', '。。', '。']);
  });

  test('of nothing are one that is empty', () => {
    expect(linesOf('', regular, 10)).toEqual([{ text: '', goesOn: false }]);
  });

  property.prop([
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '信',
          '用',
          '，',
          '。',
          '（',
          '）',
          '—',
          '…',
          ' ',
          '　',
          'a',
          '1',
          '𠮷',
          '👩‍👧',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 300,
    }),
    fc.integer({ min: 2, max: 40 }),
  ])('together are the paragraph, and none is wider than it may be', (text, width) => {
    const lines = linesOf(text, regular, width);
    expect(lines.map((line) => line.text).join('')).toBe(text);
    expect(lines.map(({ goesOn }) => goesOn)).toEqual(
      lines.map((_line, index) => index < lines.length - 1),
    );
    for (const line of lines)
      expect(widthOf(line.text.replace(/ +$/, ''))).toBeLessThanOrEqual(
        Math.max(width, regular.widthOf(signsOf(line.text)[0] ?? '')) + 1e-9,
      );
  });
});

describe('the signs of a text', () => {
  test('are what a reader takes for one, also a family, but not a heap', () => {
    expect(signsOf('é家👨‍👩‍👧')).toEqual(['é', '家', '👨‍👩‍👧']);
    expect(signsOf(`a${'\u0301'.repeat(100)}`)).toHaveLength(101);
    expect(signsOf('\u202e\ufeff')).toEqual(['\u202e', '\ufeff']);
  });

  test('that the font has not got, or that cannot be seen, look like 〓', () => {
    /** As it is in the font that a document carries. */
    const outline = (sign: string): string => {
      const subset = regular.font.createSubset();
      for (const glyph of regular.font.layout(sign).glyphs) subset.includeGlyph(glyph);
      const carried = create(Buffer.from(subset.encode()));
      return 'getGlyph' in carried ? carried.getGlyph(1).path.toSVG() : '';
    };
    const missing = outline('〓');
    expect(missing).toContain('M');
    for (const sign of [
      '𠮷',
      '😀',
      '👨‍👩‍👧',
      'س',
      '\u202e',
      '\u0000',
      '\t',
      '\u2028',
      '\ud842',
      '\u00ad',
    ]) {
      expect(regular.shows(sign), JSON.stringify(sign)).toBe(false);
      expect(outline(sign)).toBe(missing);
    }
    for (const sign of ['信', '䶮', '𫖯', '鿏', '㎡', '　', 'é', '〔'])
      expect(regular.shows(sign), sign).toBe(true);
    expect(outline('信')).not.toBe(missing);
  });
});
