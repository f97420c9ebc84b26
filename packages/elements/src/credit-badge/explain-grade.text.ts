import type { Words } from '../locale/locale.ts';

interface ExplainGradeText {
  readonly name: string;
  readonly close: string;
}

/** The words around an explanation in a dialog, zh-CN first. */
export const explainGradeText: Words<ExplainGradeText> = {
  'zh-CN': { name: '信用评价说明', close: '关闭说明' },
  en: { name: 'Why this grade', close: 'Close' },
};
