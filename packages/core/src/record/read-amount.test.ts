import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { fenOfWan, statedFen, wanOfFen } from './read-amount.ts';

describe('an amount in 万元', () => {
  test.each([
    ['0.5', 500_000],
    ['2', 2_000_000],
    ['1000.0', 1_000_000_000],
    ['0.05', 50_000],
    ['0.000001', 1],
    ['0.07', 70_000],
    ['1,234.5', 1_234_500_000],
    ['０.２', 200_000],
    ['0', 0],
    ['0.5000000000', 500_000],
    ['999999999.999999', 999_999_999_999_999],
  ])('%s is %i fen', (text, fen) => {
    expect(fenOfWan(text)).toBe(fen);
  });

  test.each(['', '-1', '1e3', '.5', '0.', '0.0000001', '0.30000000000000004', '1,23', '五', '5万'])(
    '%s is no amount',
    (text) => {
      expect(fenOfWan(text)).toBeUndefined();
    },
  );

  test('more than a number holds exactly is no amount', () => {
    expect(fenOfWan('1000000000')).toBeUndefined();
  });

  test.prop([fc.integer({ min: 0, max: 999_999_999_999_999 })])(
    'written and read again, it is the same to the fen',
    (fen) => {
      expect(fenOfWan(wanOfFen(fen))).toBe(fen);
    },
  );

  test.each([
    [50_000_000_000, '50000'],
    [500_000, '0.5'],
    [10_000_000, '10'],
    [0, '0'],
  ])('%i fen is written %s', (fen, text) => {
    expect(wanOfFen(fen)).toBe(text);
  });
});

describe('the amount that the words of a penalty state', () => {
  test.each([
    ['罚款,罚款人民币5000.00元', 500_000],
    ['罚款500元', 50_000],
    ['责令停产停业、罚款，罚款人民币：1,000元整', 100_000],
    ['罚款为￥3000元', 300_000],
    ['罚款1.5万元', 1_500_000],
    ['罚款５００元', 50_000],
    ['警告；罚款200元；罚款200元', 20_000],
  ])('%s', (text, fen) => {
    expect(statedFen(text, '罚款')).toBe(fen);
  });

  test.each([
    '罚款',
    '警告',
    '罚款伍仟元',
    '罚款100元，另罚款200元',
    '没收违法所得100元',
    '罚款0.001元',
  ])('%s states not one', (text) => {
    expect(statedFen(text, '罚款')).toBeUndefined();
  });

  test('fine and confiscation are told apart', () => {
    const text = '没收违法所得800.50元，罚款5000元';
    expect(statedFen(text, '没收')).toBe(80_050);
    expect(statedFen(text, '罚款')).toBe(500_000);
  });
});
