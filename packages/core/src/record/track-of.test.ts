import { describe, expect, test } from 'vitest';
import { domainsOf } from './domains-of.ts';
import { trackOf } from './track-of.ts';

describe('the track of an agency', () => {
  test.each([
    '阳新县示例市场监督管理局',
    '曾都区示例市场监管局',
    '示例市药品监督管理局',
    '示例省食药监局',
    '示例市知识产权局',
    '示例县工商行政管理局',
  ])('%s displays on the national enterprise system', (name) => {
    expect(trackOf(name)).toBe('gsxt');
  });

  test.each(['阳新县示例税务主管局', '翁源县示例交通运输主管局', '示例市消防救援支队'])(
    '%s displays on Credit China',
    (name) => {
      expect(trackOf(name)).toBe('credit-china');
    },
  );
});

describe('the domains of a breach', () => {
  test.each([
    ['违反食品管理规定', ['food']],
    ['违反药品管理规定', ['drugs']],
    ['违反食品药品管理规定', ['food', 'drugs']],
    ['违反特种设备管理规定案', ['special-equipment']],
    ['违反安全生产管理规定', ['work-safety']],
    ['违反消防管理规定', ['fire-safety']],
    ['违反生态环境管理规定', ['environment']],
    ['违反广告管理规定', undefined],
    ['违反工程建设管理规定', undefined],
  ])('%s: %j', (breach, domains) => {
    expect(domainsOf(breach)).toEqual(domains);
  });
});
