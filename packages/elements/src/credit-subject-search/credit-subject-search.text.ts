import type { Words } from '../locale/locale.ts';

interface SubjectSearchText {
  readonly label: string;
  readonly hint: string;
  readonly search: string;
  readonly searching: string;
  readonly empty: string;
  readonly tooShort: string;
  /** A person's number was typed; nothing was sent. */
  readonly person: string;
  readonly none: (query: string) => string;
  /** What to try when nothing was found. */
  readonly noneAdvice: string;
  /** Before codes one slip away from the one that was typed. */
  readonly suggestions: string;
  readonly found: (count: number, more: boolean) => string;
  readonly results: string;
  readonly more: string;
  /** Between the code, the kind and the region of a subject. */
  readonly separator: string;
}

/** The words of the search, zh-CN first. */
export const subjectSearchText: Words<SubjectSearchText> = {
  'zh-CN': {
    label: '企业名称或统一社会信用代码',
    hint: '名称输入其中连续的两个字就可以查；代码可以带空格，大小写都可以。',
    search: '查询',
    searching: '正在查询……',
    empty: '请输入企业名称或统一社会信用代码',
    tooShort: '请至少输入两个字或两位代码',
    person:
      '这是居民身份证号码，没有发送。这里只能查询企业等经营主体，请输入名称或统一社会信用代码。',
    none: (query) => `没有找到与“${query}”相符的经营主体`,
    noneAdvice: '请对照营业执照核对名称或代码；名称只输入其中有把握的几个字，往往更容易找到。',
    suggestions: '代码可能有笔误，您要查的是不是：',
    found: (count, more) => (more ? `已显示 ${count} 家，还有更多` : `共找到 ${count} 家`),
    results: '查询结果',
    more: '显示更多',
    separator: ' · ',
  },
  en: {
    label: 'Name of the enterprise or unified social credit code',
    hint: 'Two characters of the name that stand together are enough. A code may have spaces and small letters.',
    search: 'Search',
    searching: 'Searching…',
    empty: 'Enter the name of an enterprise or a unified social credit code',
    tooShort: 'Enter at least two characters of the name or of the code',
    person:
      'This is the number of an identity card; it was not sent. Only enterprises and other organisations can be found here: enter a name or a unified social credit code.',
    none: (query) => `Nothing was found for “${query}”`,
    noneAdvice:
      'Compare the name or the code with the business licence. A few characters that you are sure of often find more than the whole name.',
    suggestions: 'The code may have a slip in it. Did you mean:',
    found: (count, more) => (more ? `${count} shown, there are more` : `${count} found`),
    results: 'Search results',
    more: 'Show more',
    separator: ' · ',
  },
};
