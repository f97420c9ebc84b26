import type { Words } from '../locale/locale.ts';

interface ErrorSummaryText {
  readonly heading: (count: number) => string;
  /** Before an error beside its field, for those who do not see its colour, and before the page's title. */
  readonly prefix: string;
}

/** The words of errors, zh-CN first. */
export const errorSummaryText: Words<ErrorSummaryText> = {
  'zh-CN': {
    heading: (count) => `有 ${count} 处需要您填写或更正`,
    prefix: '错误：',
  },
  en: {
    heading: (count) =>
      count === 1
        ? 'There is 1 thing to fill in or correct'
        : `There are ${count} things to fill in or correct`,
    prefix: 'Error: ',
  },
};
