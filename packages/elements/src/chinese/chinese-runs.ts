import type { TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { chinese } from './chinese.ts';

/** A name, a document number: everything from one Chinese character to the last, with what joins them. */
const RUN = /(\p{Script=Han}(?:[\p{Script=Han}\p{Ps}\p{Pe}\d·、-]*[\p{Script=Han}\p{Pe}])?)/u;

/** A text of whatever language, with the Chinese in it marked, to be read out as such on an English page. */
export const chineseRuns = (text: string): readonly (string | TemplateResult)[] =>
  text.split(RUN).map((part, index) => (index % 2 === 1 ? chinese(part) : part));

/** Words in the language of the page, with what is Chinese in them marked where that is another. */
export const marked = (
  text: string,
  locale: Locale,
): string | readonly (string | TemplateResult)[] => (locale === 'zh-CN' ? text : chineseRuns(text));
