import type { Words } from '../locale/locale.ts';

interface GradeTroubleText {
  readonly missing: string;
}

/** Why there is no grade, beside the refusals that core words; zh-CN first. */
export const gradeTroubleText: Words<GradeTroubleText> = {
  'zh-CN': { missing: '没有找到这个主体，请核对统一社会信用代码。' },
  en: { missing: 'This subject was not found. Check its unified social credit code.' },
};
