import type { Words } from '../locale/locale.ts';

interface RecordListText {
  readonly count: (count: number) => string;
  readonly loading: string;
  readonly none: string;
  readonly noneAdvice: string;
  readonly more: string;
  readonly assessing: string;
  readonly start: string;
  readonly conditions: string;
  /** Hidden words after an action: which record it is about. */
  readonly of: (title: string) => string;
  readonly endedOn: (day: string, by: string) => string;
  readonly ended: string;
  readonly freeNote: string;
}

/** The words of the list of records, zh-CN first. */
export const recordListText: Words<RecordListText> = {
  'zh-CN': {
    count: (count) => `${count} 条`,
    loading: '正在查询信用信息……',
    none: '没有正在公示的信用信息',
    noneAdvice: '没有需要修复的信息，您不用做什么。',
    more: '显示更多',
    assessing: '正在查看能不能修复……',
    start: '开始修复',
    conditions: '查看修复条件',
    of: (title) => `：${title}`,
    endedOn: (day, by) => `自 ${day} 起停止公示（${by}）`,
    ended: '已停止公示',
    freeNote: '信用修复全程免费。任何收费代办都与本平台无关。',
  },
  en: {
    count: (count) => `${count}`,
    loading: 'Looking up the records…',
    none: 'There are no records on display',
    noneAdvice: 'There is nothing to repair; you need do nothing.',
    more: 'Show more',
    assessing: 'Looking whether it can be repaired…',
    start: 'Start the repair',
    conditions: 'See the conditions',
    of: (title) => `: ${title}`,
    endedOn: (day, by) => `Not displayed since ${day} (${by})`,
    ended: 'No longer displayed',
    freeNote: 'Repair is free of charge. Nobody who asks for a fee acts for this platform.',
  },
};
