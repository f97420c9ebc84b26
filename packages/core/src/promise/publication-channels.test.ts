import { describe, expect, test } from 'vitest';
import { promiseTypes } from '../record/credit-record.ts';
import { publicationChannels } from './publication-channels.ts';

const on = '2026-11-21';
const acceptor = { name: '阳新县市场监督管理局' };
const channels = (type: (typeof promiseTypes)[number], place: string, day = on) =>
  publicationChannels({ type, place, acceptor }, day).map(({ channel }) => channel);

describe('the channels of a public promise', () => {
  test('are “信用中国” for every type', () => {
    for (const type of promiseTypes) {
      expect(channels(type, '100000'), type).toEqual(['credit-china']);
      expect(publicationChannels({ type, place: '100000', acceptor }, on)).toMatchObject([
        { cite: { doc: 'promise-data-items', article: null, evidence: 'assumed' }, by: 'promise' },
      ]);
    }
  });

  test('are 国家企业信用信息公示系统 too in 阳新, for what is promised of one’s own accord', () => {
    for (const type of promiseTypes)
      expect(channels(type, '420222'), type).toEqual(
        ['voluntary', 'self-discipline', 'repair'].includes(type)
          ? ['credit-china', 'gsxt']
          : ['credit-china'],
      );
    expect(publicationChannels({ type: 'voluntary', place: '420222', acceptor }, on)).toMatchObject(
      [
        {},
        {
          cite: { doc: 'yangxin-2023', article: '二（一）4', evidence: 'verified' },
          by: 'yangxin-promise',
        },
      ],
    );
    for (const place of ['420200', '421303', '440229'])
      expect(channels('voluntary', place), place).toEqual(['credit-china']);
  });

  test('are 国家企业信用信息公示系统 for what is promised to 市场监管部门 alone, whose plan it is', () => {
    for (const name of ['阳新县发展和改革局', '阳新县卫生健康局'])
      expect(
        publicationChannels({ type: 'voluntary', place: '420222', acceptor: { name } }, on).map(
          ({ channel }) => channel,
        ),
        name,
      ).toEqual(['credit-china']);
  });

  test('are those of the day: none before a text had them', () => {
    expect(channels('voluntary', '420222', '2023-02-16')).toEqual([]);
    expect(channels('voluntary', '420222', '2023-05-31')).toEqual(['credit-china']);
    expect(channels('voluntary', '420222', '2023-06-01')).toEqual(['credit-china', 'gsxt']);
    expect(channels('voluntary', '420222', '2020-12-31')).toEqual([]);
  });
});
