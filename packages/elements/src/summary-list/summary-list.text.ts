import type { Words } from '../locale/locale.ts';

interface SummaryListText {
  readonly change: string;
  readonly unanswered: string;
}

/** The words of a list of answers, zh-CN first. */
export const summaryListText: Words<SummaryListText> = {
  'zh-CN': { change: '更改', unanswered: '未填写' },
  en: { change: 'Change', unanswered: 'Not answered' },
};
