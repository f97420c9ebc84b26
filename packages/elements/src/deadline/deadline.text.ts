import type { Words } from '../locale/locale.ts';

interface DeadlineText {
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly day: (day: string, weekday: string) => string;
  readonly within: (workdays: number, from: string) => string;
  /** A clock whose length is no whole day. */
  readonly atOnce: (from: string) => string;
  readonly left: (workdays: number, day: string) => string;
  readonly today: (day: string) => string;
  readonly overdue: (workdays: number, day: string) => string;
  readonly by: (day: string) => string;
  readonly heading: string;
  readonly sources: string;
}

/** The words of deadlines (办理时限), zh-CN first. */
export const deadlineText: Words<DeadlineText> = {
  'zh-CN': {
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    day: (day, weekday) => `${day} ${weekday}`,
    within: (workdays, from) => `${from} ${workdays} 个工作日内`,
    atOnce: (from) => `${from}当日`,
    left: (workdays, day) => `还有 ${workdays} 个工作日（${day}）`,
    today: (day) => `今天到期（${day}）`,
    overdue: (workdays, day) =>
      workdays > 0 ? `已超期 ${workdays} 个工作日（${day}到期）` : `已超期（${day}到期）`,
    by: (day) => `最晚 ${day}`,
    heading: '办理时限',
    sources: '这些时限的依据',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    day: (day, weekday) => `${weekday} ${day}`,
    within: (workdays, from) =>
      `within ${workdays} working day${workdays === 1 ? '' : 's'} ${from}`,
    atOnce: (from) => `on the day, ${from}`,
    left: (workdays, day) => `${workdays} working day${workdays === 1 ? '' : 's'} left (${day})`,
    today: (day) => `due today (${day})`,
    overdue: (workdays, day) =>
      workdays > 0
        ? `overdue by ${workdays} working day${workdays === 1 ? '' : 's'} (was due ${day})`
        : `overdue (was due ${day})`,
    by: (day) => `by ${day}`,
    heading: 'Time limits',
    sources: 'Where these limits come from',
  },
};
