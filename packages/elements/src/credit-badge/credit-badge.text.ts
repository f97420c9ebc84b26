import type { Words } from '../locale/locale.ts';

interface BadgeText {
  /** What follows: how credit-worthy a subject is, or how likely it is to breach. */
  readonly credit: string;
  readonly risk: string;
  readonly unknown: string;
  readonly between: (worst: string, best: string) => string;
  readonly example: string;
  /** Around the name of the agency that gave an imported result. */
  readonly by: readonly [before: string, after: string];
}

/** The words of a known grade, zh-CN first. They come with the badge, so there are few of them. */
export const badgeText: Words<BadgeText> = {
  'zh-CN': {
    credit: '信用等级：',
    risk: '信用风险等级：',
    unknown: '暂不能确定',
    between: (worst, best) => `（${worst} 至 ${best} 之间）`,
    example: '（示例）',
    by: ['，由', '评定'],
  },
  en: {
    credit: 'Credit grade: ',
    risk: 'Credit risk: ',
    unknown: 'not known yet',
    between: (worst, best) => ` (${worst} to ${best})`,
    example: ' (example)',
    by: [', given by ', ''],
  },
};
