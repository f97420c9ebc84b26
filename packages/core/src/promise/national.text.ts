import type { NationalHeadingProblem } from './national-columns.ts';

/** The words of files of national data items in one language. */
export interface NationalText {
  /** Why a file is not one of national data items, and what to do about it. */
  readonly headings: {
    readonly [P in NationalHeadingProblem as P['code']]: (problem: P) => string;
  };
}

/** The words of files of national data items, zh-CN first. */
export const nationalText: { readonly 'zh-CN': NationalText; readonly en: NationalText } = {
  'zh-CN': {
    headings: {
      'missing-items': ({ missing }) =>
        `文件缺少信用承诺的数据项${missing.join('、')}，请以数据项名称为栏目（JSON 为键），补齐后重新导入`,
      'repeated-item': ({ item }) => `文件中数据项${item}出现多次，请只保留一处`,
    },
  },
  en: {
    headings: {
      'missing-items': ({ missing }) =>
        `The file lacks these items of promises: ${missing.join(', ')}; give every item a column (in JSON a key) of its Chinese name and import again`,
      'repeated-item': ({ item }) =>
        `The file has the item ${item} more than once; keep one of them`,
    },
  },
};
