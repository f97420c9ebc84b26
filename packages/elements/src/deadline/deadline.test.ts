import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { timeLeft, weekdayDay } from './deadline.ts';

describe('a deadline', () => {
  it.each([
    ['2026-11-27', 5, '还有 5 个工作日（2026年11月27日 周五）'],
    ['2026-11-23', 1, '还有 1 个工作日（2026年11月23日 周一）'],
    ['2026-11-21', 0, '今天到期（2026年11月21日 周六）'],
    ['2026-11-20', 0, '已超期（2026年11月20日 周五到期）'],
    ['2026-11-16', -4, '已超期 4 个工作日（2026年11月16日 周一到期）'],
  ])('on %s with %d working days is told on 2026-11-21 as %s', (dueOn, workdaysLeft, words) => {
    expect(timeLeft({ dueOn, workdaysLeft }, '2026-11-21', 'zh-CN')).to.equal(words);
  });
  it('whose working days are not known is told by its day alone', () => {
    expect(timeLeft({ dueOn: '2031-01-06' }, '2026-11-21', 'zh-CN')).to.equal(
      '最晚 2031年1月6日 周一',
    );
    expect(timeLeft({ dueOn: '2026-11-16' }, '2026-11-21', 'zh-CN')).to.equal(
      '已超期（2026年11月16日 周一到期）',
    );
  });
  it('has its weekday in English too', () => {
    expect(weekdayDay('2026-11-27', 'en')).to.equal('Friday 27 November 2026');
  });
});
