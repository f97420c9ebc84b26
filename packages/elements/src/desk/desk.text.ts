import type { Words } from '../locale/locale.ts';

interface DeskText {
  readonly filter: string;
  readonly apply: string;
  readonly count: (count: number) => string;
  readonly more: string;
  readonly back: string;
  readonly noDue: string;
}

/** The words of the pages of a desk, zh-CN first. */
export const deskText: Words<DeskText> = {
  'zh-CN': {
    filter: '状态',
    apply: '筛选',
    count: (count) => `${count} 件`,
    more: '显示更多',
    back: '返回列表',
    noDue: '没有期限',
  },
  en: {
    filter: 'State',
    apply: 'Filter',
    count: (count) => `${count}`,
    more: 'Show more',
    back: 'Back to the list',
    noDue: 'None',
  },
};
