import { longestTyped, MOST_LINES } from './answer-in-letter.ts';
import type { AnswerProblem, AnswerProblemCode } from './answer-problems.ts';
import { fieldNamed } from './fill-placeholders.ts';
import type { PromiseTemplate } from './promise-template.ts';

/** What is wrong with an answer and what to do about it, in one language. Apart from the words of templates: a form needs no others. */
export type AnswerText = {
  readonly [C in AnswerProblemCode]: (about: {
    readonly label: string;
    readonly most: number;
  }) => string;
};

/** 填写内容的提示, zh-CN first. */
export const answerText: { readonly 'zh-CN': AnswerText; readonly en: AnswerText } = {
  'zh-CN': {
    'answer.missing': ({ label }) => `请填写“${label}”`,
    'answer.too-long': ({ label, most }) =>
      `“${label}”最多 ${most} 个字（数字为小数点前的位数），请精简`,
    'answer.too-many-lines': ({ label }) => `“${label}”最多分 ${MOST_LINES} 行，请合并`,
    'answer.characters': ({ label }) =>
      `“${label}”含有换行或者看不见的字符，或者没有可读的文字，请删去后重新填写`,
    'answer.not-a-number': ({ label }) => `“${label}”应为数字，例如 120 或者 35.5，请改正`,
    'answer.not-a-day': ({ label }) => `“${label}”应为日历上的一天，例如 2026-11-30，请改正`,
    'answer.not-a-choice': ({ label }) => `请从“${label}”列出的选项中选一个`,
    'answer.unknown-field': ({ label }) => `这份承诺书没有“${label}”这一项，请删去`,
    'answer.person-number': ({ label }) => `“${label}”里有身份证号码，承诺书会给别人看，请删去号码`,
  },
  en: {
    'answer.missing': ({ label }) => `Fill in “${label}”`,
    'answer.too-long': ({ label, most }) =>
      `“${label}” may have ${most} characters at most (of a number, digits before the point); shorten it`,
    'answer.too-many-lines': ({ label }) =>
      `“${label}” may have ${MOST_LINES} lines at most; join some of them`,
    'answer.characters': ({ label }) =>
      `“${label}” has a line break or unseen characters, or nothing that can be read; remove them and fill it in again`,
    'answer.not-a-number': ({ label }) =>
      `“${label}” should be a number such as 120 or 35.5; correct it`,
    'answer.not-a-day': ({ label }) =>
      `“${label}” should be a day of the calendar such as 2026-11-30; correct it`,
    'answer.not-a-choice': ({ label }) => `Choose one of the answers of “${label}”`,
    'answer.unknown-field': ({ label }) => `This letter has no field “${label}”; remove it`,
    'answer.person-number': ({ label }) =>
      `“${label}” has the identity number of a person, and the letter is shown to others; remove the number`,
  },
};

/** What is wrong with an answer, in the words of its field. */
export function describeAnswerProblem(
  template: Pick<PromiseTemplate, 'fields'>,
  { field: id, code }: AnswerProblem,
  locale: 'zh-CN' | 'en',
): string {
  const field = fieldNamed(template, id);
  const label = (locale === 'en' ? field?.label.en : undefined) ?? field?.label['zh-CN'] ?? id;
  return answerText[locale][code]({ label, most: field ? longestTyped(field) : 0 });
}
