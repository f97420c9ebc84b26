import type { Words } from '../locale/locale.ts';

interface BadgeQuestionText {
  readonly failed: string;
  readonly retry: string;
}

/** What a badge says when it could not find out, zh-CN first. */
export const badgeQuestionText: Words<BadgeQuestionText> = {
  'zh-CN': { failed: '信用等级：暂时查不到', retry: '重试' },
  en: { failed: 'Credit grade: not available for now', retry: 'Try again' },
};
