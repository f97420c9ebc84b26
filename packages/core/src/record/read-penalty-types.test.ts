import { describe, expect, test } from 'vitest';
import { readPenaltyTypes } from './read-penalty-types.ts';
import { recordText } from './record.text.ts';

describe('the kinds of penalty in a cell', () => {
  test.each([
    ['罚款', ['fine']],
    ['罚款;没收违法所得', ['fine', 'confiscation']],
    ['责令停产停业；罚款', ['suspension-of-business', 'fine']],
    ['罚款、没收违法所得、没收非法财物', ['fine', 'confiscation']],
    ['警告、通报批评', ['warning', 'public-criticism']],
    [
      '暂扣许可证件、降低资质等级、吊销许可证件',
      ['permit-suspension', 'qualification-downgrade', 'permit-revocation'],
    ],
    ['吊销营业执照', ['permit-revocation']],
    [
      '限制开展生产经营活动、责令关闭、限制从业',
      ['activity-restriction', 'closure-order', 'practice-ban'],
    ],
    ['行政拘留', ['detention']],
    ['其他-责令改正', ['other']],
    [' 罚款 ; ', ['fine']],
  ])('%s', (text, types) => {
    expect(readPenaltyTypes(text)).toEqual(types);
  });

  test.each(['口头教育', '罚款;口头教育', '罚', '', ';', '暂扣或者吊销许可证'])(
    '%s holds none, or a word that is none',
    (text) => {
      expect(readPenaltyTypes(text)).toBeUndefined();
    },
  );

  test('every kind can be written by the words it is shown with', () => {
    for (const [type, words] of Object.entries(recordText['zh-CN'].penaltyTypes))
      expect(readPenaltyTypes(words.replace('行政处罚', ''))).toEqual([type]);
  });
});
