import type { Words } from '../locale/locale.ts';

interface BadgeQuestionText {
  /** On a button that asks again. */
  readonly failed: string;
  /** On it, once it was pressed. */
  readonly asking: string;
}

/** What a badge says when it could not find out, zh-CN first. */
export const badgeQuestionText: Words<BadgeQuestionText> = {
  'zh-CN': { failed: '信用等级：暂时查不到，重试', asking: '信用等级：正在查询……' },
  en: { failed: 'Credit grade: not available for now, try again', asking: 'Credit grade: asking…' },
};
