import type { Words } from '../locale/locale.ts';

interface CodeFieldText {
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  /** Between two things that are wrong. */
  readonly separator: string;
  /** Before a valid code in groups. */
  readonly reading: string;
  /** Before codes that are one slip away from what was typed. */
  readonly suggestions: string;
}

/** The field's own words; what is wrong with a code is worded by core. */
export const codeFieldText: Words<CodeFieldText> = {
  'zh-CN': {
    label: '统一社会信用代码',
    hint: '18 位，见营业执照等登记证书。可以带空格或连字符，大小写都可以。',
    missing: '请填写统一社会信用代码',
    separator: '；',
    reading: '请核对：',
    suggestions: '您要填的是不是：',
  },
  en: {
    label: 'Unified social credit code',
    hint: '18 characters, on the business licence or registration certificate. Spaces, hyphens and small letters are fine.',
    missing: 'Enter the unified social credit code',
    separator: '; ',
    reading: 'Please compare: ',
    suggestions: 'Did you mean:',
  },
};
