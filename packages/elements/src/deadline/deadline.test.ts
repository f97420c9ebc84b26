import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { timeLeft, weekdayDay } from './deadline.ts';

describe('a deadline', () => {
  it.each([
    ['2026-11-27', '还有 5 个工作日（2026年11月27日 周五）'],
    ['2026-11-23', '还有 1 个工作日（2026年11月23日 周一）'],
    ['2026-11-21', '今天到期（2026年11月21日 周六）'],
    ['2026-11-20', '已超期（2026年11月20日 周五到期）'],
    ['2026-11-16', '已超期 4 个工作日（2026年11月16日 周一到期）'],
    ['2031-01-06', '最晚 2031年1月6日 周一'],
  ])('on %s is told on 2026-11-21 as %s', (dueOn, words) => {
    expect(timeLeft(dueOn, '2026-11-21', 'zh-CN')).to.equal(words);
  });
  it('has its weekday in English too', () => {
    expect(weekdayDay('2026-11-27', 'en')).to.equal('Friday 27 November 2026');
  });
});
