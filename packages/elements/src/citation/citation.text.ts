import type { Words } from '../locale/locale.ts';

interface CitationText {
  readonly title: (title: string) => string;
  readonly number: (number: string) => string;
}

/** How sources (依据) are written; core words their evidence. */
export const citationText: Words<CitationText> = {
  'zh-CN': { title: (title) => `《${title}》`, number: (number) => `（${number}）` },
  en: { title: (title) => title, number: (number) => ` (${number})` },
};
